import type { Deadline } from '@platform/runtime/context-parts';
import { ExpireCapacity } from '../../commands/expire-capacity/expire-capacity.command';
import { CAPACITY_HOLDS_DAYS } from '../../domain/service-listing/age.rules';

/** After two weeks nobody knows whether there is still room. */
export const expireOldCapacity: Deadline = {
  id: 'provider-directory.when-two-weeks-pass-then-expire-capacity.v1',
  async find(sql, now) {
    const due = await sql.query<{ service_id: string; since: Date }>(
      `SELECT service_id, capacity_declared_at AS since FROM listing
       WHERE capacity_declared_at < $1::timestamptz - make_interval(days => $2) ORDER BY capacity_declared_at LIMIT 100`,
      [now, CAPACITY_HOLDS_DAYS],
    );
    return due.map(({ service_id: serviceId, since }) => ({
      key: `${serviceId} ${new Date(since).toISOString()}`,
      command: (context) => new ExpireCapacity(serviceId, context),
    }));
  },
};
