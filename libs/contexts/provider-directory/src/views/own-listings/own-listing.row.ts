import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Listing } from '../../domain/service-listing/service-listing.events';

/** A listing as its own agency sees it, with the capacity note. */
@Entity({ name: 'own_listing' })
export class OwnListingRow {
  @PrimaryColumn('uuid', { name: 'service_id' }) serviceId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('json') listing!: Listing;
  @Column('bigint') revision!: string;
}
