import { IsIn, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import type { VoiceOutcome } from '../../domain/joint-decision/joint-decision.events';

export class RecordPersonsVoiceRequest {
  @IsIn(['agrees', 'refuses', 'not-present'], { message: 'must be agrees, refuses or not-present' })
  outcome!: VoiceOutcome;

  @IsString({ message: 'must be text' })
  @Matches(/\S/, { message: 'must say it in words, or why the person is not there' })
  @Length(1, 5000, { message: 'must be 1 to 5000 characters' })
  words!: string;

  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/, { message: 'must be the contentHash of the plan that was shown' })
  planContentHash?: string;

  @IsOptional()
  @IsUUID('all', { message: 'must be the id of somebody who is recognised to speak for the person' })
  representativeId?: string | null;
}
