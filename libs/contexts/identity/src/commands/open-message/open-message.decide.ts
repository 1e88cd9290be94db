import type { Decision } from '@platform/decider/decider';
import type { MessageRead } from '../../domain/message/message.events';
import type { Message } from '../../domain/message/message.state';

/** The first time counts. It also shows that it was sent, where nobody knew. */
export function openMessage(readAt: string, message: Message): Decision<MessageRead, never> {
  if (message.status === 'not-composed' || message.isRead || message.attempts === 0) return [];
  const { messageId, recipientId } = message.composed;
  return [{ type: 'MessageRead', data: { messageId, recipientId, readAt } }];
}
