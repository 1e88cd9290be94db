import { Injectable } from '@nestjs/common';
import { civilDay } from '@platform/event-store/civil-day';
import { notFound } from '@platform/http/problem';
import { In } from 'typeorm';
import { capacityHolds, checkBy } from '../../domain/service-listing/age.rules';
import { alertWith } from '../../domain/service-listing/asking.rules';
import { localTime, openingAt, weekOf } from '../../domain/service-listing/opening.rules';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import type { Provenance } from '../../domain/service-listing/sources.rules';
import { FeedImportRow } from '../feed-imports/feed-import.row';
import { plainPostcode } from './listing-columns.query';
import type { ListingFilters } from './listing-filters.query';
import { choose } from './listing-filters.query';
import { ListingRow } from './listing.row';
import { listingsProjection } from './listings.projection';

/** The public directory: anybody may read it, so nothing is asserted here and nothing internal is in its table. */
@Injectable()
export class ListingsQuery {
  constructor(private readonly directory: ProviderDirectoryContext) {}

  /** With who said each field of it, and when. */
  async one(serviceId: string, position: bigint) {
    await this.directory.runtime.reached(listingsProjection.id, position);
    const row = await this.row(serviceId);
    const feeds = await this.directory.database.dataSource
      .getRepository(FeedImportRow)
      .find({ select: { feedId: true, name: true } });
    const names = new Map(feeds.map(({ feedId, name }) => [feedId, name]));
    const sources = Object.entries(row.provenance).map(([field, { source, at }]) => [
      field,
      { source: names.get(source) ?? source, at },
    ]);
    return { ...this.asListing(row), sources: Object.fromEntries(sources) as Provenance };
  }

  /** When somebody last looked at each of them, by when to look again once that is near, and whether there is room. */
  async agesOf(serviceIds: readonly string[], position: bigint) {
    await this.directory.runtime.reached(listingsProjection.id, position);
    const rows = await this.rows().findBy({ serviceId: In([...serviceIds]) });
    const now = this.directory.platform.clock.now();
    return new Map(
      rows.map((row) => {
        const by = checkBy(row.assuredAt?.toISOString() ?? null, now);
        return [row.serviceId, { ...this.ageOf(row), checkBy: by && civilDay(by) }];
      }),
    );
  }

  async rowsOf(serviceIds: readonly string[]): Promise<ReadonlyMap<string, ListingRow>> {
    if (serviceIds.length === 0) return new Map();
    const rows = await this.rows().findBy({ serviceId: In([...serviceIds]) });
    return new Map(rows.map((row) => [row.serviceId, row]));
  }

  /** Throws 404 for a service that is not listed. */
  async row(serviceId: string): Promise<ListingRow> {
    const row = await this.rows().findOneBy({ serviceId });
    if (!row) throw notFound();
    return row;
  }

  /** One page, counted from 1, and how many there are in all. */
  page(filters: ListingFilters, page: number, size: number): Promise<[ListingRow[], number]> {
    return choose(this.rows().createQueryBuilder('listing'), filters)
      .orderBy('listing.name')
      .addOrderBy('listing.serviceId')
      .skip((page - 1) * size)
      .take(size)
      .getManyAndCount();
  }

  private rows() {
    return this.directory.database.dataSource.getRepository(ListingRow);
  }

  /** As anybody sees it. */
  asListing(row: ListingRow) {
    const { clock, nation } = this.directory.platform;
    const { service } = row;
    const { days, others } = weekOf(service.schedules);
    const places = (service.service_at_locations ?? []).flatMap(({ location }) => (location ? [location] : []));
    const physical = places.filter((place) => place.location_type !== 'virtual');
    const postcode = physical.map(plainPostcode).find((one) => one !== null);
    return {
      serviceId: row.serviceId,
      agencyId: row.agencyId,
      agencyName: service.organization.name,
      name: service.name,
      description: service.description ?? '',
      eligibility: service.eligibility_description ?? '',
      fees: service.fees ?? null,
      postcode: postcode ? `${postcode.slice(0, -3)} ${postcode.slice(-3)}` : null,
      phone: service.phones?.[0]?.number ?? null,
      email: service.email ?? null,
      url: service.url ?? null,
      days,
      status: row.status,
      alert: alertWith(service.alert, row.pausedUntil, civilDay(clock.now())),
      minimumAge: service.minimum_age ?? null,
      maximumAge: service.maximum_age ?? null,
      languages: (service.languages ?? []).flatMap(({ name }) => name ?? []),
      isRemote: row.isRemote,
      isFree: row.isFree,
      costs: (service.cost_options ?? []).map(({ option, amount, amount_description: description }) => ({
        ...{ option: option ?? null, amount: amount ?? null, description: description ?? null },
      })),
      needs: (service.attributes ?? []).flatMap(({ taxonomy_term: term }) => term?.name ?? []),
      contacts: (service.contacts ?? []).map(({ name, title }) => ({ name: name ?? null, title: title ?? null })),
      areas: (service.service_areas ?? []).flatMap(({ name }) => name ?? []),
      otherTimes: others.map(({ freq, interval, byday, bymonthday, opens_at, closes_at, description }) => ({
        ...{ freq: freq ?? null, interval: interval ?? 1, byday: byday ?? null, bymonthday: bymonthday ?? null },
        ...{ opensAt: opens_at ?? null, closesAt: closes_at ?? null, description: description ?? null },
      })),
      places: physical.map(({ name, addresses: [address] = [], accessibility = [], latitude, longitude }) => ({
        name: name ?? null,
        address: address ? [address.address_1, address.city, address.postal_code].join(', ') : null,
        accessibility: accessibility.flatMap(({ description }) => description ?? []).join(' ') || null,
        latitude: latitude ?? null,
        longitude: longitude ?? null,
      })),
      openNow: openingAt(service.schedules, localTime(clock.now()), nation),
      ...this.ageOf(row),
      revision: row.revision,
    };
  }

  private ageOf({
    capacityDeclaredAt,
    capacityAvailable: available,
    capacityMaximum,
    assuredAt,
    hasLapsed,
  }: ListingRow) {
    const declaredAt = capacityDeclaredAt?.toISOString();
    const holds = declaredAt !== undefined && capacityHolds(declaredAt, this.directory.platform.clock.now());
    return {
      assuredOn: assuredAt?.toISOString().slice(0, 10) ?? null,
      hasLapsed,
      room: holds && available !== null ? { available, maximum: capacityMaximum, declaredAt } : null,
    };
  }
}
