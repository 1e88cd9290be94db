import type { Decision } from '@platform/decider/decider';
import type { MessageDelivered, MessageNotDelivered } from '../../domain/message/message.events';
import type { Message } from '../../domain/message/message.state';

/** Once, as the carrier says; nothing while it is on its way. */
export function noteDelivery(
  became: 'on-its-way' | 'delivered' | 'not-delivered',
  at: string,
  message: Message,
): Decision<MessageDelivered | MessageNotDelivered, never> {
  if (message.status !== 'sent' || message.isDelivered !== null || became === 'on-its-way') return [];
  const { messageId, recipientId } = message.composed;
  if (became === 'delivered') {
    return [{ type: 'MessageDelivered', data: { messageId, recipientId, deliveredAt: at } }];
  }
  return [{ type: 'MessageNotDelivered', data: { messageId, recipientId, notedAt: at } }];
}
