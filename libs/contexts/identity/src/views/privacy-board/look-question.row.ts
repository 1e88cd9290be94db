import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A question of a person about a look; what was said is in its stream. */
@Entity({ name: 'look_question' })
export class LookQuestionRow {
  @PrimaryColumn('uuid', { name: 'question_id' }) questionId!: string;
  @Column('uuid', { name: 'look_id' }) lookId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('uuid', { name: 'viewer_id' }) viewerId!: string;
  @Column('uuid', { name: 'agency_id', nullable: true }) agencyId!: string | null;
  @Column('timestamptz', { name: 'asked_at' }) askedAt!: Date;
  @Column('timestamptz', { name: 'due_at' }) dueAt!: Date;
  @Column('text') status!: 'open' | 'answered';
  @Column('boolean', { name: 'with_guardian' }) withGuardian!: boolean;
  @Column('timestamptz', { name: 'escalated_for', nullable: true }) escalatedFor!: Date | null;
}
