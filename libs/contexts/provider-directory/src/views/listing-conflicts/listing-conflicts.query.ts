import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { notFound } from '@platform/http/problem';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { FeedImportRow } from '../feed-imports/feed-import.row';
import { listingsProjection } from '../listings/listings.projection';
import { ListingConflictRow } from './listing-conflict.row';

const MOST_CONFLICTS = 100;

@Injectable()
export class ListingConflictsQuery {
  constructor(private readonly directory: ProviderDirectoryContext) {}

  /** Those of the caller's own agency; of every service for who looks after the alliance. The newest first. */
  async read(caller: Principal, position: bigint) {
    const { access, database, runtime } = this.directory;
    const { agencyId } = caller;
    const seesAll = await access.may(caller, 'all-listing-conflicts.read');
    if (!seesAll) await access.assertMay(caller, 'listing-conflicts.read', { agencyIds: [agencyId] });
    if (!seesAll && !agencyId) throw notFound();
    await runtime.reached(listingsProjection.id, position);
    const rows = await database.dataSource.getRepository(ListingConflictRow).find({
      ...(seesAll ? {} : { where: { agencyId: agencyId ?? '' } }),
      order: { foundAt: 'DESC', serviceId: 'ASC' },
      take: MOST_CONFLICTS,
    });
    const feeds = await database.dataSource.getRepository(FeedImportRow).find({ select: { feedId: true, name: true } });
    const names = new Map(feeds.map(({ feedId, name }) => [feedId, name]));
    return rows.map(({ agencyId: ofAgency, fields, feedId, ...row }) => ({
      ...{ ...row, feedId, feedName: names.get(feedId) ?? '', isOurs: ofAgency !== null && ofAgency === agencyId },
      fields: fields.map((one) => ({ ...one, keptFrom: names.get(one.keptFrom) ?? one.keptFrom })),
    }));
  }
}
