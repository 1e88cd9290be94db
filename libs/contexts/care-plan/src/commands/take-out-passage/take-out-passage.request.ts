import { IsIn, IsOptional, IsString, IsUUID } from 'class-validator';
import type { Marking } from '../../domain/passage/passage.events';
import type { Section } from '../../domain/plan/plan.events';
import type { WrongPersonReason } from '../../domain/plan/wrong-person.rules';
import { WRONG_PERSON_REASONS } from '../../domain/plan/wrong-person.rules';
import { SECTIONS } from '../../domain/plan/words.rules';

export class TakeOutPassageAddress {
  @IsString({ message: 'must be text' })
  planId!: string;

  @IsIn(SECTIONS, { message: `must be one of ${SECTIONS.join(', ')}` })
  section!: Section;
}

export class TakeOutPassageRequest {
  @IsIn(['sensitive', 'sealed'], { message: 'must be sensitive or sealed' })
  sensitivity!: Marking;

  @IsIn(WRONG_PERSON_REASONS, { message: `must be one of ${WRONG_PERSON_REASONS.join(', ')}` })
  reason!: WrongPersonReason;

  @IsOptional()
  @IsUUID('all', { message: 'must be an id (uuid)' })
  rightPersonId?: string;

  @IsOptional()
  @IsUUID('all', { message: 'must be an id (uuid)' })
  correctionId?: string;
}
