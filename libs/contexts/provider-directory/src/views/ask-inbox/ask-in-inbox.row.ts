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
  @Column('text', { nullable: true }) question!: string | null;
  @Column('timestamptz', { name: 'question_asked_at', nullable: true }) questionAskedAt!: Date | null;
  @Column('text', { name: 'question_answer', nullable: true }) questionAnswer!: string | null;
  @Column('timestamptz', { name: 'question_answered_at', nullable: true }) questionAnsweredAt!: Date | null;
  /** Who answered or asked by a link, as they say themself. */
  @Column('text', { name: 'link_name', nullable: true }) linkName!: string | null;
  @Column('text', { name: 'link_group', nullable: true }) linkGroup!: string | null;
  @Column('boolean', { name: 'goes_by_link' }) goesByLink!: boolean;
  /** Whoever asked said what somebody without an account may learn when they say yes. */
  @Column('boolean', { name: 'may_have_link' }) mayHaveLink!: boolean;
  @Column('bigint') revision!: string;
}
