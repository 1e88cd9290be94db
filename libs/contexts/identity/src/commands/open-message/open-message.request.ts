import { IsString, Matches } from 'class-validator';

export class OpenMessageRequest {
  @IsString({ message: 'must be text' })
  @Matches(/^[\w-]{20,60}$/, { message: 'must be what stands at the end of the link' })
  token!: string;
}
