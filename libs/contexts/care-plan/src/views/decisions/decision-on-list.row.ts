import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One decision in the list of a person's decisions. */
@Entity({ name: 'decision_on_list' })
export class DecisionOnListRow {
  @PrimaryColumn('uuid', { name: 'decision_id' }) decisionId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') question!: string;
  @Column('text') status!: 'open' | 'taken';
  @Column('timestamptz', { name: 'proposed_at' }) proposedAt!: Date;
  @Column('timestamptz', { name: 'taken_at', nullable: true }) takenAt!: Date | null;
  @Column('text', { nullable: true }) outcome!: string | null;
  @Column('integer') dissents!: number;
}
