import type { Deadline } from '@platform/runtime/context-parts';
import { EscalatePrompt } from '../../commands/escalate-prompt/escalate-prompt.command';

/** At any hour, on any day: the minutes are those of the moment in which it was prompted. */
export const whenPromptIsNotAcknowledgedThenEscalate: Deadline = {
  id: 'outcomes.when-prompt-is-not-acknowledged-then-escalate-prompt.v1',
  async find(sql, now) {
    const rows = await sql.query<{ measure_id: string }>(
      `SELECT measure_id FROM safety_prompt WHERE acknowledged_at IS NULL AND escalated_at IS NULL AND acknowledge_by <= $1
       ORDER BY acknowledge_by, measure_id LIMIT 200`,
      [now],
    );
    return rows.map(({ measure_id: measureId }) => ({
      key: measureId,
      command: (context) => new EscalatePrompt(measureId, context),
    }));
  },
};
