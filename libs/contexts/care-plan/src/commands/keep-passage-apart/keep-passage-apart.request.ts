import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import type { Marking } from '../../domain/passage/passage.events';
import type { Section } from '../../domain/plan/plan.events';
import { SECTIONS } from '../../domain/plan/words.rules';

export class KeepPassageApartAddress {
  @IsString({ message: 'must be text' })
  planId!: string;

  @IsIn(SECTIONS, { message: `must be one of ${SECTIONS.join(', ')}` })
  section!: Section;
}

export class KeepPassageApartRequest {
  @IsIn(['sensitive', 'sealed'], { message: 'must be sensitive or sealed' })
  sensitivity!: Marking;

  /** The words to keep apart; those that the section has now when absent. */
  @IsOptional()
  @IsString({ message: 'must be text' })
  @Length(1, 20_000, { message: 'must be 1 to 20000 characters' })
  text?: string;

  /** Of a sealed passage: members of the team who read it. */
  @IsOptional()
  @IsArray({ message: 'must be a list of ids' })
  @ArrayMaxSize(50, { message: 'must be 50 at most' })
  @IsUUID('all', { each: true, message: 'must be ids (uuid)' })
  named?: string[];
}
