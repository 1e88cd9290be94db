import { IsIn, IsUUID, Length, Matches } from 'class-validator';
import type { CorrectionOutcome } from '../../domain/correction/correction.rules';
import { CORRECTION_OUTCOMES } from '../../domain/correction/correction.rules';

export class AnswerCorrectionAddress {
  @IsUUID('all', { message: 'must be an id (uuid)' })
  personId!: string;

  @IsUUID('all', { message: 'must be an id (uuid)' })
  correctionId!: string;
}

export class AnswerCorrectionRequest {
  @IsIn(CORRECTION_OUTCOMES, { message: 'must be put-right or not-changed' })
  outcome!: CorrectionOutcome;

  @Length(1, 5000, { message: 'must be 1 to 5000 characters' })
  @Matches(/\S/, { message: 'must say what was done, or why not' })
  answer!: string;
}
