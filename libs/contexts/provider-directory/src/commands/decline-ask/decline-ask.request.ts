import { IsIn, IsOptional, Length, Matches } from 'class-validator';
import type { DeclineReason } from '../../domain/ask/ask.events';

export class DeclineAskRequest {
  @IsIn(['no-room', 'not-the-right-service', 'outside-our-area', 'needs-more-support'] satisfies DeclineReason[], {
    message: 'must be no-room, not-the-right-service, outside-our-area or needs-more-support',
  })
  reason!: DeclineReason;

  @IsOptional()
  @Length(1, 2000, { message: 'must be 1 to 2000 characters' })
  @Matches(/^\s*[^\s\0][^\0]*$/, { message: 'must say what might help instead, or be left out' })
  suggestion?: string | null;
}
