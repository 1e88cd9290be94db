import { IsIn, IsOptional, IsString, IsUUID, Matches } from 'class-validator';
import { ENTRY_KINDS } from '../../domain/plan/entry.rules';
import type { Entry } from '../../domain/plan/plan.events';
import type { WrongPersonReason } from '../../domain/plan/wrong-person.rules';
import { WRONG_PERSON_REASONS } from '../../domain/plan/wrong-person.rules';

export class TakeOutEntryAddress {
  @IsString({ message: 'must be text' })
  planId!: string;
}

export class TakeOutEntryRequest {
  @IsIn(ENTRY_KINDS, { message: `must be one of ${ENTRY_KINDS.join(', ')}` })
  kind!: Entry['kind'];

  @Matches(/^([a-z]+(-[a-z]+)*|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/, {
    message: 'must be the name of a section, or an id (uuid)',
  })
  id!: string;

  @IsIn(WRONG_PERSON_REASONS, { message: `must be one of ${WRONG_PERSON_REASONS.join(', ')}` })
  reason!: WrongPersonReason;

  @IsOptional()
  @IsUUID('all', { message: 'must be an id (uuid)' })
  rightPersonId?: string;

  @IsOptional()
  @IsUUID('all', { message: 'must be an id (uuid)' })
  correctionId?: string;
}
