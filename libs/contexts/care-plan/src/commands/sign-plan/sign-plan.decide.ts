import type { Decision } from '@platform/decider/decider';
import type { PlanEvent } from '../../domain/plan/plan.events';
import type { Asked } from '../../domain/plan/plan.rules';
import { isPerson, mayWrite } from '../../domain/plan/plan.rules';
import type { Plan } from '../../domain/plan/plan.state';

export type SignPlanRefusal =
  'not-on-the-team' | 'only-the-person-signs' | 'changed-since-you-looked' | 'reason-needed';

interface Answer {
  readonly contentHash: string;
  readonly outcome: 'agreed' | 'not-agreed';
  readonly reason: string | null;
}

/** The person's answer to exactly what was shown to them; `currentHash` is that of the plan as it stands. */
export function signPlan(
  { contentHash, outcome, reason }: Answer,
  currentHash: string,
  { by, at }: Asked,
  plan: Plan,
): Decision<PlanEvent, SignPlanRefusal> {
  const { planId, personId, signature } = plan;
  if (!mayWrite(plan, by)) return { refused: 'not-on-the-team' };
  if (!isPerson(plan, by)) return { refused: 'only-the-person-signs' };
  if (contentHash !== currentHash) return { refused: 'changed-since-you-looked' };
  if (outcome === 'agreed') {
    if (signature?.outcome === 'agreed' && !signature.lapsed) return [];
    return [{ type: 'PlanAgreedByPerson', data: { planId, personId, contentHash, agreedAt: at } }];
  }
  if (!reason?.trim()) {
    return { refused: 'reason-needed', about: { fields: [{ field: 'reason', problem: 'say what is not right yet' }] } };
  }
  return [{ type: 'PlanNotAgreedByPerson', data: { planId, personId, contentHash, reason, answeredAt: at } }];
}
