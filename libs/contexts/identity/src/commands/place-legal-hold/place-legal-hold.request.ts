import { IsIn, IsUUID } from 'class-validator';
import type { LegalHoldGround } from '../../domain/erasure/erasure.rules';
import { LEGAL_HOLD_GROUNDS } from '../../domain/erasure/erasure.rules';

export class PlaceLegalHoldAddress {
  @IsUUID('all', { message: 'must be an id (uuid)' })
  personId!: string;
}

export class PlaceLegalHoldRequest {
  @IsIn(LEGAL_HOLD_GROUNDS, { message: `must be one of ${LEGAL_HOLD_GROUNDS.join(', ')}` })
  ground!: LegalHoldGround;
}
