import type {
  LetterListed,
  MessageAttempted,
  MessageComposed,
  MessageDelivered,
  MessageFailed,
  MessageMayHaveBeenSent,
  MessageRead,
  MessageSent,
} from './message.events';

const of = { messageId: 'message-1', recipientId: 'sam' };
export const NOW = '2026-03-02T10:00:00.000Z';

export const composed = (more: Partial<MessageComposed['data']> = {}): MessageComposed => ({
  type: 'MessageComposed',
  data: {
    ...of,
    ...{ recipientKind: 'person', template: 'key-worker-named', aboutId: 'introduction-1', isUrgent: false },
    ...{ notBefore: NOW, uselessAfter: '2026-03-09T10:00:00.000Z', composedAt: NOW },
    ...more,
  },
});
export const attempted = (attempt = 1): MessageAttempted => ({
  type: 'MessageAttempted',
  data: { ...of, attempt, channel: 'email', carrier: 'smtp', attemptedAt: NOW },
});
export const sent = (attempt = 1): MessageSent => ({
  type: 'MessageSent',
  data: { ...of, attempt, reference: '<message-1@example.org>', sentAt: NOW },
});
export const failed = (attempt: number, tryAgainAt: string | null, code = 'no-answer'): MessageFailed => ({
  type: 'MessageFailed',
  data: { ...of, attempt, code, tryAgainAt, failedAt: NOW },
});
export const uncertain = (attempt = 1): MessageMayHaveBeenSent => ({
  type: 'MessageMayHaveBeenSent',
  data: { ...of, attempt, noticedAt: NOW },
});
export const delivered = (): MessageDelivered => ({ type: 'MessageDelivered', data: { ...of, deliveredAt: NOW } });
export const listed = (): LetterListed => ({ type: 'LetterListed', data: { ...of, listedAt: NOW } });
export const read = (): MessageRead => ({ type: 'MessageRead', data: { ...of, readAt: NOW } });
