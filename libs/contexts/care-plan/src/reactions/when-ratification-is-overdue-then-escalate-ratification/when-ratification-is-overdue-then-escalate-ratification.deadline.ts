import type { Deadline } from '@platform/runtime/context-parts';
import { EscalateRatification } from '../../commands/escalate-ratification/escalate-ratification.command';

/** What one practitioner decided alone, and nobody has ratified in time, is for those who hold the watch. */
export const whenRatificationIsOverdueThenEscalateRatification: Deadline = {
  id: 'care-plan.when-ratification-is-overdue-then-escalate-ratification.v1',
  async find(sql, now) {
    const rows = await sql.query<{ decision_id: string }>(
      `SELECT decision_id FROM decision_on_list
       WHERE status = 'to-be-ratified' AND escalated_at IS NULL AND superseded_by IS NULL AND ratify_by <= $1
       ORDER BY ratify_by, decision_id`,
      [now],
    );
    return rows.map(({ decision_id: decisionId }) => ({
      key: decisionId,
      command: (context) => new EscalateRatification(decisionId, context),
    }));
  },
};
