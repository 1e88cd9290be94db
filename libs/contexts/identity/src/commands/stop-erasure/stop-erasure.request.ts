import { IsIn, IsUUID } from 'class-validator';
import type { StopReason } from '../../domain/erasure/erasure.rules';
import { STOP_REASONS } from '../../domain/erasure/erasure.rules';

export class StopErasureAddress {
  @IsUUID('all', { message: 'must be an id (uuid)' })
  personId!: string;

  @IsUUID('all', { message: 'must be an id (uuid)' })
  erasureId!: string;
}

export class StopErasureRequest {
  @IsIn(STOP_REASONS, { message: `must be one of ${STOP_REASONS.join(', ')}` })
  because!: StopReason;
}
