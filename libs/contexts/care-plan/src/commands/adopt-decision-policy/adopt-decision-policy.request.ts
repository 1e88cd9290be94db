import { ArrayMaxSize, ArrayUnique, IsIn, IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';
import type { DissentRule, VoiceNeeded } from '../../domain/joint-decision/decision-policy.rules';
import { DISSENT_RULES, VOICES_NEEDED } from '../../domain/joint-decision/decision-policy.rules';

export class AdoptDecisionPolicyRequest {
  @ArrayMaxSize(VOICES_NEEDED.length, { message: 'must have each voice at most once' })
  @ArrayUnique({ message: 'must have each voice at most once' })
  @IsIn(VOICES_NEEDED, { each: true, message: `must be voices of ${VOICES_NEEDED.join(', ')}` })
  voices!: VoiceNeeded[];

  @IsIn(DISSENT_RULES, { message: `must be one of ${DISSENT_RULES.join(', ')}` })
  dissent!: DissentRule;

  @IsInt({ message: 'must be a number of days' })
  @Min(1, { message: 'must be at least 1' })
  @Max(365, { message: 'must be at most 365' })
  answerWithinDays!: number;

  @IsInt({ message: 'must be a number of days' })
  @Min(1, { message: 'must be at least 1' })
  @Max(365, { message: 'must be at most 365' })
  decideWithinDays!: number;

  @IsInt({ message: 'must be a number of working days' })
  @Min(1, { message: 'must be at least 1' })
  @Max(20, { message: 'must be at most 20' })
  ratifyWithinWorkingDays!: number;

  @IsString({ message: 'must be text' })
  @Matches(/\S/, { message: 'must say why' })
  @Length(1, 5000, { message: 'must be 1 to 5000 characters' })
  reason!: string;

  @IsInt({ message: 'must be the version that was shown' })
  @Min(0, { message: 'must be the version that was shown' })
  version!: number;
}
