import type { UnfinishedAnswers } from './unfinished-introduction.events';
import type { UnfinishedIntroduction } from './unfinished-introduction.state';

/** Said to whoever keeps one, on the page that gives them the code. */
const KEPT_FOR_DAYS = 30;
const DAY_MS = 24 * 60 * 60_000;

/** Counted from the last time that somebody kept it. */
export const keptUntil = (now: string): string => new Date(Date.parse(now) + KEPT_FOR_DAYS * DAY_MS).toISOString();

/** What can still be gone on with; the day counts, whether or not it has been thrown away since. */
export function unfinishedAnswers(state: UnfinishedIntroduction, now: string): UnfinishedAnswers | undefined {
  return state.status === 'kept' && state.keptUntil > now ? (state.answers ?? undefined) : undefined;
}
