import { IsIn, IsOptional, IsUUID } from 'class-validator';
import type { WrongPersonReason } from '../../domain/introduction/wrong-person.rules';
import { WRONG_PERSON_REASONS } from '../../domain/introduction/wrong-person.rules';

export class TakeOutSafetyConversationRequest {
  @IsIn(WRONG_PERSON_REASONS, { message: `must be one of ${WRONG_PERSON_REASONS.join(', ')}` })
  reason!: WrongPersonReason;

  @IsOptional()
  @IsUUID('all', { message: 'must be an id (uuid)' })
  rightPersonId?: string;
}
