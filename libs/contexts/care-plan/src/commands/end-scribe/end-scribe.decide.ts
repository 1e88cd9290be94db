import type { Decision } from '@platform/decider/decider';
import type { Asked } from '../../domain/plan/plan.rules';
import { isPerson, mayWrite, nameOf } from '../../domain/plan/plan.rules';
import type { Plan } from '../../domain/plan/plan.state';
import type { ScribeEnded } from '../../domain/plan/scribe.events';
import { isScribe, scribeOf } from '../../domain/plan/scribe.rules';

export type EndScribeRefusal = 'not-on-the-team' | 'only-the-person-names';

/** By the person, or by whoever writes for them and does not want to any more. What was written stays. */
export function endScribe({ by, at }: Asked, plan: Plan): Decision<ScribeEnded, EndScribeRefusal> {
  const { planId, personId } = plan;
  if (!mayWrite(plan, by)) return { refused: 'not-on-the-team' };
  if (!isPerson(plan, by) && !isScribe(plan, by)) return { refused: 'only-the-person-names' };
  const scribe = scribeOf(plan);
  if (!scribe) return [];
  const data = { planId, personId, memberId: scribe.memberId, endedBy: nameOf(plan, by), endedAt: at };
  return [{ type: 'ScribeEnded', data }];
}
