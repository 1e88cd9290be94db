import { Injectable } from '@nestjs/common';
import { notFound } from '@platform/http/problem';
import type { SelectQueryBuilder } from 'typeorm';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import type { ListingFilters } from '../listings/listing-filters.query';
import { choose } from '../listings/listing-filters.query';
import { ListingRow } from '../listings/listing.row';
import { ListingsQuery } from '../listings/listings.query';
import { ServiceLocationRow } from '../listings/service-location.row';
import { TaxonomyRow } from '../listings/taxonomy.row';
import { TaxonomyTermRow } from '../listings/taxonomy-term.row';
import { NearQuery } from './near.query';
import type { PageRequest, ServiceAtLocationsRequest, ServicesRequest } from './open-referral.request';
import { flatPlace, flatService, fullPlace, fullService } from './published-service.query';

const PAGE_SIZE = 50;
const READ_AT_ONCE = 200;

/** The public listings in the shape of Open Referral UK (HSDS-UK 3.0). */
@Injectable()
export class OpenReferralQuery {
  constructor(
    private readonly directory: ProviderDirectoryContext,
    private readonly listings: ListingsQuery,
    private readonly near: NearQuery,
  ) {}

  async services(request: ServicesRequest) {
    const { page = 1, per_page: size = PAGE_SIZE } = request;
    const [rows, total] = await this.listings.page(filtersOf(request), page, size);
    return paged(rows.map(this.shapeOf(request)), total, page, size);
  }

  /** Every service that fits, one to a line, read as they are taken. */
  async *lines(request: ServicesRequest): AsyncGenerator<string> {
    const shape = this.shapeOf(request);
    for (let after: string | undefined; ;) {
      const query = choose(this.rows().createQueryBuilder('listing'), filtersOf(request));
      if (after !== undefined) query.andWhere('listing.serviceId > :after', { after });
      const rows = await query.orderBy('listing.serviceId').take(READ_AT_ONCE).getMany();
      for (const row of rows) yield `${JSON.stringify(shape(row))}\n`;
      after = rows.at(-1)?.serviceId;
      if (rows.length < READ_AT_ONCE) return;
    }
  }

  async service(serviceId: string) {
    return fullService(await this.listings.row(serviceId), this.now);
  }

  async serviceAtLocations(request: ServiceAtLocationsRequest) {
    const { page = 1, per_page: size = PAGE_SIZE } = request;
    const query = this.places().createQueryBuilder('place').innerJoin(ListingRow, 'listing', 'listing.serviceId = place.serviceId'); // prettier-ignore
    choose(query as unknown as SelectQueryBuilder<ListingRow>, filtersOf(request));
    if (request.postcode !== undefined) await this.near.choose(query, request.postcode, request.proximity);
    const [places, total] = await query
      .orderBy('place.id')
      .skip((page - 1) * size)
      .take(size)
      .getManyAndCount();
    const services = new Map((await this.ofIds(places.map(({ serviceId }) => serviceId))).map((row) => [row.serviceId, row])); // prettier-ignore
    const shape = request.full === 'true' ? fullPlace : flatPlace;
    const contents = places.flatMap(({ place, serviceId }) => {
      const row = services.get(serviceId);
      return row ? [shape(place, row, this.now)] : [];
    });
    return paged(contents, total, page, size);
  }

  async serviceAtLocation(id: string) {
    const found = await this.places().findOneBy({ id });
    if (!found) throw notFound();
    return fullPlace(found.place, await this.listings.row(found.serviceId), this.now);
  }

  async taxonomies({ page = 1, per_page: size = PAGE_SIZE }: PageRequest) {
    const [rows, total] = await this.source.getRepository(TaxonomyRow).findAndCount(pageOf(page, size));
    return paged(rows.map(({ taxonomy }) => taxonomy), total, page, size); // prettier-ignore
  }

  async taxonomy(id: string) {
    const found = await this.source.getRepository(TaxonomyRow).findOneBy({ id });
    if (!found) throw notFound();
    return found.taxonomy;
  }

