import type { Detail, Said } from '../../libs/contexts/care-plan/src/domain/plan/detail.events';
import type { PlanEvent } from '../../libs/contexts/care-plan/src/domain/plan/plan.events';
import type { Plan } from '../../libs/contexts/care-plan/src/domain/plan/plan.state';
import { evolve, planStream } from '../../libs/contexts/care-plan/src/domain/plan/plan.state';
import { isSameDetail, isSameSaid, saidIn, valueOf } from '../../libs/contexts/care-plan/src/domain/plan/said.rules';
import { foldEvents } from '../../libs/platform/decider/decider';
import type { Asking } from './acts';

/** One fact of the plan, and what was asked for when it came about; undefined of the beginning. */
export interface Entry {
  readonly event: PlanEvent;
  readonly asking: Asking | undefined;
}

export const replay = (log: readonly Entry[]): Plan =>
  foldEvents(evolve, planStream.initial, JSON.parse(JSON.stringify(log.map(({ event }) => event))) as PlanEvent[]);

/** The first promise that a history broke, in words; undefined when each was kept. */
export function brokenIn(log: readonly Entry[], plan: Plan): string | undefined {
  return unseenOverwrite(log, plan) ?? unkeptValue(log, plan) ?? lostLine(log, plan) ?? (JSON.stringify(replay(log)) === JSON.stringify(plan) ? undefined : 'A replay says something else.'); // prettier-ignore
}

const inConflict = (plan: Plan, detail: Detail, said: Said): boolean =>
  plan.details.conflicts.some(
    (one) => isSameDetail(one, detail) && one.values.some((value) => isSameSaid(value, said)),
  );

/** Whatever a field said is current, or is kept in an item, or was changed by somebody who had it before them. */
function unseenOverwrite(log: readonly Entry[], plan: Plan): string | undefined {
  const last = new Map<string, { said: Said & Detail; revision: number }>();
  for (const [revision, { event, asking }] of log.entries()) {
    for (const said of saidIn(event)) {
      const key = `${said.kind} ${said.id} ${said.field}`;
      const before = last.get(key);
      const sawIt = asking === undefined || before === undefined || asking.seen >= BigInt(before.revision);
      const sameCommand = before !== undefined && log[before.revision]?.asking === asking;
      if (
        before &&
        !sawIt &&
        !sameCommand &&
        before.said.value !== said.value &&
        !inConflict(plan, before.said, before.said)
      ) {
        return `"${before.said.value}" of ${key} was overwritten unseen by "${said.value}".`;
      }
      last.set(key, { said, revision });
    }
  }
  for (const { said } of last.values()) {
    const now = valueOf(plan, said);
    if (now !== said.value) return `${said.kind} ${said.field} says "${now}", and the last said was "${said.value}".`;
  }
  return undefined;
}

/** What somebody wanted and was not refused is in the item that it opened. */
function unkeptValue(log: readonly Entry[], plan: Plan): string | undefined {
  for (const { event } of log) {
    if (event.type !== 'PlanConflictFound') continue;
    const lost = event.data.values.find((value) => !inConflict(plan, event.data, value));
    if (lost) return `"${lost.value}" of an item to agree is in none any more.`;
  }
  return undefined;
}

/** A line is there until somebody asked to take it out, or chose that it goes. */
function lostLine(log: readonly Entry[], plan: Plan): string | undefined {
  for (const { event, asking } of log) {
    if (
      event.type === 'SafetyLineAdded' &&
      !plan.details.safetyLines.some(({ lineId }) => lineId === event.data.lineId)
    ) {
      return `The line ${event.data.lineId} is not there.`;
    }
    if (
      event.type === 'SafetyLineTakenOut' &&
      asking?.act.wish !== 'take out a line' &&
      asking?.act.wish !== 'resolve'
    ) {
      return `The line ${event.data.lineId} was taken out by "${asking?.act.wish}".`;
    }
  }
  const gone = plan.details.safetyLines.find(
    ({ lineId, takenOut }) =>
      takenOut !== null &&
      log.findLast(({ event }) => 'lineId' in event.data && event.data.lineId === lineId)?.event.type !==
        'SafetyLineTakenOut',
  );
  return gone && `The line ${gone.lineId} went without being taken out.`;
}
