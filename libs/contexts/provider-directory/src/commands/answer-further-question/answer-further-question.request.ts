import { Length, Matches } from 'class-validator';

export class AnswerFurtherQuestionRequest {
  @Length(1, 2000, { message: 'must be 1 to 2000 characters' })
  @Matches(/^\s*[^\s\0][^\0]*$/, { message: 'must be your answer, without naming the person' })
  answer!: string;
}
