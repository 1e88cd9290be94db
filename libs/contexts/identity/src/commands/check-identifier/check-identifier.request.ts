import { IsIn, Length, Matches } from 'class-validator';
import type { NumberStatus } from '../../domain/identifiers/status.rules';
import { NUMBER_STATUSES } from '../../domain/identifiers/status.rules';

export class CheckIdentifierRequest {
  @IsIn(NUMBER_STATUSES, { message: 'must be a status from 01 to 08' })
  status!: NumberStatus;

  @Length(1, 500, { message: 'must be 1 to 500 characters' })
  @Matches(/\S/, { message: 'must say how it was checked' })
  how!: string;
}
