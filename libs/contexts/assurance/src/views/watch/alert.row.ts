import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AlertOwner, WatchRule } from '../../domain/watch/watch.events';

/** Somebody who may be lost sight of, and who has to deal with it. */
@Entity({ name: 'alert' })
export class AlertRow {
  @PrimaryColumn('uuid', { name: 'alert_id' }) alertId!: string;
  @Column('text') rule!: WatchRule;
  @Column('uuid', { name: 'subject_id' }) subjectId!: string;
  @Column('uuid', { name: 'person_id', nullable: true }) personId!: string | null;
  @Column('timestamptz', { name: 'due_at' }) dueAt!: Date;
  @Column('timestamptz', { name: 'raised_at' }) raisedAt!: Date;
  @Column('text') owner!: AlertOwner;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('timestamptz', { name: 'escalated_at', nullable: true }) escalatedAt!: Date | null;
  @Column('timestamptz', { name: 'resolved_at', nullable: true }) resolvedAt!: Date | null;
}
