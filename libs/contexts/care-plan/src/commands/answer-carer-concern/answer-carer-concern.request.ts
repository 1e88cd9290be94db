import { IsIn, IsUUID, Length, Matches } from 'class-validator';
import type { Shares } from '../../domain/carer-concern/carer-concern.rules';
import { SHARES } from '../../domain/carer-concern/carer-concern.rules';

export class AnswerCarerConcernAddress {
  @IsUUID('all', { message: 'must be an id (uuid)' })
  personId!: string;

  @IsUUID('all', { message: 'must be an id (uuid)' })
  concernId!: string;
}

export class AnswerCarerConcernRequest {
  @Length(1, 5000, { message: 'must be 1 to 5000 characters' })
  @Matches(/\S/, { message: 'must say something to whoever told you' })
  answer!: string;

  @IsIn(SHARES, { message: `must be one of ${SHARES.join(', ')}` })
  shares!: Shares;
}
