import type { Deadline } from '@platform/runtime/context-parts';
import { TellOfLateness } from '../../commands/tell-of-lateness/tell-of-lateness.command';
import type { Timing } from '../../domain/hand-over/lateness.rules';
import { stepsDue } from '../../domain/hand-over/lateness.rules';

interface WaitingRow {
  readonly hand_over_id: string;
  readonly status: Timing['status'];
  readonly acknowledge_due_at: Date;
  readonly contact_due_at: Date;
  readonly told_unanswered: Timing['told']['unanswered'];
  readonly told_no_contact: Timing['told']['no-contact'];
}

/** One command for each step that fell due, in order; after an outage for each that was missed. */
export const whenHandOverIsOverdueThenTell: Deadline = {
  id: 'care-plan.when-hand-over-is-overdue-then-tell.v1',
  async find(sql, now) {
    const rows = await sql.query<WaitingRow>(
      `SELECT hand_over_id, status, acknowledge_due_at, contact_due_at, told_unanswered, told_no_contact
       FROM hand_over WHERE status IN ('proposed', 'accepted') AND acknowledge_due_at < $1
       ORDER BY acknowledge_due_at`,
      [now],
    );
    return rows.flatMap((row) =>
      stepsDue(timingOf(row), now).map((step) => ({
        key: `${row.hand_over_id} ${step.overdue} ${step.tell}`,
        command: (context) => new TellOfLateness(row.hand_over_id, step, context),
      })),
    );
  },
};

function timingOf(row: WaitingRow): Timing {
  return {
    status: row.status,
    acknowledgeDueAt: row.acknowledge_due_at.toISOString(),
    contactDueAt: row.contact_due_at.toISOString(),
    told: { unanswered: row.told_unanswered, 'no-contact': row.told_no_contact },
  };
}
