import { defineStream } from '@platform/decider/stream-definition';
import type { MessageComposed, MessageEvent } from './message.events';

export type MessageStatus =
  'waiting' | 'attempting' | 'sent' | 'failed' | 'may-have-been-sent' | 'withheld' | 'to-print';

export interface OwedMessage {
  readonly status: MessageStatus;
  readonly composed: MessageComposed['data'];
  /** When it is looked at next; null when it is not. */
  readonly nextAt: string | null;
  readonly attempts: number;
  readonly carrier: string | null;
  readonly reference: string | null;
  readonly isDelivered: boolean | null;
  readonly isRead: boolean;
}
export type Message = { readonly status: 'not-composed' } | OwedMessage;

export function evolve(message: Message, event: MessageEvent): Message {
  if (event.type === 'MessageComposed') {
    const { notBefore: nextAt } = event.data;
    const nothingYet = { carrier: null, reference: null, isDelivered: null, isRead: false, attempts: 0 };
    return { status: 'waiting', composed: event.data, nextAt, ...nothingYet };
  }
  if (message.status === 'not-composed') return message;
  switch (event.type) {
    case 'MessagePutOff':
      return { ...message, nextAt: event.data.until };
    case 'MessageWithheld':
      return { ...message, status: 'withheld', nextAt: null };
    case 'MessageAttempted': {
      const { attempt: attempts, carrier } = event.data;
      return { ...message, status: 'attempting', attempts, carrier, nextAt: null };
    }
    case 'MessageSent':
      return { ...message, status: 'sent', reference: event.data.reference };
    case 'MessageFailed': {
      const { tryAgainAt: nextAt } = event.data;
      return { ...message, status: nextAt === null ? 'failed' : 'waiting', nextAt };
    }
    case 'MessageMayHaveBeenSent':
      return { ...message, status: 'may-have-been-sent' };
    case 'MessageDelivered':
      return { ...message, isDelivered: true };
    case 'MessageNotDelivered':
      return { ...message, isDelivered: false };
    case 'LetterListed':
      return { ...message, status: 'to-print', nextAt: null };
    case 'MessageRead':
      return { ...message, isRead: true };
  }
}

export const messageStream = defineStream<Message, MessageEvent>({
  category: 'message',
  initial: { status: 'not-composed' },
  evolve,
  subject: 'recipientId',
  informationClass: 'messages',
  personal: {
    MessageComposed: {},
    MessagePutOff: {},
    MessageWithheld: {},
    MessageAttempted: {},
    MessageSent: {},
    MessageFailed: {},
    MessageMayHaveBeenSent: {},
    MessageDelivered: {},
    MessageNotDelivered: {},
    LetterListed: {},
    MessageRead: {},
  },
});
