import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MeasureCode } from '../../domain/measure/definition.rules';
import type { HowGiven } from '../../domain/measure/measure.events';
import type { Answers } from '../../domain/measure/score.rules';

/** One completed measure in a person's progress. */
@Entity({ name: 'measure_point' })
export class MeasurePointRow {
  @PrimaryColumn('uuid', { name: 'measure_id' }) measureId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') measure!: MeasureCode;
  @Column('date', { name: 'completed_on' }) completedOn!: string;
  @Column('bigint') position!: string;
  @Column('smallint', { nullable: true }) score!: number | null;
  @Column('text', { nullable: true }) band!: string | null;
  @Column('smallint') answered!: number;
  @Column('smallint', { name: 'of_questions' }) of!: number;
  /** Only of measures whose answers are read one by one; of the others the score is enough. */
  @Column('jsonb', { nullable: true }) answers!: Answers | null;
  @Column('text') how!: HowGiven;
  /** Who wrote down what was on paper, and when; null for every other way. */
  @Column('uuid', { name: 'taken_down_by', nullable: true }) takenDownBy!: string | null;
  @Column('timestamptz', { name: 'taken_down_at', nullable: true }) takenDownAt!: Date | null;
  /** What the person said of it that nobody has answered yet. */
  @Column('uuid', { name: 'kept_for', array: true }) keptFor!: readonly string[];
  @Column('boolean', { name: 'found_wrong' }) foundWrong!: boolean;
}

/** Whether anybody may go by it. */
export const isInUse = ({ keptFor, foundWrong }: MeasurePointRow): boolean => keptFor.length === 0 && !foundWrong;
