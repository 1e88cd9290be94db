import type { PlanEvent } from '../plan/plan.events';
import type { WayBackEvent } from '../way-back/way-back.events';
import type { HandOverEvent } from './hand-over.events';

/** For so many days it is looked whether a step-down held. */
export const HELD_DAYS = [30, 90, 180] as const;
const DAY_MS = 24 * 60 * 60_000;

export interface Held {
  readonly days: number;
  /** Step-downs of which so many days are over: of these `held` held. */
  readonly over: number;
  readonly held: number;
  /** Of which they are not over yet: nothing can be said of these. */
  readonly tooSoon: number;
}

/** When a step-down was complete, and what of the person came after it; in milliseconds since 1970. */
export interface CompletedStepDown {
  readonly completedAt: number;
  readonly moreHelpAt: readonly number[];
  readonly diedAt: number | null;
}

interface LifeSince {
  readonly plan: readonly PlanEvent[];
  readonly handOvers: readonly (readonly HandOverEvent[])[];
  readonly wayBack: readonly WayBackEvent[];
}

/** The completed step-downs of this agency in the life of one person. */
export function completedStepDowns(
  fromAgencyId: string,
  { plan, handOvers, wayBack }: LifeSince,
): readonly CompletedStepDown[] {
  const moreHelpAt = [
    ...plan.flatMap((event) => {
      if (event.type === 'PlanRevived') return [Date.parse(event.data.revivedAt)];
      return event.type === 'WelcomedAgain' ? [Date.parse(event.data.welcomedAt)] : [];
    }),
    ...wayBack.flatMap((event) => (event.type === 'SteppedUp' ? [Date.parse(event.data.steppedUpAt)] : [])),
    ...handOvers.flat().flatMap((event) => {
      const isStepUp = event.type === 'HandOverProposed' && event.data.direction === 'step-up';
      return isStepUp ? [Date.parse(event.data.proposedAt)] : [];
    }),
  ];
  return handOvers.flatMap((history) => {
    const isOurs = history.some(
      (event) =>
        event.type === 'HandOverProposed' &&
        event.data.fromAgencyId === fromAgencyId &&
        event.data.direction !== 'step-up',
    );
    const completed = history.find((event) => event.type === 'HandOverCompleted');
    if (!isOurs || !completed) return [];
    return [{ completedAt: Date.parse(completed.data.completedAt), moreHelpAt, diedAt: diedAt(plan) }];
  });
}

/** Whoever died in those days is in none of the numbers. */
export function heldFor(stepDowns: readonly CompletedStepDown[], now: Date): readonly Held[] {
  return HELD_DAYS.map((days) => {
    const counted = { days, over: 0, held: 0, tooSoon: 0 };
    for (const { completedAt, moreHelpAt, diedAt: died } of stepDowns) {
      const end = completedAt + days * DAY_MS;
      const cameBack = moreHelpAt.some((at) => at > completedAt && at <= end);
      if (died !== null && died <= end && !cameBack) continue;
      if (end > now.getTime()) counted.tooSoon += 1;
      else {
        counted.over += 1;
        counted.held += cameBack ? 0 : 1;
      }
    }
    return counted;
  });
}

function diedAt(plan: readonly PlanEvent[]): number | null {
  const last = plan.findLast(({ type }) => type === 'PersonDied' || type === 'DeathTakenBack');
  return last?.type === 'PersonDied' ? Date.parse(last.data.recordedAt) : null;
}
