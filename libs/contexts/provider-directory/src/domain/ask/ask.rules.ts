import type { Nation } from '@platform/decider/bank-holidays';
import { workingDaysLater } from '@platform/decider/working-days';
import type { Ask, MadeAsk } from './ask.state';

/** Policy of the alliance: an answer is owed within two working days. */
const ANSWER_WORKING_DAYS = 2;

/** Policy of the alliance: an ask that nobody answered ends by itself this many days after its answer was due. */
export const LAPSES_DAYS_AFTER_DUE = 14;

const DAY_MS = 24 * 60 * 60_000;

/** When the answer is due: at the same time of day, so many working days later. */
export function answerDueAt(askedAt: Date, nation: Nation): Date {
  return workingDaysLater(askedAt, ANSWER_WORKING_DAYS, nation);
}

/** Whether an ask with this due time has ended by itself. Both ISO-8601 UTC. */
export function hasLapsed(dueAt: string, now: string): boolean {
  return Date.parse(now) >= Date.parse(dueAt) + LAPSES_DAYS_AFTER_DUE * DAY_MS;
}

/** Which of them was quicker, so that whoever comes second knows. */
export type AlreadyEnded = 'already-accepted' | 'already-declined' | 'already-withdrawn' | 'already-lapsed';
export type AnswerRefusal = 'ask-not-found' | AlreadyEnded;

/** The ask, when it still waits for its one answer; else why not. */
export function waitingAsk(ask: Ask): MadeAsk | AnswerRefusal {
  if (ask.status === 'not-made') return 'ask-not-found';
  return ask.status === 'waiting' ? ask : `already-${ask.status}`;
}