  async taxonomyTerms({ page = 1, per_page: size = PAGE_SIZE }: PageRequest) {
    const [rows, total] = await this.source.getRepository(TaxonomyTermRow).findAndCount(pageOf(page, size));
    return paged(rows.map(({ term }) => term), total, page, size); // prettier-ignore
  }

  async taxonomyTerm(id: string) {
    const found = await this.source.getRepository(TaxonomyTermRow).findOneBy({ id });
    if (!found) throw notFound();
    return found.term;
  }

  async organizations({ search, page = 1, per_page: size = PAGE_SIZE }: PageRequest & { readonly search?: string }) {
    const all = () => {
      const query = this.rows().createQueryBuilder('listing').distinctOn(['listing.organisationId']);
      const words = search?.toLowerCase() ?? '';
      if (words === '') return query;
      return query.where(`position(:words in lower(listing.service->'organization'->>'name')) > 0`, { words });
    };
    const { total } = (await this.source
      .createQueryBuilder()
      .select('count(*)', 'total')
      .from(`(${all().getQuery()})`, 'organisation')
      .setParameters(all().getParameters())
      .getRawOne<{ total: string }>()) ?? { total: '0' };
    const rows = await all()
      .orderBy('listing.organisationId')
      .addOrderBy('listing.serviceId')
      .offset((page - 1) * size)
      .limit(size)
      .getMany();
    return paged(rows.map(({ service }) => service.organization), Number(total), page, size); // prettier-ignore
  }

  async organization(organisationId: string, withFullServices: boolean) {
    const rows = await this.rows().find({ where: { organisationId }, order: { serviceId: 'ASC' } });
    const [first] = rows;
    if (!first) throw notFound();
    const shape = withFullServices ? fullService : flatService;
    return { ...first.service.organization, services: rows.map((row) => shape(row, this.now)) };
  }

  private shapeOf({ full, minimal }: ServicesRequest): (row: ListingRow) => object {
    if (minimal === 'true') return minimalService;
    return full === 'true' ? (row) => fullService(row, this.now) : (row) => flatService(row, this.now);
  }

  private ofIds(ids: readonly string[]): Promise<ListingRow[]> {
    if (ids.length === 0) return Promise.resolve([]);
    return this.rows()
      .createQueryBuilder('listing')
      .where('listing.serviceId IN (:...ids)', { ids: [...new Set(ids)] })
      .getMany();
  }

  private get now(): Date {
    return this.directory.platform.clock.now();
  }

  private get source() {
    return this.directory.database.dataSource;
  }

  private rows() {
    return this.source.getRepository(ListingRow);
  }

  private places() {
    return this.source.getRepository(ServiceLocationRow);
  }
}

/** Name and status are of no use there, but the profile has no service without them. */
const minimalService = ({ serviceId, name, status, lastModifiedAt }: ListingRow) => ({
  ...{ id: serviceId, name, status },
  last_modified: lastModifiedAt.toISOString(),
});

const pageOf = (page: number, size: number) => ({
  ...{ order: { id: 'ASC' as const }, skip: (page - 1) * size, take: size },
});

const filtersOf = (request: Omit<ServicesRequest, 'minimal' | 'format'>): ListingFilters => ({
  search: request.search,
  termId: request.taxonomy_term_id,
  taxonomyId: request.taxonomy_id,
  organisationId: request.organization_id,
  minimumAge: request.minimum_age,
  maximumAge: request.maximum_age,
  day: request.day?.slice(0, 2).toUpperCase(),
  startTime: request.start_time?.slice(0, 5),
  endTime: request.end_time?.slice(0, 5),
  modifiedAfter: request.modified_after === undefined ? undefined : new Date(request.modified_after),
});

function paged<One>(contents: readonly One[], total: number, page: number, size: number) {
  const pages = Math.ceil(total / size);
  return {
    total_items: total,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  };
}
