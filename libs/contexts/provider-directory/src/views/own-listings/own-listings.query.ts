import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { notFound } from '@platform/http/problem';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { OwnListingRow } from './own-listing.row';
import { ownListingsProjection } from './own-listings.projection';

const MOST_LISTINGS = 200;

@Injectable()
export class OwnListingsQuery {
  constructor(private readonly directory: ProviderDirectoryContext) {}

  async read(caller: Principal, position: bigint) {
    const { agencyId } = caller;
    await this.directory.access.assertMay(caller, 'own-listings.read', { agencyIds: [agencyId] });
    if (!agencyId) throw notFound();
    await this.directory.runtime.reached(ownListingsProjection.id, position);
    const rows = await this.directory.database.dataSource
      .getRepository(OwnListingRow)
      .find({ where: { agencyId }, order: { serviceId: 'ASC' }, take: MOST_LISTINGS });
    return rows.map(({ serviceId, listing, revision }) => ({ serviceId, ...listing, revision }));
  }
}
