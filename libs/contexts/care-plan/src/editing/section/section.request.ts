import { IsIn, IsString } from 'class-validator';
import type { Section } from '../../domain/plan/plan.events';
import { SECTIONS } from '../../domain/plan/words.rules';

export class SectionAddress {
  @IsString({ message: 'must be text' })
  planId!: string;

  @IsIn(SECTIONS, { message: `must be one of ${SECTIONS.join(', ')}` })
  section!: Section;
}
