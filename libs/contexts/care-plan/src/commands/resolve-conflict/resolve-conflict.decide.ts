import type { Decision } from '@platform/decider/decider';
import { mayNotSay, notValid, saying } from '../../domain/plan/detail.rules';
import type { ChangeRefusal } from '../../domain/plan/detail.rules';
import type { PlanEvent } from '../../domain/plan/plan.events';
import type { Asked } from '../../domain/plan/plan.rules';
import { changing, nameOf } from '../../domain/plan/plan.rules';
import type { Plan } from '../../domain/plan/plan.state';
import type { History } from '../../domain/plan/said.rules';
import { saidOf, valueOf } from '../../domain/plan/said.rules';

export type ResolveConflictRefusal = ChangeRefusal | 'conflict-not-found' | 'already-agreed-this' | 'why-needed';

interface Resolution {
  readonly conflictId: string;
  readonly value: string | null;
  readonly why?: string | null;
  readonly revisionSeen: bigint;
}

/** One, another, or something new, by somebody who had all values before them. */
export function resolveConflict(
  { conflictId, value, why = null, revisionSeen }: Resolution,
  { by, at }: Asked,
  plan: Plan,
  history: History,
): Decision<PlanEvent, ResolveConflictRefusal> {
  const { planId, personId } = plan;
  const conflict = plan.details.conflicts.find((one) => one.conflictId === conflictId);
  const { kind, id, field } = conflict ?? { kind: 'plan' as const, id: planId, field: 'review' };
  const detail = { kind, id, field };
  const refused = mayNotSay(plan, by, detail, history);
  if (refused) return refused;
  if (!conflict) return { refused: 'conflict-not-found' };
  if (conflict.resolved) return { refused: 'already-agreed-this' };
  const isFound = ({ event }: History[number]) =>
    event.type === 'PlanConflictFound' && event.data.conflictId === conflictId;
  const last = history.findLast(isFound)?.revision ?? 0n;
  const newest = history.at(-1)?.revision ?? -1n;
  if (revisionSeen < last || revisionSeen > newest) return { refused: 'changed-since-you-looked' };
  const offered = conflict.values.find((said) => said.value === value && (why === null || said.why === why));
  const isChosen = offered !== undefined && field !== 'owner';
  if (value === null && !isChosen) return { refused: 'detail-not-valid' };
  const now = valueOf(plan, detail);
  const wrong = isChosen || now === value ? undefined : notValid(plan, detail, value, at);
  if (wrong) return wrong;
  const said = { value, why: offered?.why ?? why, by: nameOf(plan, by), at };
  const needsWhy = value === 'not-done' || value === 'lapsed';
  if (field === 'outcome' && needsWhy && !said.why?.trim()) {
    return { refused: 'why-needed', about: { fields: [{ field: 'why', problem: 'say what got in the way' }] } };
  }
  const isAsItWas =
    now === value && (field !== 'outcome' || (saidOf(history, detail).at(-1)?.why ?? null) === said.why);
  const resolved = {
    planId,
    personId,
    ...detail,
    conflictId,
    value,
    why: said.why,
    resolvedBy: said.by,
    resolvedAt: at,
  };
  const changed = isAsItWas ? [] : saying(plan, detail, said);
  return changing(plan, at, ...changed, { type: 'PlanConflictResolved', data: resolved });
}
