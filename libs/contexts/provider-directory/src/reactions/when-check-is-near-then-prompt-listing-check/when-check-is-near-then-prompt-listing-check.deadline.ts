import { QUIET_UNLESS_SAID, quietEnds } from '@platform/notifications/quiet-hours';
import type { Deadline } from '@platform/runtime/context-parts';
import { PromptListingCheck } from '../../commands/prompt-listing-check/prompt-listing-check.command';
import { CHECK_PROMPTED_DAYS } from '../../domain/service-listing/age.rules';

/** Not at night: what grows old then is told in the morning with the rest, and only if it still waits. */
export const promptListingChecks: Deadline = {
  id: 'provider-directory.when-check-is-near-then-prompt-listing-check.v1',
  async find(sql, now) {
    if (quietEnds(now, QUIET_UNLESS_SAID) !== null) return [];
    const due = await sql.query<{ service_id: string; since: Date }>(
      `SELECT service_id, assured_at AS since FROM listing
       WHERE agency_id IS NOT NULL AND NOT has_lapsed AND NOT check_is_prompted
         AND assured_at <= $1::timestamptz - make_interval(days => $2)
       ORDER BY assured_at LIMIT 100`,
      [now, CHECK_PROMPTED_DAYS],
    );
    return due.map(({ service_id: serviceId, since }) => ({
      key: `${serviceId} ${new Date(since).toISOString()}`,
      command: (context) => new PromptListingCheck(serviceId, context),
    }));
  },
};
