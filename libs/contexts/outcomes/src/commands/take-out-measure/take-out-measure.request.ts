import { IsIn, IsOptional, IsUUID } from 'class-validator';
import type { WrongPersonReason } from '../../domain/measure/wrong-person.rules';
import { WRONG_PERSON_REASONS } from '../../domain/measure/wrong-person.rules';

export class TakeOutMeasureAddress {
  @IsUUID('all', { message: 'must be an id (uuid)' })
  personId!: string;

  @IsUUID('all', { message: 'must be an id (uuid)' })
  measureId!: string;
}

export class TakeOutMeasureRequest {
  @IsIn(WRONG_PERSON_REASONS, { message: `must be one of ${WRONG_PERSON_REASONS.join(', ')}` })
  reason!: WrongPersonReason;

  @IsOptional()
  @IsUUID('all', { message: 'must be an id (uuid)' })
  rightPersonId?: string;
}
