import { Equals, IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import type { ErasureReason } from '../../domain/erasure/erasure.rules';
import { ERASURE_REASONS } from '../../domain/erasure/erasure.rules';

export class RequestErasureRequest {
  @IsUUID('all', { message: 'must be an id (uuid)' })
  personId!: string;

  @IsIn(ERASURE_REASONS, { message: `must be one of ${ERASURE_REASONS.join(', ')}` })
  reason!: ErasureReason;

  @IsOptional()
  @Matches(/^(none|[0-9a-f-]{36})$/, { message: 'must be the id of an agency (uuid), or none' })
  agencyId: string | null = null;

  @IsOptional()
  @Matches(/^[a-z]+(-[a-z]+)*$/, { message: 'must be a class of information, such as plan' })
  informationClass: string | null = null;

  /** Typed out, because it is not undone. */
  @Equals('erase this record', { message: 'must be: erase this record' })
  confirmation!: string;
}
