import { IsString, Length } from 'class-validator';

export class FindByNameRequest {
  @IsString({ message: 'must be text' })
  @Length(2, 120, { message: 'must be 2 to 120 characters of the name' })
  readonly name!: string;
}
