import type { Decision } from '@platform/decider/decider';
import type { PlanEvent } from '../../domain/plan/plan.events';
import type { Asked } from '../../domain/plan/plan.rules';
import { changedSince, changing, isPerson, mayWrite } from '../../domain/plan/plan.rules';
import type { Plan } from '../../domain/plan/plan.state';

export type AcceptRewordingRefusal =
  'not-on-the-team' | 'persons-own-words' | 'proposal-not-found' | 'changed-since-you-looked';

interface Acceptance {
  readonly proposalId: string;
  /** null: what was there when the rewording was proposed. */
  readonly revisionSeen: bigint | null;
}

/** Only the person takes other words for their own, and never over words of theirs that came later. */
export function acceptRewording(
  { proposalId, revisionSeen }: Acceptance,
  { by, at }: Asked,
  plan: Plan,
  history: Parameters<typeof changedSince>[0],
): Decision<PlanEvent, AcceptRewordingRefusal> {
  const { planId, personId } = plan;
  if (!mayWrite(plan, by)) return { refused: 'not-on-the-team' };
  if (!isPerson(plan, by)) return { refused: 'persons-own-words' };
  const proposal = plan.proposals.find((one) => one.proposalId === proposalId);
  const proposed = history.find(
    ({ event }) => event.type === 'RewordingProposed' && event.data.proposalId === proposalId,
  );
  if (!proposal || !proposed) return { refused: 'proposal-not-found' };
  if (changedSince(history, 'about-me', revisionSeen ?? proposed.revision)) {
    return { refused: 'changed-since-you-looked', about: { section: 'about-me' } };
  }
  const data = { planId, personId, proposalId, text: proposal.text, acceptedAt: at };
  return changing(plan, at, { type: 'RewordingAccepted', data });
}
