import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AskStatus } from '../../domain/ask/ask.state';

/** An ask as the agency that owes the answer sees it. Who it is for is not in this table until the ask is accepted. */
@Entity({ name: 'ask_in_inbox' })
export class AskInInboxRow {
  @PrimaryColumn('uuid', { name: 'ask_id' }) askId!: string;
  @Column('uuid', { name: 'agency_id', select: false }) agencyId!: string;
  @Column('uuid', { name: 'service_id' }) serviceId!: string;
  @Column('text', { name: 'service_name' }) serviceName!: string;
  @Column('text') need!: string;
  @Column('uuid', { name: 'asked_by_agency_id' }) askedByAgencyId!: string;
  @Column('timestamptz', { name: 'asked_at' }) askedAt!: Date;
  @Column('timestamptz', { name: 'answer_due_at' }) answerDueAt!: Date;
  @Column('text') status!: AskStatus;
  @Column('uuid', { name: 'person_id', nullable: true }) personId!: string | null;
  @Column('bigint') revision!: string;
}
