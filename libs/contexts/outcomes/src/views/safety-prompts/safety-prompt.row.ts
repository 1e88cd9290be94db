import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An answer asks for a conversation: who was asked to hold it, by when, and who has seen it. Which answer, it does not say. */
@Entity({ name: 'safety_prompt' })
export class SafetyPromptRow {
  @PrimaryColumn('uuid', { name: 'measure_id' }) measureId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('uuid', { name: 'prompted_member_id', nullable: true }) memberId!: string | null;
  @Column('uuid', { name: 'agency_id', nullable: true }) agencyId!: string | null;
  @Column('timestamptz', { name: 'prompted_at' }) promptedAt!: Date;
  @Column('timestamptz', { name: 'acknowledge_by', nullable: true }) acknowledgeBy!: Date | null;
  @Column('timestamptz', { name: 'escalated_at', nullable: true }) escalatedAt!: Date | null;
  @Column('timestamptz', { name: 'acknowledged_at', nullable: true }) acknowledgedAt!: Date | null;
  @Column('uuid', { name: 'acknowledged_by', nullable: true }) acknowledgedBy!: string | null;
}
