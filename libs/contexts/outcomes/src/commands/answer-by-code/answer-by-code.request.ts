import { ArrayMaxSize, IsArray, IsIn, IsString, Length } from 'class-validator';

export class AnswerByCodeRequest {
  @IsString({ message: 'must be text' })
  @Length(1, 60, { message: 'must be the code that was handed to you' })
  code!: string;

  @IsArray({ message: 'must be a list of answers' })
  @ArrayMaxSize(100, { message: 'must be one answer to each question' })
  answers!: unknown[];

  @IsIn(['link', 'kiosk'], { message: 'must be link or kiosk' })
  how!: 'link' | 'kiosk';
}
