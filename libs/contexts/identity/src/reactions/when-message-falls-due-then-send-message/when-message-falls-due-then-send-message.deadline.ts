import type { Deadline } from '@platform/runtime/context-parts';
import { SendMessage } from '../../commands/send-message/send-message.command';

/** So few at one look that a carrier that does not answer keeps nothing else waiting for long. */
const AT_ONE_LOOK = 5;

interface DueRow {
  readonly message_id: string;
  readonly status: string;
  readonly attempts: number;
  readonly next_at: Date | null;
}

/** What waits and whose time has come, the urgent first, and attempts of which nobody has said what came of them. */
export const whenMessageFallsDueThenSendMessage: Deadline = {
  id: 'identity.when-message-falls-due-then-send-message.v1',
  async find(sql, now) {
    const rows = await sql.query<DueRow>(
      `SELECT message_id, status, attempts, next_at FROM message
       WHERE (status = 'waiting' AND next_at <= $1) OR status = 'attempting'
       ORDER BY urgent DESC, next_at, message_id LIMIT ${AT_ONE_LOOK}`,
      [now],
    );
    return rows.map(({ message_id: messageId, status, attempts, next_at: nextAt }) => ({
      key: `${messageId} ${status} ${attempts} ${nextAt?.toISOString() ?? ''}`,
      command: (context) => new SendMessage(messageId, context),
    }));
  },
};
