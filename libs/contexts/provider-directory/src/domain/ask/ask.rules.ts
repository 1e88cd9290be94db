import type { Ask } from './ask.state';

/** Policy of the alliance: an answer is owed within two working days. */
const ANSWER_WORKING_DAYS = 2;

/** Policy of the alliance: an ask that nobody answered ends by itself this many days after its answer was due. */
export const LAPSES_DAYS_AFTER_DUE = 14;

const DAY_MS = 24 * 60 * 60_000;
const isWorkingDay = (day: Date): boolean => day.getUTCDay() !== 0 && day.getUTCDay() !== 6;

/** When the answer is due: at the same time of day, Monday to Friday. Bank holidays count too: they differ by nation. */
export function answerDueAt(askedAt: Date): Date {
  let due = askedAt;
  for (let counted = 0; counted < ANSWER_WORKING_DAYS;) {
    due = new Date(due.getTime() + DAY_MS);
    if (isWorkingDay(due)) counted += 1;
  }
  return due;
}

/** Whether an ask with this due time has ended by itself. Both ISO-8601 UTC. */
export function hasLapsed(dueAt: string, now: string): boolean {
  return Date.parse(now) >= Date.parse(dueAt) + LAPSES_DAYS_AFTER_DUE * DAY_MS;
}

export type AnswerRefusal = 'ask-not-found' | 'already-answered';
export type WaitingAsk = Exclude<Ask, { readonly status: 'not-made' }>;

/** The ask, when it still waits for its one answer; else why not. */
export function waitingAsk(ask: Ask): WaitingAsk | AnswerRefusal {
  if (ask.status === 'not-made') return 'ask-not-found';
  return ask.status === 'waiting' ? ask : 'already-answered';
}
