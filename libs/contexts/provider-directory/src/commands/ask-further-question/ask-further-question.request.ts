import { Length, Matches } from 'class-validator';

export class AskFurtherQuestionRequest {
  @Length(1, 2000, { message: 'must be 1 to 2000 characters' })
  @Matches(/^\s*[^\s\0][^\0]*$/, { message: 'must be what you need to know' })
  question!: string;
}
