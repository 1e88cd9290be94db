import type { Decision } from '@platform/decider/decider';
import type { MessageFailed, MessageMayHaveBeenSent, MessageSent } from '../../domain/message/message.events';
import type { Message } from '../../domain/message/message.state';
import type { FirstOfAttempt, Ways } from '../../domain/message/sending.rules';
import { beginAttempt, failedAttempt } from '../../domain/message/sending.rules';

/** Written down before anything is sent. */
export function sendMessage(ways: Ways, message: Message): Decision<FirstOfAttempt, never> {
  return beginAttempt(message, ways);
}

/** What came of an attempt, as whoever made it or asked about it knows. */
export type CameOfIt =
  | { readonly taken: string }
  | { readonly notTaken: { readonly code: string; readonly mayTryAgain: boolean } }
  | 'nobody-knows';

/** An attempt ends once. What may have been sent is not sent again; that it was can still become known. */
export function endAttempt(
  cameOfIt: CameOfIt,
  now: Date,
  message: Message,
): Decision<MessageSent | MessageFailed | MessageMayHaveBeenSent, never> {
  if (message.status !== 'attempting' && message.status !== 'may-have-been-sent') return [];
  const { messageId, recipientId } = message.composed;
  const of = { messageId, recipientId, attempt: message.attempts };
  if (cameOfIt === 'nobody-knows') {
    if (message.status === 'may-have-been-sent') return [];
    return [{ type: 'MessageMayHaveBeenSent', data: { ...of, noticedAt: now.toISOString() } }];
  }
  if ('notTaken' in cameOfIt) return failedAttempt(message, cameOfIt.notTaken, now);
  return [{ type: 'MessageSent', data: { ...of, reference: cameOfIt.taken, sentAt: now.toISOString() } }];
}
