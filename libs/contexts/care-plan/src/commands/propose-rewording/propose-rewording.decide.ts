import type { Decision } from '@platform/decider/decider';
import type { Anchor } from '../../domain/plan/comment.events';
import type { RewordingProposed } from '../../domain/plan/plan.events';
import type { Asked } from '../../domain/plan/plan.rules';
import { mayPropose, mayWrite, nameOf } from '../../domain/plan/plan.rules';
import type { Plan } from '../../domain/plan/plan.state';

export type ProposeRewordingRefusal = 'not-on-the-team' | 'words-are-your-own';

/** Words among the person’s own. */
export interface SuggestedOn {
  readonly instead: Anchor;
  readonly quote: string;
}
interface Suggestion {
  readonly proposalId: string;
  readonly text: string;
  readonly passage?: SuggestedOn | null;
}

/** Others may say how they would put it; the person's own words stay until the person takes these. */
export function proposeRewording(
  { proposalId, text, passage }: Suggestion,
  { by, at }: Asked,
  plan: Plan,
): Decision<RewordingProposed, ProposeRewordingRefusal> {
  const { planId, personId } = plan;
  if (!mayWrite(plan, by)) return { refused: 'not-on-the-team' };
  if (!mayPropose(plan, by)) return { refused: 'words-are-your-own' };
  const data = { planId, personId, proposalId, text, ...(passage ?? {}), proposedBy: nameOf(plan, by), proposedAt: at };
  return [{ type: 'RewordingProposed', data }];
}
