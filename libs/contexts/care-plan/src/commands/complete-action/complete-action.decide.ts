import type { Decision } from '@platform/decider/decider';
import { isBeingLookedAt } from '../../domain/plan/entry.rules';
import type { ActionOutcome } from '../../domain/plan/detail.events';
import { changeOfDetail } from '../../domain/plan/detail.rules';
import type { ChangeRefusal } from '../../domain/plan/detail.rules';
import type { PlanEvent } from '../../domain/plan/plan.events';
import type { Asked } from '../../domain/plan/plan.rules';
import { isPerson, mayComplete, mayWrite } from '../../domain/plan/plan.rules';
import type { Plan } from '../../domain/plan/plan.state';
import type { History } from '../../domain/plan/said.rules';
import { openConflictOn, saidOf } from '../../domain/plan/said.rules';

export type CompleteActionRefusal =
  ChangeRefusal | 'action-not-found' | 'somebody-elses-action' | 'already-completed' | 'why-needed';

interface Completion {
  readonly actionId: string;
  readonly outcome: ActionOutcome;
  readonly why: string | null;
  /** null: as the plan is now. */
  readonly revisionSeen?: bigint | null;
  readonly conflictId?: string;
}

/**
 * What became of it; "not done" and "not needed any more" say why, so that something can be learned from it. It is said once; two who
 * say different things without having seen each other agree it.
 */
export function completeAction(
  { actionId, outcome, why, revisionSeen = null, conflictId = '' }: Completion,
  asked: Asked,
  plan: Plan,
  history: History,
): Decision<PlanEvent, CompleteActionRefusal> {
  const { by } = asked;
  if (!mayWrite(plan, by)) return { refused: 'not-on-the-team' };
  const action = plan.actions.find((one) => one.actionId === actionId);
  if (!action) return { refused: 'action-not-found' };
  if (!mayComplete(plan, by, action)) return { refused: 'somebody-elses-action' };
  if (!isPerson(plan, by) && isBeingLookedAt(plan, { kind: 'action', id: actionId })) {
    return { refused: 'being-looked-at' };
  }
  const detail = { kind: 'action', id: actionId, field: 'outcome' } as const;
  const seen = revisionSeen ?? history.at(-1)?.revision ?? -1n;
  const isUnseen = saidOf(history, detail, seen).length > 0 || openConflictOn(plan, detail) !== undefined;
  if (action.status !== 'open' && !isUnseen) return { refused: 'already-completed', about: { status: action.status } };
  if (outcome !== 'done' && !why?.trim()) {
    return { refused: 'why-needed', about: { fields: [{ field: 'why', problem: 'say what got in the way' }] } };
  }
  return changeOfDetail({ detail, value: outcome, why, revisionSeen: seen, conflictId }, asked, plan, history);
}
