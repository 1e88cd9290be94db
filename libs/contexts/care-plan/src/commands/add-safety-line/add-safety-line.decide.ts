import type { Decision } from '@platform/decider/decider';
import type { SafetyHeading } from '../../domain/plan/detail.events';
import type { PlanEvent } from '../../domain/plan/plan.events';
import type { Asked } from '../../domain/plan/plan.rules';
import { changing, mayWrite, nameOf } from '../../domain/plan/plan.rules';
import type { Plan } from '../../domain/plan/plan.state';

export type AddSafetyLineRefusal = 'not-on-the-team';

interface NewLine {
  readonly lineId: string;
  readonly heading: SafetyHeading;
  readonly text: string;
}

/** One line under one heading; whoever adds it agrees it, others agree it after. */
export function addSafetyLine(
  { lineId, heading, text }: NewLine,
  { by, at }: Asked,
  plan: Plan,
): Decision<PlanEvent, AddSafetyLineRefusal> {
  const { planId, personId } = plan;
  if (!mayWrite(plan, by)) return { refused: 'not-on-the-team' };
  const data = { planId, personId, lineId, heading, text, addedBy: nameOf(plan, by), addedAt: at };
  return changing(plan, at, { type: 'SafetyLineAdded', data });
}
