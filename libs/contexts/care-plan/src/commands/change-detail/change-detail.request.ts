import { IsIn, IsString, Length } from 'class-validator';
import type { DetailKind } from '../../domain/plan/detail.events';
import { DETAILS } from '../../domain/plan/detail.events';

const KINDS = Object.keys(DETAILS) as DetailKind[];
const FIELDS = [...new Set(Object.values(DETAILS).flat())];

export class ChangeDetailAddress {
  @IsString({ message: 'must be text' })
  planId!: string;

  @IsIn(KINDS, { message: `must be one of ${KINDS.join(', ')}` })
  kind!: DetailKind;

  @IsString({ message: 'must be text' })
  entryId!: string;

  @IsIn(FIELDS, { message: `must be one of ${FIELDS.join(', ')}` })
  field!: string;
}

export class ChangeDetailRequest {
  /** May be empty where a field may be. */
  @IsString({ message: 'must be text' })
  @Length(0, 2000, { message: 'must be at most 2000 characters' })
  value!: string;
}
