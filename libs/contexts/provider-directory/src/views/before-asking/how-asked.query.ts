import { Injectable } from '@nestjs/common';
import { capacityHolds } from '../../domain/service-listing/age.rules';
import type { HowAsked } from '../../domain/service-listing/asking.rules';
import { ASKED_WITHIN_DAYS } from '../../domain/service-listing/asking.rules';
import { serviceListingStream } from '../../domain/service-listing/service-listing.state';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { askInboxProjection } from '../ask-inbox/ask-inbox.projection';

/** How a service is asked in these days: numbers, and nothing of what or for whom. */
@Injectable()
export class HowAskedQuery {
  constructor(private readonly directory: ProviderDirectoryContext) {}

  async of(serviceId: string, position: bigint): Promise<HowAsked> {
    const { database, platform, runtime } = this.directory;
    await runtime.reached(askInboxProjection.id, position);
    const now = platform.clock.now();
    const [counted] = await database.query<Record<'waiting' | 'lately' | 'most', string | null>>(
      `SELECT sum(waiting) AS waiting, sum(lately) AS lately, max(lately) AS most FROM (
         SELECT count(*) FILTER (WHERE status = 'waiting') AS waiting,
           count(*) FILTER (WHERE asked_at > $2::timestamptz - make_interval(days => $3)) AS lately
         FROM ask_in_inbox WHERE service_id = $1 GROUP BY asked_by_agency_id) of_agency`,
      [serviceId, now, ASKED_WITHIN_DAYS],
    );
    const { state } = await platform.streams.load(serviceListingStream, serviceId);
    const { capacity } = state;
    const isKnown = capacity !== null && !capacity.hasExpired && capacityHolds(capacity.declaredAt, now);
    return {
      ...{ waiting: Number(counted?.waiting ?? 0), lately: Number(counted?.lately ?? 0) },
      ...{ fromOneAgency: Number(counted?.most ?? 0), available: isKnown ? capacity.available : null },
    };
  }
}
