import type { AskStatus, MadeAsk } from './ask.state';
import { hasLapsed } from './ask.rules';

/** Policy: how long after the yes the link still shows who it is, for whoever said it. */
export const SHOWN_AFTER_YES_DAYS = 14;

const DAY_MS = 24 * 60 * 60_000;

/** How an ask stands for whoever holds its link: `accepted` is their own yes, and `over` when that is long past. */
export type LinkStands = 'open' | 'accepted' | 'over' | 'answered' | Exclude<AskStatus, 'waiting' | 'accepted'>;

export function linkStands(ask: MadeAsk, now: string): LinkStands {
  if (ask.status === 'waiting') return hasLapsed(ask.answerDueAt, now) ? 'lapsed' : 'open';
  if (ask.status !== 'accepted') return ask.status;
  if (ask.acceptedByLinkAt === null) return 'answered';
  return Date.parse(now) < Date.parse(shownUntil(ask.acceptedByLinkAt)) ? 'accepted' : 'over';
}

/** ISO-8601 UTC. */
export const shownUntil = (acceptedAt: string): string =>
  new Date(Date.parse(acceptedAt) + SHOWN_AFTER_YES_DAYS * DAY_MS).toISOString();
