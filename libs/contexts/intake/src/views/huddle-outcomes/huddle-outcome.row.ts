import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OutcomeOf } from '../../domain/huddle-outcome/huddle-outcome.events';

/** What a huddle agreed about somebody, until they have heard it and after. */
@Entity({ name: 'huddle_outcome' })
export class HuddleOutcomeRow {
  @PrimaryColumn('uuid', { name: 'outcome_id' }) outcomeId!: string;
  @Column('text') of!: OutcomeOf;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('uuid', { name: 'introduction_id', nullable: true }) introductionId!: string | null;
  /** The words of the huddle among themselves; gone once the person has been told in theirs. */
  @Column('text', { nullable: true }) outcome!: string | null;
  @Column('uuid', { name: 'owner_id' }) ownerId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('date', { name: 'due_on' }) dueOn!: string;
  @Column('jsonb') present!: readonly string[];
  @Column('timestamptz', { name: 'agreed_at' }) agreedAt!: Date;
  @Column('text', { nullable: true }) words!: string | null;
  @Column('text', { name: 'who_was_there', nullable: true }) whoWasThere!: string | null;
  @Column('uuid', { name: 'shared_by', nullable: true }) sharedBy!: string | null;
  @Column('timestamptz', { name: 'shared_at', nullable: true }) sharedAt!: Date | null;
}
