import type { Decision } from '@platform/decider/decider';
import type { RewordingRefused } from '../../domain/plan/plan.events';
import type { Asked } from '../../domain/plan/plan.rules';
import { mayWrite, nameOf } from '../../domain/plan/plan.rules';
import type { Plan } from '../../domain/plan/plan.state';
import { mayWriteDown } from '../../domain/plan/scribe.rules';

export type RefuseRewordingRefusal = 'not-on-the-team' | 'persons-own-words' | 'proposal-not-found';

/** The person, or their scribe, leaves the words as they are; that it was suggested stays in the record. */
export function refuseRewording(
  { proposalId }: { readonly proposalId: string },
  { by, at }: Asked,
  plan: Plan,
): Decision<RewordingRefused, RefuseRewordingRefusal> {
  const { planId, personId } = plan;
  if (!mayWrite(plan, by)) return { refused: 'not-on-the-team' };
  if (!mayWriteDown(plan, by, 'about-me')) return { refused: 'persons-own-words' };
  if (!plan.proposals.some((one) => one.proposalId === proposalId)) return { refused: 'proposal-not-found' };
  const data = { planId, personId, proposalId, refusedBy: nameOf(plan, by), refusedAt: at };
  return [{ type: 'RewordingRefused', data }];
}
