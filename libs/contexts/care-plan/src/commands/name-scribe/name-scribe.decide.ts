import type { Decision } from '@platform/decider/decider';
import type { Asked } from '../../domain/plan/plan.rules';
import { isPerson, mayWrite, memberOf } from '../../domain/plan/plan.rules';
import type { Plan } from '../../domain/plan/plan.state';
import type { ScribeNamed } from '../../domain/plan/scribe.events';
import { scribeOf } from '../../domain/plan/scribe.rules';

export type NameScribeRefusal = 'not-on-the-team' | 'only-the-person-names' | 'scribe-not-on-the-team';

/** The person alone says who writes their words down for them: one at a time, of those who may write in the plan. */
export function nameScribe(
  { memberId }: { readonly memberId: string },
  { by, at }: Asked,
  plan: Plan,
): Decision<ScribeNamed, NameScribeRefusal> {
  const { planId, personId } = plan;
  if (!mayWrite(plan, by)) return { refused: 'not-on-the-team' };
  if (!isPerson(plan, by)) return { refused: 'only-the-person-names' };
  const member = memberOf(plan, { memberId });
  if (!member || member.role === 'carer') return { refused: 'scribe-not-on-the-team' };
  if (scribeOf(plan)?.memberId === memberId) return [];
  return [{ type: 'ScribeNamed', data: { planId, personId, memberId, namedAt: at } }];
}
