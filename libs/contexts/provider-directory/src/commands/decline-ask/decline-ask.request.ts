import { IsIn, IsOptional, Length, Matches } from 'class-validator';
import { DECLINE_REASONS } from '../../domain/ask/ask.events';
import type { DeclineReason } from '../../domain/ask/ask.events';

export class DeclineAskRequest {
  @IsIn(DECLINE_REASONS, { message: `must be one of ${DECLINE_REASONS.join(', ')}` })
  reason!: DeclineReason;

  @IsOptional()
  @Length(1, 2000, { message: 'must be 1 to 2000 characters' })
  @Matches(/^\s*[^\s\0][^\0]*$/, { message: 'must say what might help instead, or be left out' })
  suggestion?: string | null;
}
