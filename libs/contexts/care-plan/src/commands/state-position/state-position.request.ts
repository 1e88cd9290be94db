import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import type { Stance } from '../../domain/joint-decision/joint-decision.events';

export class StatePositionRequest {
  @IsIn(['agree', 'agree-with-reservations', 'dissent', 'abstain'], {
    message: 'must be agree, agree-with-reservations, dissent or abstain',
  })
  stance!: Stance;

  @IsOptional()
  @IsString({ message: 'must be text' })
  @Length(0, 5000, { message: 'must be at most 5000 characters' })
  reason?: string | null;

  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/, { message: 'must be the contentHash of the plan that was shown' })
  planContentHash?: string;
}
