import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EmergencyGround, EmergencyOutcome } from '../../domain/break-glass/break-glass.rules';

/** A record that was opened in an emergency, and its review. */
@Entity({ name: 'break_glass' })
export class BreakGlassRow {
  @PrimaryColumn('uuid', { name: 'emergency_id' }) emergencyId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('uuid', { name: 'member_id' }) memberId!: string;
  @Column('text') role!: string;
  @Column('uuid', { name: 'agency_id', nullable: true }) agencyId!: string | null;
  @Column('text') ground!: EmergencyGround;
  @Column('timestamptz', { name: 'opened_at' }) openedAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('timestamptz', { name: 'review_due_at' }) reviewDueAt!: Date;
  @Column('timestamptz', { name: 'escalate_at' }) escalateAt!: Date;
  @Column('text') status!: 'to-review' | 'reviewed';
  @Column('boolean') escalated!: boolean;
  @Column('text', { nullable: true }) outcome!: EmergencyOutcome | null;
  @Column('timestamptz', { name: 'told_after', nullable: true }) toldAfter!: Date | null;
}
