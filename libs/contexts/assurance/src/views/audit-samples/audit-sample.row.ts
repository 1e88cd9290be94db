import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One sample: announced, and then drawn. */
@Entity({ name: 'audit_sample' })
export class AuditSampleRow {
  @PrimaryColumn('uuid', { name: 'sample_id' }) sampleId!: string;
  @Column('text') period!: string;
  @Column('integer') asked!: number;
  @Column('integer') lines!: number;
  @Column('text', { name: 'list_hash' }) listHash!: string;
  @Column('text', { name: 'entries_hash' }) entriesHash!: string;
  @Column('bigint', { name: 'up_to' }) upTo!: string;
  @Column('text') rule!: string;
  @Column('text', { name: 'announced_by' }) announcedBy!: string;
  @Column('timestamptz', { name: 'announced_at' }) announcedAt!: Date;
  /** In the log, of the announcement. */
  @Column('bigint') position!: string;
  @Column('bigint', { nullable: true }) size!: string | null;
  @Column('text', { nullable: true }) root!: string | null;
  @Column('integer', { array: true, nullable: true }) positions!: number[] | null;
  @Column('timestamptz', { name: 'drawn_at', nullable: true }) drawnAt!: Date | null;
  @Column('bigint', { name: 'drawn_position', nullable: true }) drawnPosition!: string | null;
}
