import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Channel } from '../../domain/engagement/engagement.events';

/** Somebody who is being sought. Gone when they were reached, a decision was taken, or they asked for distance. */
@Entity({ name: 'engagement_concern' })
export class EngagementConcernRow {
  @PrimaryColumn('uuid', { name: 'concern_id' }) concernId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('timestamptz', { name: 'raised_at' }) raisedAt!: Date;
  @Column('date', { name: 'missed_on' }) missedOn!: string;
  @Column('date', { name: 'last_missed_on' }) lastMissedOn!: string;
  @Column('jsonb') tried!: { readonly channel: Channel; readonly triedOn: string }[];
  @Column('boolean', { name: 'carer_contacted' }) carerContacted!: boolean;
  @Column('timestamptz', { name: 'next_step_due_at' }) nextStepDueAt!: Date;
  @Column('bigint') revision!: string;
}
