import type { PlanEvent } from '../plan/plan.events';
import type { InForceToday, Recorded } from '../plan/as-of.rules';
import { notToBeSeen, NOTHING_IN_FORCE, putRightIn } from '../plan/as-of.rules';
import { partOf } from '../plan/seen.rules';
import type { OwnReason } from './evidence-basis.rules';
import { partChanged } from './who-knew-what.rules';

/**
 * Which revisions of a plan are withheld from everybody outside, and why. What is about an entry that was taken out goes with it, also where
 * a page would show nothing of it: here whole events leave. In doubt an event is withheld.
 */
export function withheldOf(
  history: readonly Recorded<PlanEvent>[],
  today: InForceToday,
): ReadonlyMap<bigint, OwnReason> {
  const mistaken = notToBeSeen(history, { ...NOTHING_IN_FORCE, movedByMistake: today.movedByMistake });
  const apart = notToBeSeen(history, today);
  const putRight = putRightIn(history);
  const takenOut = history.flatMap(({ event }) =>
    event.type === 'FoundAboutSomebodyElse' && event.data.entry.kind !== 'section' ? [event.data.entry.id] : [],
  );
  const disputed = openDisputes(history);
  const withheld = new Map<bigint, OwnReason>();
  for (const { revision, event } of history) {
    const words = JSON.stringify(event.data);
    const part = partChanged(event);
    if (mistaken.has(revision) || takenOut.some((id) => words.includes(id)))
      withheld.set(revision, 'about-somebody-else');
    else if (apart.has(revision)) withheld.set(revision, 'kept-apart');
    else if (putRight.has(revision)) withheld.set(revision, 'put-right');
    else if (part !== undefined && disputed.has(part)) withheld.set(revision, 'disputed');
  }
  return withheld;
}

/** The parts in which something is kept from use until the person is answered. */
function openDisputes(history: readonly Recorded<PlanEvent>[]): ReadonlySet<string> {
  const open = new Map<string, string>();
  for (const { event } of history) {
    if (event.type === 'CorrectionBegun' && event.data.keptFromUse && event.data.entry)
      open.set(event.data.correctionId, partOf(event.data.entry));
    if (event.type === 'CorrectionClosed') open.delete(event.data.correctionId);
  }
  return new Set(open.values());
}
