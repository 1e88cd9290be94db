import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OpenDay } from '../../domain/service-listing/service-listing.events';

/** What anybody may read of a service. The capacity note has no column here, so no public page can show it. */
@Entity({ name: 'listing' })
export class ListingRow {
  @PrimaryColumn('uuid', { name: 'service_id' }) serviceId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text', { name: 'organisation_name' }) organisationName!: string;
  @Column('text') name!: string;
  @Column('text') description!: string;
  @Column('text') eligibility!: string;
  @Column('text', { nullable: true }) fees!: string | null;
  @Column('text', { nullable: true }) postcode!: string | null;
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text', { nullable: true }) url!: string | null;
  @Column('jsonb') days!: OpenDay[];
  @Column('date', { name: 'assured_on' }) assuredOn!: string;
  @Column('timestamptz', { name: 'last_modified_at' }) lastModifiedAt!: Date;
  /** Name, description and eligibility in small letters. */
  @Column('text', { name: 'searched_text' }) searchedText!: string;
  @Column('bigint') revision!: string;
}
