import type { MyAction } from '../../answers/care-plan';
import { dayOf, daysUntil, dayWithDistance, momentWithDistance, timeSince } from '../../dates';

/** Something somebody owes somebody else, in a sentence, with the one obvious thing to do about it. */
export type Promised = {
  key: string;
  says: string;
  /** Of whom, once the reader may know. */
  personId: string | null;
  /** A day, an instant, or null when no day was agreed. */
  due: string | null;
  to: string;
  press: string;
  action?: MyAction;
  /** Somebody may come to harm by it: it stays until somebody says what was done. */
  isSafety?: true;
  /** Has a part of Today of its own. */
  isElsewhereOnToday?: true;
};

/** Names of whom the reader may know. */
export type Told = {
  person: (personId: string) => string;
  member: (memberId: string | null) => string;
  agency: (agencyId: string) => string;
};

export const personPage = (personId: string): string => `/team/people/${personId}`;

export type Owing = { iOwe: Promised[]; iAmOwed: Promised[] };

const DAY_LENGTH = 10;
const isInstant = (due: string): boolean => due.length > DAY_LENGTH;

export const isLate = ({ due }: Pick<Promised, 'due'>, now: Date = new Date()): boolean =>
  due !== null && (isInstant(due) ? Date.parse(due) < now.getTime() : daysUntil(due, now) < 0);

const THIS_WEEK_DAYS = 7;
export const isThisWeek = ({ due }: Pick<Promised, 'due'>, now: Date = new Date()): boolean =>
  due !== null && daysUntil(due, now) < THIS_WEEK_DAYS;

/** '2 days late: it was due Tuesday 3 March, 2 days ago', 'Today, Tuesday 3 March', 'By Friday 6 March, in 3 days'. */
export function whenDue({ due }: Pick<Promised, 'due'>, now: Date = new Date()): string {
  if (due === null) return 'No day yet';
  if (isLate({ due }, now)) {
    const days = -daysUntil(due, now);
    const late = days === 0 ? timeSince(due, now) : days === 1 ? '1 day' : `${days} days`;
    return `${late} late: it was due ${isInstant(due) ? momentWithDistance(due, now) : dayWithDistance(due, now)}`;
  }
  return `By ${isInstant(due) ? momentWithDistance(due, now) : dayWithDistance(due, now)}`;
}

/** Late ones first, the latest of them at the top; then the soonest; what has no day comes last. */
export const soonestFirst = (a: Promised, b: Promised): number => {
  if (a.due === null || b.due === null) return Number(a.due === null) - Number(b.due === null);
  const byDay = dayOf(a.due).localeCompare(dayOf(b.due));
  return byDay === 0 ? a.due.localeCompare(b.due) : byDay;
};

export const SHOWS = ['everything', 'i-owe', 'i-am-owed', 'late', 'this-week'] as const;
export type Shows = (typeof SHOWS)[number];

export const SHOWS_WORDS: Readonly<Record<Shows, string>> = {
  everything: 'Everything',
  'i-owe': 'I owe',
  'i-am-owed': 'I am owed',
  late: 'Late',
  'this-week': 'This week',
};

export const showsOf = (asked: string | null): Shows => SHOWS.find((one) => one === asked) ?? 'everything';

/** What is left of both lists. */
export function shown({ iOwe, iAmOwed }: Owing, shows: Shows, now: Date = new Date()): Owing {
  const only = (list: Promised[]): Promised[] =>
    shows === 'late'
      ? list.filter((one) => isLate(one, now))
      : shows === 'this-week'
        ? list.filter((one) => isThisWeek(one, now))
        : list;
  return {
    iOwe: shows === 'i-am-owed' ? [] : only(iOwe),
    iAmOwed: shows === 'i-owe' ? [] : only(iAmOwed),
  };
}
