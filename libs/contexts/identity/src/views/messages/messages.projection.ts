import type { Sql } from '@platform/access-control/relationship-facts';
import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { MessageEvent } from '../../domain/message/message.events';
import type {
  MessagePreferenceEvent,
  MessagePreferenceSet,
} from '../../domain/message-preference/message-preference.events';
import { messagePreferenceStream } from '../../domain/message-preference/message-preference.state';
import { messageStream } from '../../domain/message/message.state';

/** How far each message is: for what falls due, and for whoever was or was not reached. */
export const messagesProjection: Projection = {
  id: 'identity.messages.v1',
  streams: [messageStream, messagePreferenceStream],
  tables: ['message', 'digest_unwanted'],
  async project(events, sql) {
    const told = events as readonly RecordedEvent<MessageEvent | MessagePreferenceEvent>[];
    for (const { event, metadata } of told) {
      if (event.type === 'MessagePreferenceSet') await projectWish(event.data, sql);
      else await projectOne({ event, metadata }, sql);
    }
    return told.map(({ event }) => event.data.recipientId);
  },
};

/** Who wants no message at all wants none of the morning either. */
async function projectWish({ recipientId, channel, digest }: MessagePreferenceSet['data'], sql: Sql): Promise<void> {
  await sql.query(
    digest === false || channel === 'none'
      ? 'INSERT INTO digest_unwanted VALUES ($1) ON CONFLICT DO NOTHING'
      : 'DELETE FROM digest_unwanted WHERE recipient_id = $1',
    [recipientId],
  );
}

type Told = Pick<RecordedEvent<MessageEvent>, 'event' | 'metadata'>;

async function projectOne({ event, metadata }: Told, sql: Sql): Promise<unknown> {
  const { messageId } = event.data;
  const at = metadata.recordedAt;
  switch (event.type) {
    case 'MessageComposed': {
      const { recipientId, recipientKind, template, isUrgent, notBefore, composedAt, counts } = event.data;
      return sql.query(
        `INSERT INTO message (message_id, recipient_id, person_id, template, status, urgent, next_at, composed_at, changed_at,
           due_today, late) VALUES ($1,$2,$3,$4,'waiting',$5,$6,$7,$8,$9,$10) ON CONFLICT (message_id) DO NOTHING`,
        [
          ...[messageId, recipientId, recipientKind === 'person' ? recipientId : null, template, isUrgent],
          ...[notBefore, composedAt, at, counts?.dueToday ?? null, counts?.late ?? null],
        ],
      );
    }
    case 'MessagePutOff':
      return sql.query('UPDATE message SET next_at = $2, because = $3, changed_at = $4 WHERE message_id = $1', [
        ...[messageId, event.data.until, event.data.because, at],
      ]);
    case 'MessageWithheld':
      return became(sql, messageId, 'withheld', at, event.data.because);
    case 'MessageAttempted': {
      const { attempt, channel, carrier } = event.data;
      return sql.query(
        `UPDATE message SET status = 'attempting', attempts = $2, channel = $3, carrier = $4, because = NULL, changed_at = $5
         WHERE message_id = $1`,
        [messageId, attempt, channel, carrier, at],
      );
    }
    case 'MessageSent':
      return sql.query(
        `UPDATE message SET status = 'sent', next_at = NULL, sent_at = $2, because = NULL, changed_at = $3 WHERE message_id = $1`,
        [messageId, event.data.sentAt, at],
      );
    case 'MessageFailed': {
      const { tryAgainAt, code } = event.data;
      return sql.query(
        `UPDATE message SET status = $2, next_at = $3, because = $4, changed_at = $5 WHERE message_id = $1`,
        [messageId, tryAgainAt === null ? 'failed' : 'waiting', tryAgainAt, code, at],
      );
    }
    case 'MessageMayHaveBeenSent':
      return became(sql, messageId, 'may-have-been-sent', at, null);
    case 'LetterListed':
      return became(sql, messageId, 'to-print', at, null);
    case 'MessageDelivered':
      return sql.query('UPDATE message SET delivered = true, changed_at = $2 WHERE message_id = $1', [messageId, at]);
    case 'MessageNotDelivered':
      return sql.query('UPDATE message SET delivered = false, changed_at = $2 WHERE message_id = $1', [messageId, at]);
    case 'MessageRead':
      return sql.query('UPDATE message SET read_at = $2, changed_at = $3 WHERE message_id = $1', [
        ...[messageId, event.data.readAt, at],
      ]);
  }
}

async function became(sql: Sql, messageId: string, status: string, at: string, because: string | null): Promise<void> {
  await sql.query(
    'UPDATE message SET status = $2, next_at = NULL, because = $4, changed_at = $3 WHERE message_id = $1',
    [messageId, status, at, because],
  );
}
