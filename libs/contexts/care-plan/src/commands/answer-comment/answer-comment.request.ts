import { IsString, Length, Matches } from 'class-validator';

export class AnswerCommentRequest {
  @IsString({ message: 'must be text' })
  @Length(1, 5000, { message: 'must be 1 to 5000 characters' })
  @Matches(/\S/, { message: 'must hold at least one word' })
  text!: string;
}
