import type { Decision } from '@platform/decider/decider';
import type { ChangeRefusal } from '../../domain/plan/detail.rules';
import { changeOfDetail } from '../../domain/plan/detail.rules';
import type { PlanEvent } from '../../domain/plan/plan.events';
import type { Asked } from '../../domain/plan/plan.rules';
import type { Plan } from '../../domain/plan/plan.state';
import type { History } from '../../domain/plan/said.rules';

export type TakeOutSafetyLineRefusal = ChangeRefusal | 'safety-reason-needed';

interface TakingOut {
  readonly lineId: string;
  readonly reason: string;
  readonly revisionSeen: bigint;
  readonly conflictId: string;
}

/** By its own command and with a reason, and only the line as it was read: otherwise it stays until both are agreed. */
export function takeOutSafetyLine(
  { lineId, reason, revisionSeen, conflictId }: TakingOut,
  asked: Asked,
  plan: Plan,
  history: History,
): Decision<PlanEvent, TakeOutSafetyLineRefusal> {
  if (!reason.trim()) {
    const fields = [{ field: 'reason', problem: 'say why it goes' }];
    return { refused: 'safety-reason-needed', about: { fields } };
  }
  const detail = { kind: 'safety-line', id: lineId, field: 'text' } as const;
  return changeOfDetail({ detail, value: null, why: reason, revisionSeen, conflictId }, asked, plan, history);
}
