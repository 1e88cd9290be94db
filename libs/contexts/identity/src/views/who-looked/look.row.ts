import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One look at a person's record. */
@Entity({ name: 'look' })
export class LookRow {
  @PrimaryColumn('uuid', { name: 'event_id' }) eventId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('uuid', { name: 'viewer_id' }) viewerId!: string;
  @Column('text') role!: string;
  @Column('uuid', { name: 'agency_id', nullable: true }) agencyId!: string | null;
  @Column('text') what!: string;
  @Column('text') why!: string;
  @Column('timestamptz', { name: 'viewed_at' }) viewedAt!: Date;
}
