import { civilDay } from '@platform/event-store/civil-day';
import type { Deadline } from '@platform/runtime/context-parts';
import { LapseDecision } from '../../commands/lapse-decision/lapse-decision.command';

export const whenDecisionIsNotTakenThenLapseDecision: Deadline = {
  id: 'care-plan.when-decision-is-not-taken-then-lapse-decision.v1',
  async find(sql, now) {
    const rows = await sql.query<{ decision_id: string }>(
      `SELECT decision_id FROM decision_on_list WHERE status = 'open' AND decide_by < $1 ORDER BY decide_by, decision_id`,
      [civilDay(now)],
    );
    return rows.map(({ decision_id: decisionId }) => ({
      key: decisionId,
      command: (context) => new LapseDecision(decisionId, context),
    }));
  },
};
