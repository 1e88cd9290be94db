import type { Decision } from '@platform/decider/decider';
import { isBeingLookedAt } from '../../domain/plan/entry.rules';
import type { ActionCompleted } from '../../domain/plan/plan.events';
import type { Asked } from '../../domain/plan/plan.rules';
import { isPerson, mayComplete, mayWrite, nameOf } from '../../domain/plan/plan.rules';
import type { Plan } from '../../domain/plan/plan.state';

export type CompleteActionRefusal =
  | 'not-on-the-team'
  | 'action-not-found'
  | 'somebody-elses-action'
  | 'being-looked-at'
  | 'already-completed'
  | 'why-needed';

interface Completion {
  readonly actionId: string;
  readonly outcome: 'done' | 'not-done';
  readonly why: string | null;
}

/** What became of it; "not done" says why, so that something can be learned from it. */
export function completeAction(
  { actionId, outcome, why }: Completion,
  { by, at }: Asked,
  plan: Plan,
): Decision<ActionCompleted, CompleteActionRefusal> {
  const { planId, personId } = plan;
  if (!mayWrite(plan, by)) return { refused: 'not-on-the-team' };
  const action = plan.actions.find((one) => one.actionId === actionId);
  if (!action) return { refused: 'action-not-found' };
  if (!mayComplete(plan, by, action)) return { refused: 'somebody-elses-action' };
  if (!isPerson(plan, by) && isBeingLookedAt(plan, { kind: 'action', id: actionId })) {
    return { refused: 'being-looked-at' };
  }
  if (action.status !== 'open') return { refused: 'already-completed', about: { status: action.status } };
  if (outcome === 'not-done' && !why?.trim()) {
    return { refused: 'why-needed', about: { fields: [{ field: 'why', problem: 'say what got in the way' }] } };
  }
  const data = { planId, personId, actionId, outcome, why, completedBy: nameOf(plan, by), completedAt: at };
  return [{ type: 'ActionCompleted', data }];
}
