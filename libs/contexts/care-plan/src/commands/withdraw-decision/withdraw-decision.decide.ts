import type { Decision } from '@platform/decider/decider';
import type { DecisionWithdrawn } from '../../domain/joint-decision/follow-through.events';
import { overAs } from '../../domain/joint-decision/joint-decision.rules';
import type { JointDecision } from '../../domain/joint-decision/joint-decision.state';

export type WithdrawDecisionRefusal =
  'decision-not-found' | 'already-taken' | 'decision-over' | 'taken-in-emergency' | 'only-whoever-asked';

export type Withdrawing = DecisionWithdrawn['data'] & { readonly isKeyWorker: boolean };

/** Whoever put the question takes it back, or the person, or the key worker. What was said to it stays readable. */
export function withdrawDecision(
  { isKeyWorker, ...withdrawn }: Withdrawing,
  decision: JointDecision,
): Decision<DecisionWithdrawn, WithdrawDecisionRefusal> {
  if (decision.status === 'to-be-ratified') return { refused: 'taken-in-emergency' };
  if (decision.status !== 'open') return { refused: overAs(decision) };
  const { withdrawnBy, personId } = withdrawn;
  const mayWithdraw = isKeyWorker || withdrawnBy === personId || withdrawnBy === decision.proposal.proposedBy;
  return mayWithdraw ? [{ type: 'DecisionWithdrawn', data: withdrawn }] : { refused: 'only-whoever-asked' };
}
