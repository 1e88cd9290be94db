import { IsIn, IsString } from 'class-validator';
import type { Marking } from '../../domain/passage/passage.events';
import type { Section } from '../../domain/plan/plan.events';
import { SECTIONS } from '../../domain/plan/words.rules';

export class LiftPassageAddress {
  @IsString({ message: 'must be text' })
  planId!: string;

  @IsIn(SECTIONS, { message: `must be one of ${SECTIONS.join(', ')}` })
  section!: Section;
}

export class LiftPassageRequest {
  @IsIn(['sensitive', 'sealed'], { message: 'must be sensitive or sealed' })
  sensitivity!: Marking;
}
