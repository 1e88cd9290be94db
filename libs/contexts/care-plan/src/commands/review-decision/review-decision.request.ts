import { IsIn, IsISO8601, IsOptional, IsString, Length, Matches } from 'class-validator';
import type { ReviewOutcome } from '../../domain/joint-decision/joint-decision.events';

export class ReviewDecisionRequest {
  @IsIn(['still-right', 'decide-again'], { message: 'must be still-right or decide-again' })
  outcome!: ReviewOutcome;

  @IsString({ message: 'must be text' })
  @Length(1, 2000, { message: 'must be 1 to 2000 characters' })
  words!: string;

  @IsOptional()
  @IsISO8601({ strict: true }, { message: 'must be a day that there is' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'must be a day such as 2026-03-31' })
  reviewOn?: string | null;
}
