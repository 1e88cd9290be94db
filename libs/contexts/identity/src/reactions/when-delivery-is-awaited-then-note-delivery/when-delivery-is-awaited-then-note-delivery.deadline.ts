import type { Deadline } from '@platform/runtime/context-parts';
import { NoteDelivery } from '../../commands/note-delivery/note-delivery.command';

const MINUTE_MS = 60_000;
/** Notify gives up after three days. */
const LONGEST_HOURS = 73;
const AT_ONE_LOOK = 5;

/** Asks a carrier that can say it, after a minute and then ever more seldom; after a start once more than needed. */
export function whenDeliveryIsAwaitedThenNoteDelivery(): Deadline {
  const askedAt = new Map<string, number>();
  return {
    id: 'identity.when-delivery-is-awaited-then-note-delivery.v1',
    async find(sql, now) {
      const rows = await sql.query<{ message_id: string; sent_at: Date }>(
        `SELECT message_id, sent_at FROM message WHERE status = 'sent' AND delivered IS NULL AND carrier = 'notify'
           AND sent_at BETWEEN $1::timestamptz - make_interval(hours => ${LONGEST_HOURS})
             AND $1::timestamptz - make_interval(mins => 1)
         ORDER BY sent_at, message_id LIMIT 2000`,
        [now],
      );
      const awaited = new Set(rows.map(({ message_id: id }) => id));
      for (const id of askedAt.keys()) if (!awaited.has(id)) askedAt.delete(id);
      const due = rows.filter(({ message_id: id, sent_at: sentAt }) => {
        const asked = askedAt.get(id);
        if (asked === undefined) return true;
        return now.getTime() - asked > Math.max(MINUTE_MS, (asked - sentAt.getTime()) / 2);
      });
      return due.slice(0, AT_ONE_LOOK).map(({ message_id: messageId }) => {
        askedAt.set(messageId, now.getTime());
        return {
          key: `${messageId} ${now.toISOString()}`,
          command: (context) => new NoteDelivery(messageId, context),
        };
      });
    },
  };
}
