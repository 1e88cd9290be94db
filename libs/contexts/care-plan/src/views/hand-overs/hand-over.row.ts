import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Told } from '../../domain/hand-over/hand-over.events';
import type { ProposedHandOver } from '../../domain/hand-over/hand-over.state';

/** Which hand-overs there are and what falls due. Who is accountable is read from the stream. */
@Entity({ name: 'hand_over' })
export class HandOverRow {
  @PrimaryColumn('uuid', { name: 'hand_over_id' }) handOverId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('uuid', { name: 'from_agency_id' }) fromAgencyId!: string;
  @Column('uuid', { name: 'to_agency_id' }) toAgencyId!: string;
  @Column('text') status!: ProposedHandOver['status'];
  @Column('timestamptz', { name: 'acknowledge_due_at' }) acknowledgeDueAt!: Date;
  @Column('timestamptz', { name: 'contact_due_at' }) contactDueAt!: Date;
  @Column('text', { name: 'told_unanswered', array: true }) toldUnanswered!: Told[];
  @Column('text', { name: 'told_no_contact', array: true }) toldNoContact!: Told[];
  @Column('timestamptz', { name: 'changed_at' }) changedAt!: Date;
}
