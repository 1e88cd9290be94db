import { ArrayMaxSize, IsArray, IsIn, IsISO8601, Matches } from 'class-validator';
import { MEASURE_CODES } from '../../domain/measure/definitions.rules';

export class CompleteMeasureRequest {
  @IsIn(MEASURE_CODES, { message: `must be one of ${MEASURE_CODES.join(', ')}` })
  measure!: string;

  @IsArray({ message: 'must be a list of answers' })
  @ArrayMaxSize(100, { message: 'must be one answer to each question' })
  answers!: unknown[];

  @Matches(/^(19|20)\d\d-\d\d-\d\d$/, { message: 'must be a day such as 2026-03-02' })
  @IsISO8601({ strict: true }, { message: 'must be a day of the calendar' })
  completedOn!: string;
}
