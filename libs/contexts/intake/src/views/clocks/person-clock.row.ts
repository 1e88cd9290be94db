import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { KnownFact } from '../../domain/spell/clocks.rules';

/** What the clocks of a person are read from. */
@Entity({ name: 'person_clock' })
export class PersonClockRow {
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  /** Of the last spell. */
  @Column('date', { name: 'started_on', nullable: true }) startedOn!: string | null;
  /** Whether the last spell is open and something of it is missing. */
  @Column('boolean') waits!: boolean;
  @Column('jsonb') facts!: KnownFact[];
  @Column('bigint') revision!: string;
}
