import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import type { ActionOutcome } from '../../domain/plan/detail.events';
import { ACTION_OUTCOMES } from '../../domain/plan/detail.events';

export class CompleteActionRequest {
  @IsIn(ACTION_OUTCOMES, { message: `must be one of ${ACTION_OUTCOMES.join(', ')}` })
  outcome!: ActionOutcome;

  @IsOptional()
  @IsString({ message: 'must be text' })
  @Length(0, 2000, { message: 'must be 0 to 2000 characters' })
  why?: string;
}
