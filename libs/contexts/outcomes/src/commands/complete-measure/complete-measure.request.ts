import { ArrayMaxSize, IsArray, IsISO8601, Matches } from 'class-validator';

export class CompleteMeasureRequest {
  @Matches(/^[a-z0-9-]{1,40}$/, { message: 'must be the code of a measure' })
  measure!: string;

  @IsArray({ message: 'must be a list of answers' })
  @ArrayMaxSize(100, { message: 'must be one answer to each question' })
  answers!: unknown[];

  @Matches(/^(19|20)\d\d-\d\d-\d\d$/, { message: 'must be a day such as 2026-03-02' })
  @IsISO8601({ strict: true }, { message: 'must be a day of the calendar' })
  completedOn!: string;
}
