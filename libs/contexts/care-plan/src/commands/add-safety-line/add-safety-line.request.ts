import { IsIn, IsString, Length, Matches } from 'class-validator';
import type { SafetyHeading } from '../../domain/plan/detail.events';
import { SAFETY_HEADINGS } from '../../domain/plan/detail.events';

export class AddSafetyLineRequest {
  @IsIn(SAFETY_HEADINGS, { message: `must be one of ${SAFETY_HEADINGS.join(', ')}` })
  heading!: SafetyHeading;

  @IsString({ message: 'must be text' })
  @Length(1, 2000, { message: 'must be 1 to 2000 characters' })
  @Matches(/\S/, { message: 'must hold at least one word' })
  text!: string;
}
