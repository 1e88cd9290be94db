import type { Deadline } from '@platform/runtime/context-parts';
import { LapseAsk } from '../../commands/lapse-ask/lapse-ask.command';
import { LAPSES_DAYS_AFTER_DUE } from '../../domain/ask/ask.rules';

/** So that no ask waits for ever: whoever asked sees an end and can ask elsewhere. */
export const lapseUnansweredAsks: Deadline = {
  id: 'provider-directory.when-nobody-answered-then-lapse-ask.v1',
  async find(sql, now) {
    const unanswered = await sql.query<{ ask_id: string }>(
      `SELECT ask_id FROM ask_in_inbox
       WHERE status = 'waiting' AND answer_due_at <= $1::timestamptz - make_interval(days => $2)
       ORDER BY answer_due_at LIMIT 100`,
      [now, LAPSES_DAYS_AFTER_DUE],
    );
    return unanswered.map(({ ask_id }) => ({ key: ask_id, command: (context) => new LapseAsk(ask_id, context) }));
  },
};
