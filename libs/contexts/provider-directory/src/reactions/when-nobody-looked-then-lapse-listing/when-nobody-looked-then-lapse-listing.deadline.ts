import type { Deadline } from '@platform/runtime/context-parts';
import { LapseListing } from '../../commands/lapse-listing/lapse-listing.command';
import { ASSURANCE_LAPSES_DAYS } from '../../domain/service-listing/age.rules';

/** So that nobody is sent to a service that may be no more. */
export const lapseUnseenListings: Deadline = {
  id: 'provider-directory.when-nobody-looked-then-lapse-listing.v1',
  async find(sql, now) {
    const due = await sql.query<{ service_id: string; since: Date }>(
      `SELECT service_id, assured_at AS since FROM listing
       WHERE agency_id IS NOT NULL AND NOT has_lapsed AND assured_at <= $1::timestamptz - make_interval(days => $2)
       ORDER BY assured_at LIMIT 100`,
      [now, ASSURANCE_LAPSES_DAYS],
    );
    return due.map(({ service_id: serviceId, since }) => ({
      key: `${serviceId} ${new Date(since).toISOString()}`,
      command: (context) => new LapseListing(serviceId, context),
    }));
  },
};
