import { Injectable } from '@nestjs/common';
import { blindIndex } from '@platform/privacy/blind-index';
import { civilDay } from '@platform/event-store/civil-day';
import { soundsOf } from '../../domain/match-keys/name-sound.rules';
import type { LookFacts } from '../../domain/look-review/snooping.rules';
import type { RecordViewed } from '../../domain/view-log/view-log.events';
import { IdentityContext } from '../../identity.context';
import { MATCH_KEYS_USE } from '../match-keys/match-keys.projection';

export type Look = RecordViewed['data'] & { readonly lookId: string };

const DAY_MS = 86_400_000;
/** A search belongs to a look that follows within this time. */
const SEARCH_MINUTES = 10;
const USUAL_DAYS = 90;
const ACROSS_PEOPLE: readonly string[] = [
  'hub-coordinator',
  'service-manager',
  'caldicott-guardian',
  'privacy-officer',
  // Let in by the one ask to which they said yes.
  'link-holder',
];

/** The own record of whoever looked, and those of the people for whom they care: staff give no address as staff. */
const CLOSE_TO_VIEWER = `
  SELECT a.person_id, true AS is_own FROM practitioner p JOIN person_account a USING (account_id)
    WHERE p.practitioner_id = $1
  UNION ALL
  SELECT c.person_id, false FROM practitioner p LEFT JOIN person_account a USING (account_id)
    JOIN relationship c ON c.role = 'carer' AND c.ended_at IS NULL AND c.member_id IN (p.account_id, a.person_id)
    WHERE p.practitioner_id = $1`;

interface Known {
  own: boolean;
  colleague: boolean;
  name: boolean;
  home: boolean;
  started: Date | null;
  ended: Date | null;
  looked_up: boolean;
  people_that_day: string;
  mean: number | null;
  deviation: number | null;
  days: string;
}

/** What identity knows about a look: ids, days and keyed digests; no name or address in the clear is compared. */
@Injectable()
export class LookFactsQuery {
  constructor(private readonly identity: IdentityContext) {}

  async of(look: Look): Promise<LookFacts> {
    const { viewerId, personId, viewedAt, role } = look;
    const { database } = this.identity;
    const [viewer] = await database.query<{ name: string }>(
      'SELECT name FROM practitioner WHERE practitioner_id = $1',
      [viewerId],
    );
    const [known] = await database.query<Known>(
      `WITH close_to_viewer AS (${CLOSE_TO_VIEWER})
       SELECT
         EXISTS (SELECT FROM practitioner p JOIN person_account a USING (account_id)
           WHERE p.practitioner_id = $1 AND a.person_id = $2) AS own,
         EXISTS (SELECT FROM practitioner c JOIN person_account a USING (account_id) JOIN practitioner p USING (agency_id)
           WHERE p.practitioner_id = $1 AND a.person_id = $2 AND c.practitioner_id <> $1) AS colleague,
         EXISTS (SELECT FROM match_key m WHERE m.person_id = $2 AND m.kind = 'name' AND m.digest = $5) AS name,
         EXISTS (SELECT FROM close_to_viewer WHERE NOT is_own AND person_id = $2) OR
           EXISTS (SELECT FROM match_key m JOIN match_key o USING (kind, digest) JOIN close_to_viewer c
             ON c.person_id = o.person_id
             WHERE m.person_id = $2 AND o.person_id <> $2 AND m.kind IN ('home', 'contact')) AS home,
         r.started_at AS started, r.ended_at AS ended,
         EXISTS (SELECT FROM look l WHERE l.viewer_id = $1 AND l.person_id = $2 AND l.what LIKE '%look-up'
           AND l.viewed_at BETWEEN $3::timestamptz - interval '${SEARCH_MINUTES} minutes' AND $3) AS looked_up,
         (SELECT count(DISTINCT l.person_id) FROM look l WHERE l.viewer_id = $1 AND l.what NOT LIKE 'board-%'
           AND l.viewed_day = $4 AND l.viewed_at <= $3) AS people_that_day,
         u.mean, u.deviation, u.days
       FROM (SELECT avg(d.n)::float8 AS mean, stddev_pop(d.n)::float8 AS deviation, count(*) AS days FROM (
           SELECT count(DISTINCT l.person_id) AS n FROM look l WHERE l.viewer_id = $1 AND l.what NOT LIKE 'board-%'
             AND l.viewed_day < $4 AND l.viewed_day >= $4::date - ${USUAL_DAYS} GROUP BY l.viewed_day) d) u
       LEFT JOIN LATERAL (SELECT started_at, ended_at FROM relationship WHERE member_id = $1 AND person_id = $2
         AND started_at <= $3 ORDER BY ended_at DESC NULLS FIRST LIMIT 1) r ON true`,
      [viewerId, personId, viewedAt, civilDay(new Date(viewedAt)), this.surnameOf(viewer?.name)],
    );
    const daysBefore = (then: Date) => Math.floor((Date.parse(viewedAt) - then.getTime()) / DAY_MS);
    const ended = known?.ended && known.ended.toISOString() <= viewedAt ? daysBefore(known.ended) : null;
    return {
      isOwnRecord: known?.own ?? false,
      sharesName: known?.name ?? false,
      sharesHome: known?.home ?? false,
      isColleague: known?.colleague ?? false,
      relationship: known?.started ? { startedDaysAgo: daysBefore(known.started), endedDaysAgo: ended } : null,
      worksAcrossPeople: ACROSS_PEOPLE.includes(role),
      wasLookedUp: known?.looked_up ?? false,
      secondsToNext: await this.secondsToNext(look),
      peopleThatDay: Number(known?.people_that_day ?? 1),
      usualDay: { mean: known?.mean ?? 0, deviation: known?.deviation ?? 0, days: Number(known?.days ?? 0) },
    };
  }

  /** The look of the same reader at somebody else just before; undefined when there was none within a minute. */
  async lookBefore({ viewerId, personId, viewedAt }: Look): Promise<Look | undefined> {
    const [row] = await this.identity.database.query<Omit<Look, 'viewedAt'> & { viewedAt: Date }>(
      `SELECT event_id AS "lookId", person_id AS "personId", viewer_id AS "viewerId", role, agency_id AS "agencyId",
         what, why, viewed_at AS "viewedAt" FROM look
       WHERE viewer_id = $1 AND person_id <> $2 AND what NOT LIKE 'board-%' AND viewed_at < $3
         AND viewed_at > $3::timestamptz - interval '1 minute' ORDER BY viewed_at DESC LIMIT 1`,
      [viewerId, personId, viewedAt],
    );
    return row && { ...row, viewedAt: row.viewedAt.toISOString() };
  }

  private async secondsToNext({ viewerId, personId, viewedAt }: Look): Promise<number | null> {
    const [next] = await this.identity.database.query<{ viewed_at: Date }>(
      `SELECT viewed_at FROM look WHERE viewer_id = $1 AND person_id <> $2 AND what NOT LIKE 'board-%' AND viewed_at > $3
       ORDER BY viewed_at LIMIT 1`,
      [viewerId, personId, viewedAt],
    );
    return next ? (next.viewed_at.getTime() - Date.parse(viewedAt)) / 1000 : null;
  }

  private surnameOf(name: string | undefined): string | null {
    const last = name?.trim().split(/\s+/).at(-1);
    const [sound] = last === undefined ? [] : soundsOf(last);
    return sound === undefined ? null : blindIndex(this.identity.platform.keyFor(MATCH_KEYS_USE), 'name', sound);
  }
}
