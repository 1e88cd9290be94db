import { IsString, Length, Matches } from 'class-validator';

export class AskForDistanceRequest {
  @IsString({ message: 'must be text' })
  @Matches(/\S/, { message: 'must not be empty' })
  @Length(1, 2000, { message: 'must be 1 to 2000 characters, in the person’s words' })
  words!: string;
}
