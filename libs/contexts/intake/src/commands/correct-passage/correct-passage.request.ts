import { IsString, Length } from 'class-validator';

export class CorrectPassageRequest {
  @IsString({ message: 'must be text' })
  @Length(1, 10_000, { message: 'must be 1 to 10000 characters' })
  text!: string;
}
