import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AskStatus } from '../../domain/ask/ask.state';

/** An ask as the person and their team see it. */
@Entity({ name: 'ask_of_person' })
export class AskOfPersonRow {
  @PrimaryColumn('uuid', { name: 'ask_id' }) askId!: string;
  @Column('uuid', { name: 'person_id', select: false }) personId!: string;
  @Column('uuid', { name: 'service_id' }) serviceId!: string;
  @Column('text', { name: 'service_name' }) serviceName!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text') need!: string;
  @Column('uuid', { name: 'asked_by' }) askedBy!: string;
  @Column('timestamptz', { name: 'asked_at' }) askedAt!: Date;
  @Column('timestamptz', { name: 'answer_due_at' }) answerDueAt!: Date;
  @Column('text') status!: AskStatus;
  /** A code when declined, words when withdrawn. */
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text', { nullable: true }) suggestion!: string | null;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt!: Date | null;
  @Column('uuid', { name: 'member_id', nullable: true }) memberId!: string | null;
  @Column('text', { nullable: true }) role!: string | null;
  @Column('text', { nullable: true }) question!: string | null;
  @Column('timestamptz', { name: 'question_asked_at', nullable: true }) questionAskedAt!: Date | null;
  @Column('text', { name: 'question_answer', nullable: true }) questionAnswer!: string | null;
  @Column('timestamptz', { name: 'question_answered_at', nullable: true }) questionAnsweredAt!: Date | null;
  /** Who answered or asked by a link, as they say themself. */
  @Column('text', { name: 'link_name', nullable: true }) linkName!: string | null;
  @Column('text', { name: 'link_group', nullable: true }) linkGroup!: string | null;
  @Column('boolean', { name: 'goes_by_link' }) goesByLink!: boolean;
  @Column('bigint') revision!: string;
}
