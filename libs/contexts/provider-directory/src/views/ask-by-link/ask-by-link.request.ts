import { IsString, Length } from 'class-validator';

export class AskByLinkRequest {
  @IsString({ message: 'must be text' })
  @Length(1, 200, { message: 'must be what stands behind the # of the link' })
  token!: string;
}
