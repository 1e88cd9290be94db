import { IsIn } from 'class-validator';
import type { WrongPersonReason } from '../../domain/plan/wrong-person.rules';
import { WRONG_PERSON_REASONS } from '../../domain/plan/wrong-person.rules';

export class TakeOutDecisionRequest {
  @IsIn(WRONG_PERSON_REASONS, { message: `must be one of ${WRONG_PERSON_REASONS.join(', ')}` })
  reason!: WrongPersonReason;
}
