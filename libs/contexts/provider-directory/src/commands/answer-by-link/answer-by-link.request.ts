import { IsIn, IsOptional, IsString, Length, Matches, ValidateIf } from 'class-validator';
import { DECLINE_REASONS } from '../../domain/ask/ask.events';
import type { DeclineReason } from '../../domain/ask/ask.events';

const SAYS_SOMETHING = /^\s*[^\s\0][^\0]*$/;

export class AnswerByLinkRequest {
  @IsString({ message: 'must be text' })
  @Length(1, 200, { message: 'must be what stands behind the # of the link' })
  token!: string;

  @IsIn(['yes', 'no', 'ask'], { message: 'must be yes, no or ask' })
  say!: 'yes' | 'no' | 'ask';

  @Length(1, 200, { message: 'must be 1 to 200 characters' })
  @Matches(SAYS_SOMETHING, { message: 'must be your name' })
  name!: string;

  @Length(1, 200, { message: 'must be 1 to 200 characters' })
  @Matches(SAYS_SOMETHING, { message: 'must be your group' })
  group!: string;

  @ValidateIf(({ say, reason }: AnswerByLinkRequest) => say === 'no' || (reason ?? null) !== null)
  @IsIn(DECLINE_REASONS, { message: `must be one of ${DECLINE_REASONS.join(', ')}` })
  reason?: DeclineReason | null;

  @IsOptional()
  @Length(1, 2000, { message: 'must be 1 to 2000 characters' })
  @Matches(SAYS_SOMETHING, { message: 'must say what might help instead, or be left out' })
  suggestion?: string | null;

  @ValidateIf(({ say, question }: AnswerByLinkRequest) => say === 'ask' || (question ?? null) !== null)
  @Length(1, 2000, { message: 'must be 1 to 2000 characters' })
  @Matches(SAYS_SOMETHING, { message: 'must be what you need to know' })
  question?: string | null;
}
