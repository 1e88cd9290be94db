import type { Nation } from '@platform/decider/bank-holidays';
import { POLICIES } from '@platform/decider/policies';
import { workingDaysLater } from '@platform/decider/working-days';
import type { HuddleItemCarried } from './huddle-item.events';
import type { HuddleItem } from './huddle-item.state';

const HOUR_MS = 60 * 60_000;
/** Policy of the alliance: so long before a huddle everybody has the summary. */
const UNSET_SUMMARY_HOURS = POLICIES['huddle-summary-hours'].unset;
/** Policy of the alliance: so many working days after it was agreed the person has heard it. */
const UNSET_TOLD_WITHIN = POLICIES['huddle-outcome-working-days'].unset;

/** Hours by which a summary came later than agreed before a huddle began; 0 when it was in time. */
export function hoursLate(raisedAt: Date, huddleBeganAt: Date, hoursBefore: number = UNSET_SUMMARY_HOURS): number {
  const before = (huddleBeganAt.getTime() - raisedAt.getTime()) / HOUR_MS;
  return Math.max(0, Math.ceil(hoursBefore - before));
}

/** The moment by which the person is owed the words. */
export function owedBy(agreedAt: Date, nation: Nation, workingDays: number = UNSET_TOLD_WITHIN): Date {
  return workingDaysLater(agreedAt, workingDays, nation);
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
