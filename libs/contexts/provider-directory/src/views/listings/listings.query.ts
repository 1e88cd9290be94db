import { Injectable } from '@nestjs/common';
import { notFound } from '@platform/http/problem';
import type { SelectQueryBuilder } from 'typeorm';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { ListingRow } from './listing.row';
import { listingsProjection } from './listings.projection';

const MOST_LISTINGS = 100;
const MOST_WORDS = 10;

/** The public directory: anybody may read it, so nothing is asserted here and nothing internal is in its table. */
@Injectable()
export class ListingsQuery {
  constructor(private readonly directory: ProviderDirectoryContext) {}

  /** At most a hundred listings with every word of `search` in their name, description or eligibility. */
  async search(search: string, position: bigint) {
    await this.directory.runtime.reached(listingsProjection.id, position);
    return (await this.found(search).take(MOST_LISTINGS).getMany()).map(asListing);
  }

  async one(serviceId: string, position: bigint) {
    await this.directory.runtime.reached(listingsProjection.id, position);
    return asListing(await this.row(serviceId));
  }

  /** Throws 404 for a service that is not listed. */
  async row(serviceId: string): Promise<ListingRow> {
    const row = await this.rows().findOneBy({ serviceId });
    if (!row) throw notFound();
    return row;
  }

  /** One page, counted from 1, and how many there are in all. */
  page(search: string, page: number, size: number): Promise<[ListingRow[], number]> {
    return this.found(search)
      .skip((page - 1) * size)
      .take(size)
      .getManyAndCount();
  }

  private found(search: string): SelectQueryBuilder<ListingRow> {
    const words = search.toLowerCase().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
    const query = this.rows().createQueryBuilder('listing').orderBy('listing.name').addOrderBy('listing.serviceId');
    words.forEach((word, i) =>
      query.andWhere(`position(:word${i} in listing.searchedText) > 0`, { [`word${i}`]: word }),
    );
    return query;
  }

  private rows() {
    return this.directory.database.dataSource.getRepository(ListingRow);
  }
}

function asListing(row: ListingRow) {
  const { searchedText: _, lastModifiedAt: __, organisationName, ...listing } = row;
  return { ...listing, agencyName: organisationName };
}
