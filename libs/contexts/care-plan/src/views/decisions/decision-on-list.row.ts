import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DecisionKind } from '../../domain/joint-decision/decision-policy.rules';
import type { ProposedDecision } from '../../domain/joint-decision/joint-decision.state';

/** One decision in the list of a person's decisions. */
@Entity({ name: 'decision_on_list' })
export class DecisionOnListRow {
  @PrimaryColumn('uuid', { name: 'decision_id' }) decisionId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') kind!: DecisionKind;
  @Column('text') question!: string;
  @Column('text') status!: ProposedDecision['status'];
  @Column('timestamptz', { name: 'proposed_at' }) proposedAt!: Date;
  /** Days, `YYYY-MM-DD`. */
  @Column('date', { name: 'answer_by', nullable: true }) answerBy!: string | null;
  @Column('date', { name: 'decide_by', nullable: true }) decideBy!: string | null;
  @Column('timestamptz', { name: 'taken_at', nullable: true }) takenAt!: Date | null;
  @Column('uuid', { name: 'taken_by', nullable: true }) takenBy!: string | null;
  @Column('text', { nullable: true }) outcome!: string | null;
  @Column('integer') dissents!: number;
  @Column('boolean', { name: 'in_emergency' }) inEmergency!: boolean;
  @Column('timestamptz', { name: 'ratify_by', nullable: true }) ratifyBy!: Date | null;
  @Column('timestamptz', { name: 'ratified_at', nullable: true }) ratifiedAt!: Date | null;
  @Column('timestamptz', { name: 'escalated_at', nullable: true }) escalatedAt!: Date | null;
  @Column('uuid', { name: 'implementer_id', nullable: true }) implementerId!: string | null;
  @Column('date', { name: 'implement_by', nullable: true }) implementBy!: string | null;
  @Column('text', { nullable: true }) implementation!: 'owed' | 'implemented' | 'not-implemented' | null;
  @Column('date', { name: 'review_on', nullable: true }) reviewOn!: string | null;
  @Column('uuid', { name: 'superseded_by', nullable: true }) supersededBy!: string | null;
}
