import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { notFound } from '@platform/http/problem';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { NO_DETAILS } from '../../domain/service-listing/listing-details.rules';
import { ListingsQuery } from '../listings/listings.query';
import { OwnListingRow } from './own-listing.row';
import { ownListingsProjection } from './own-listings.projection';

const MOST_LISTINGS = 200;

@Injectable()
export class OwnListingsQuery {
  constructor(
    private readonly directory: ProviderDirectoryContext,
    private readonly listings: ListingsQuery,
  ) {}

  async read(caller: Principal, position: bigint) {
    const { agencyId } = caller;
    await this.directory.access.assertMay(caller, 'own-listings.read', { agencyIds: [agencyId] });
    if (!agencyId) throw notFound();
    await this.directory.runtime.reached(ownListingsProjection.id, position);
    const rows = await this.directory.database.dataSource
      .getRepository(OwnListingRow)
      .find({ where: { agencyId }, order: { serviceId: 'ASC' }, take: MOST_LISTINGS });
    const ages = await this.listings.agesOf(rows.map(({ serviceId }) => serviceId), position); // prettier-ignore
    return rows.map(({ serviceId, listing, revision }) => ({
      ...{ serviceId, ...listing, details: listing.details ?? NO_DETAILS, revision },
      ...(ages.get(serviceId) ?? { assuredOn: null, hasLapsed: false, checkBy: null, room: null }),
    }));
  }
}
