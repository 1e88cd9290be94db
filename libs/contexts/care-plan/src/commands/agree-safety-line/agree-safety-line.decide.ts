import type { Decision } from '@platform/decider/decider';
import type { PlanEvent } from '../../domain/plan/plan.events';
import type { Asked } from '../../domain/plan/plan.rules';
import { mayWrite, nameOf } from '../../domain/plan/plan.rules';
import type { Plan } from '../../domain/plan/plan.state';
import type { History } from '../../domain/plan/said.rules';
import { openConflictOn, saidOf } from '../../domain/plan/said.rules';

export type AgreeSafetyLineRefusal =
  'not-on-the-team' | 'detail-not-there' | 'safety-line-taken-out' | 'agree-this-first' | 'changed-since-you-looked';

interface Agreement {
  readonly lineId: string;
  readonly revisionSeen: bigint;
}

/** Somebody agrees a line as they read it; who has agreed it already adds nothing. */
export function agreeSafetyLine(
  { lineId, revisionSeen }: Agreement,
  { by, at }: Asked,
  plan: Plan,
  history: History,
): Decision<PlanEvent, AgreeSafetyLineRefusal> {
  const { planId, personId } = plan;
  if (!mayWrite(plan, by)) return { refused: 'not-on-the-team' };
  const line = plan.details.safetyLines.find((one) => one.lineId === lineId);
  if (!line) return { refused: 'detail-not-there' };
  if (line.takenOut !== null) return { refused: 'safety-line-taken-out' };
  const detail = { kind: 'safety-line', id: lineId, field: 'text' } as const;
  if (openConflictOn(plan, detail)) return { refused: 'agree-this-first', about: detail };
  const isAhead = revisionSeen > (history.at(-1)?.revision ?? -1n);
  if (isAhead || saidOf(history, detail, revisionSeen).length > 0) return { refused: 'changed-since-you-looked' };
  const agreedBy = nameOf(plan, by);
  if (line.agreedBy.some((one) => one.by === agreedBy)) return [];
  return [{ type: 'SafetyLineAgreed', data: { planId, personId, lineId, agreedBy, agreedAt: at } }];
}
