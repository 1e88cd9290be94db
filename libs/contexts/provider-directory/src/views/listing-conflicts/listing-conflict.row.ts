import { Column, Entity, PrimaryColumn } from 'typeorm';

interface FieldsThatDiffer {
  readonly field: string;
  readonly keptFrom: string;
  readonly kept: unknown;
  readonly said: unknown;
}

/** In what a feed differs from what is shown of a service. */
@Entity({ name: 'listing_conflict' })
export class ListingConflictRow {
  @PrimaryColumn('uuid', { name: 'service_id' }) serviceId!: string;
  @PrimaryColumn('uuid', { name: 'feed_id' }) feedId!: string;
  /** Whose listing it is; none where feeds alone speak. */
  @Column('uuid', { name: 'agency_id', nullable: true }) agencyId!: string | null;
  @Column('text') name!: string;
  @Column('jsonb') fields!: FieldsThatDiffer[];
  @Column('timestamptz', { name: 'found_at' }) foundAt!: Date;
}
