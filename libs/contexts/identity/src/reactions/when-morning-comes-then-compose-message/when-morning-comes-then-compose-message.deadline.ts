import type { Nation } from '@platform/decider/bank-holidays';
import { idFrom } from '@platform/event-store/command-context';
import { workingMorning } from '@platform/notifications/working-morning';
import type { Deadline } from '@platform/runtime/context-parts';
import type { Sql } from '@platform/access-control/relationship-facts';
import { COORDINATE, NOT_IN_CARE } from '../../domain/message/audience.rules';
import { ComposeMessage } from '../../commands/compose-message/compose-message.command';

const AT_ONE_LOOK = 200;

interface Owing {
  readonly practitioner_id: string;
  readonly due_today: number;
  readonly late: number;
}

/** One message on the morning of a working day to whoever owes something by then: how much, and nothing of what. */
export const whenMorningComesThenComposeMessage = (
  nation: Nation,
  hourOf: (sql: Sql, now: Date) => Promise<number>,
): Deadline => ({
  id: 'identity.when-morning-comes-then-compose-message.v1',
  async find(sql, now) {
    const morning = workingMorning(now, await hourOf(sql, now), nation);
    if (!morning) return [];
    const { day, at, until } = morning;
    const rows = await sql.query<Owing>(OWING, [day, at, COORDINATE, NOT_IN_CARE]);
    return rows.map(({ practitioner_id: memberId, due_today: dueToday, late }) => ({
      key: `${memberId} ${day}`,
      command: (context) =>
        new ComposeMessage(
          {
            audience: { of: 'member', memberId },
            ...{ template: 'promises-today', aboutId: idFrom('promises of the day', day), step: day, isUrgent: false },
            ...{ counts: { dueToday, late }, notBefore: at.toISOString(), uselessAfter: until.toISOString() },
          },
          context,
        ),
    }));
  },
});

/**
 * What was agreed before the morning came. Of what is owed in somebody's record, by those who still work with them. Whoever had
 * today's message, and whoever wants none, is not found again.
 */
const OWING = `SELECT pr.practitioner_id, count(*) FILTER (WHERE p.due_on = $1::date)::int AS due_today,
    count(*) FILTER (WHERE p.due_on < $1::date)::int AS late
  FROM promise_owed p JOIN practitioner pr ON pr.ended_at IS NULL AND (CASE
    WHEN p.member_id IS NOT NULL THEN pr.practitioner_id = p.member_id AND (p.kind NOT IN ('action', 'decision-review', 'immediate-need')
      OR EXISTS (SELECT FROM relationship r WHERE r.person_id = p.person_id AND r.member_id = p.member_id AND r.ended_at IS NULL))
    WHEN p.agency_id IS NOT NULL THEN pr.agency_id = p.agency_id AND (pr.role = ANY($3) OR (pr.role <> ALL($4) AND NOT EXISTS (
      SELECT FROM practitioner c WHERE c.agency_id = p.agency_id AND c.ended_at IS NULL AND c.role = ANY($3))))
    ELSE EXISTS (SELECT FROM relationship r WHERE r.person_id = p.person_id AND r.member_id = pr.practitioner_id
      AND r.is_key_worker AND r.ended_at IS NULL) END)
  WHERE p.kept_at IS NULL AND p.due_on <= $1::date AND p.since < $2
    AND NOT EXISTS (SELECT FROM person_who_died d WHERE d.person_id = p.person_id)
    AND NOT EXISTS (SELECT FROM digest_unwanted u WHERE u.recipient_id = pr.practitioner_id)
    AND NOT EXISTS (SELECT FROM message m WHERE m.recipient_id = pr.practitioner_id AND m.template = 'promises-today'
      AND m.composed_at >= $2)
  GROUP BY pr.practitioner_id ORDER BY pr.practitioner_id LIMIT ${AT_ONE_LOOK}`;
