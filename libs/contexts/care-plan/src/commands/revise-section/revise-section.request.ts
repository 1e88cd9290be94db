import { IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import type { Section } from '../../domain/plan/plan.events';
import { SECTIONS } from '../../domain/plan/words.rules';

export class ReviseSectionAddress {
  @IsString({ message: 'must be text' })
  planId!: string;

  @IsIn(SECTIONS, { message: `must be one of ${SECTIONS.join(', ')}` })
  section!: Section;
}

export class ReviseSectionRequest {
  /** May be empty: taking words away is a change like any other, and what was there stays in the record. */
  @IsString({ message: 'must be text' })
  @Length(0, 20_000, { message: 'must be at most 20000 characters' })
  text!: string;

  /** What the person said was wrong, which this answers. */
  @IsOptional()
  @IsUUID('all', { message: 'must be an id (uuid)' })
  correctionId?: string;
}
