import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HsdsService } from '../../domain/service-listing/hsds-service.rules';
import type { Provenance } from '../../domain/service-listing/sources.rules';

/** What anybody may read of a service. Nothing internal has a column here, so no public page can show it. */
@Entity({ name: 'listing' })
export class ListingRow {
  @PrimaryColumn('uuid', { name: 'service_id' }) serviceId!: string;
  /** The agency of the alliance that lists it; none for a service known from feeds alone. */
  @Column('uuid', { name: 'agency_id', nullable: true }) agencyId!: string | null;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text') name!: string;
  /** Whole, as the public feed shows it, but for what ages. */
  @Column('jsonb') service!: HsdsService;
  @Column('jsonb') provenance!: Provenance;
  @Column('text') status!: string;
  @Column('boolean', { name: 'has_lapsed' }) hasLapsed!: boolean;
  @Column('timestamptz', { name: 'assured_at', nullable: true }) assuredAt!: Date | null;
  @Column('integer', { name: 'capacity_available', nullable: true }) capacityAvailable!: number | null;
  @Column('integer', { name: 'capacity_maximum', nullable: true }) capacityMaximum!: number | null;
  @Column('timestamptz', { name: 'capacity_declared_at', nullable: true }) capacityDeclaredAt!: Date | null;
  /** The day on which it takes asks again, `YYYY-MM-DD`. */
  @Column('date', { name: 'paused_until', nullable: true }) pausedUntil!: string | null;
  @Column('numeric', { name: 'minimum_age', nullable: true }) minimumAge!: string | null;
  @Column('numeric', { name: 'maximum_age', nullable: true }) maximumAge!: string | null;
  /** In small letters. */
  @Column('text', { array: true }) languages!: string[];
  @Column('text', { name: 'open_days', array: true }) openDays!: string[];
  @Column('boolean', { name: 'is_remote' }) isRemote!: boolean;
  @Column('boolean', { name: 'is_free' }) isFree!: boolean;
  @Column('uuid', { name: 'term_ids', array: true }) termIds!: string[];
  @Column('uuid', { name: 'taxonomy_ids', array: true }) taxonomyIds!: string[];
  @Column('text', { name: 'outward_codes', array: true }) outwardCodes!: string[];
  /** Name, description, eligibility, organisation and terms in small letters. */
  @Column('text', { name: 'searched_text' }) searchedText!: string;
  @Column('timestamptz', { name: 'last_modified_at' }) lastModifiedAt!: Date;
  @Column('bigint') revision!: string;
}
