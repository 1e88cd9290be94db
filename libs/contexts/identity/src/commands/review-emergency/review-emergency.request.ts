import { IsIn, IsString, Length, Matches } from 'class-validator';
import type { EmergencyOutcome } from '../../domain/break-glass/break-glass.rules';
import { EMERGENCY_OUTCOMES } from '../../domain/break-glass/break-glass.rules';

export class ReviewEmergencyRequest {
  @IsIn(EMERGENCY_OUTCOMES, { message: `must be one of ${EMERGENCY_OUTCOMES.join(', ')}` })
  outcome!: EmergencyOutcome;

  @IsString({ message: 'must be text' })
  @Length(1, 5000, { message: 'must be 1 to 5000 characters' })
  @Matches(/\S/, { message: 'must hold at least one word' })
  words!: string;
}
