import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What became of an introduction, for whoever made it, and nothing else. */
@Entity({ name: 'introducer_receipt' })
export class IntroducerReceiptRow {
  @PrimaryColumn('uuid', { name: 'introducer_id' }) introducerId!: string;
  @Column('timestamptz', { name: 'landed_at', nullable: true }) landedAt!: Date | null;
  @Column('timestamptz', { name: 'help_started_at', nullable: true }) helpStartedAt!: Date | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
}
