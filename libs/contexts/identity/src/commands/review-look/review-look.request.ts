import { IsIn, IsString, Length, Matches } from 'class-validator';
import type { ReviewOutcome } from '../../domain/look-review/snooping.rules';
import { REVIEW_OUTCOMES } from '../../domain/look-review/snooping.rules';

export class ReviewLookRequest {
  @IsIn(REVIEW_OUTCOMES, { message: `must be one of ${REVIEW_OUTCOMES.join(', ')}` })
  outcome!: ReviewOutcome;

  @IsString({ message: 'must be text' })
  @Length(1, 5000, { message: 'must be 1 to 5000 characters' })
  @Matches(/\S/, { message: 'must hold at least one word' })
  words!: string;
}
