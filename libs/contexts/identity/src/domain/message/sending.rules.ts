import type { MessageChannel } from '../message-preference/message-preference.rules';
import type {
  LetterListed,
  MessageAttempted,
  MessageFailed,
  MessagePutOff,
  MessageWithheld,
  Withheld,
} from './message.events';
import type { Message } from './message.state';

/** What has to be known of a recipient in the moment of sending. */
export interface Ways {
  readonly isThere: boolean;
  /** Whether what it would tell of was done in the meantime. */
  readonly isDone: boolean;
  /** What they said; null when they never did. */
  readonly preference: {
    readonly channel: MessageChannel;
    readonly address: string | null;
    readonly digest?: boolean;
  } | null;
  /** When it stops being quiet for them; null when it is not. */
  readonly quietUntil: string | null;
  /** Until when it would do harm that they hear of it; null when it would not. */
  readonly heldUntil: string | null;
  /** Whether they read nothing that is typed: Braille, a recording, another language. */
  readonly needsAnotherForm: boolean;
  carrierOf(channel: 'email' | 'text'): { readonly id: string; readonly needsAddress: boolean } | null;
  /** ISO-8601 UTC. */
  readonly now: string;
}

export type FirstOfAttempt = MessagePutOff | MessageWithheld | LetterListed | MessageAttempted;

/** What is to be done with a message whose time has come; nothing when it has not, or something was done already. */
export function beginAttempt(message: Message, ways: Ways): readonly FirstOfAttempt[] {
  const { now } = ways;
  if (message.status !== 'waiting' || message.nextAt === null || message.nextAt > now) return [];
  const { messageId, recipientId, uselessAfter, isUrgent, recipientKind, template } = message.composed;
  const of = { messageId, recipientId };
  const withhold = (because: Withheld): FirstOfAttempt[] => [
    { type: 'MessageWithheld', data: { ...of, because, withheldAt: now } },
  ];
  const putOff = (because: 'quiet-hours' | 'safety', until: string): FirstOfAttempt[] => [
    { type: 'MessagePutOff', data: { ...of, because, until, putOffAt: now } },
  ];
  if (!ways.isThere) return withhold('nobody-there');
  if (ways.isDone) return withhold('done-already');
  // What they said holds from the moment they said it, also for what had been put off.
  if (ways.preference?.channel === 'none') return withhold('not-wanted');
  if (template === 'promises-today' && ways.preference?.digest === false) return withhold('not-wanted');
  if (ways.heldUntil !== null && ways.heldUntil > now) return putOff('safety', ways.heldUntil);
  if (now > uselessAfter) return withhold('too-late');
  const mayDisturb = isUrgent && recipientKind === 'staff';
  if (!mayDisturb && ways.quietUntil !== null) return putOff('quiet-hours', ways.quietUntil);
  if (ways.preference?.channel === 'letter' || (ways.needsAnotherForm && ways.preference !== null)) {
    return [{ type: 'LetterListed', data: { ...of, listedAt: now } }];
  }
  const channel = ways.preference?.channel ?? 'email';
  const carrier = ways.carrierOf(channel);
  if (carrier === null) return withhold('no-carrier');
  if (carrier.needsAddress && (ways.preference?.address ?? null) === null) return withhold('no-address');
  const attempt = message.attempts + 1;
  return [{ type: 'MessageAttempted', data: { ...of, attempt, channel, carrier: carrier.id, attemptedAt: now } }];
}

/** Policy: after the last of these it is given up, and an operator sees it. */
const TRY_AGAIN_AFTER_MINUTES = [1, 5, 30, 120, 720] as const;
export const MOST_ATTEMPTS = TRY_AGAIN_AFTER_MINUTES.length + 1;

/** When an attempt that was not taken is made again; null when it is not. */
export function failedAttempt(
  message: Message,
  { code, mayTryAgain }: { readonly code: string; readonly mayTryAgain: boolean },
  now: Date,
): readonly MessageFailed[] {
  if (message.status !== 'attempting') return [];
  const { attempts: attempt, composed } = message;
  const minutes = mayTryAgain ? TRY_AGAIN_AFTER_MINUTES[attempt - 1] : undefined;
  const tryAgainAt = minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000).toISOString();
  const { messageId, recipientId } = composed;
  const data = { messageId, recipientId, attempt, code, tryAgainAt, failedAt: now.toISOString() };
  return [{ type: 'MessageFailed', data }];
}

/** Needs that no typed message meets: it is put on the list of letters, where somebody of the team sees what is needed. */
export const readsNoScreen = (need: string): boolean =>
  ['braille', 'audio', 'written-in-language', 'pictures-or-symbols'].includes(need);
