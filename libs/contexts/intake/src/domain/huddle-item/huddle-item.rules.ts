import type { Nation } from '@platform/decider/bank-holidays';
import { workingDaysLater } from '@platform/decider/working-days';
import type { HuddleItemCarried } from './huddle-item.events';
import type { HuddleItem } from './huddle-item.state';

const HOUR_MS = 60 * 60_000;
/** So long before a huddle everybody has the summary, unless the alliance says otherwise. */
export const SUMMARY_HOURS_BEFORE = 24;
/** So many working days after it was agreed the person has heard it. */
export const TOLD_WITHIN_WORKING_DAYS = 2;

/** Hours by which a summary came later than agreed before a huddle began; 0 when it was in time. */
export function hoursLate(raisedAt: Date, huddleBeganAt: Date): number {
  const before = (huddleBeganAt.getTime() - raisedAt.getTime()) / HOUR_MS;
  return Math.max(0, Math.ceil(SUMMARY_HOURS_BEFORE - before));
}

/** The moment by which the person is owed the words. */
export function owedBy(agreedAt: Date, nation: Nation): Date {
  return workingDaysLater(agreedAt, TOLD_WITHIN_WORKING_DAYS, nation);
}

/** A reason is kept only for an item that is still open, and the same one once in a huddle. */
export function carry(
  carrying: Omit<HuddleItemCarried['data'], 'personId'>,
  item: HuddleItem,
): readonly HuddleItemCarried[] {
  if (item.status !== 'open') return [];
  if (item.carried?.huddleId === carrying.huddleId && item.carried.reason === carrying.reason) return [];
  return [{ type: 'HuddleItemCarried', data: { ...carrying, personId: item.personId } }];
}
