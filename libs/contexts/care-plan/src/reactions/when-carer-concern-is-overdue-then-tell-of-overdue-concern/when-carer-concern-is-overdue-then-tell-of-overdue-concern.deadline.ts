import type { Deadline } from '@platform/runtime/context-parts';
import { TellOfOverdueConcern } from '../../commands/tell-of-overdue-concern/tell-of-overdue-concern.command';

/** Somebody close is owed an answer; without one in time it is also for those who hold the watch. */
export const whenCarerConcernIsOverdueThenTell: Deadline = {
  id: 'care-plan.when-carer-concern-is-overdue-then-tell-of-overdue-concern.v1',
  async find(sql, now) {
    const rows = await sql.query<{ concern_id: string; person_id: string }>(
      `SELECT concern_id, person_id FROM carer_concern WHERE status = 'raised' AND answer_due_at <= $1 ORDER BY answer_due_at, concern_id`,
      [now],
    );
    return rows.map(({ concern_id: concernId, person_id: personId }) => ({
      key: concernId,
      command: (context) =>
        new TellOfOverdueConcern({ concernId, personId, toldAt: context.now.toISOString() }, context),
    }));
  },
};
