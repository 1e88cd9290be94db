import type { Decision } from '@platform/decider/decider';
import type { PositionStated, QuorumReached } from '../../domain/joint-decision/joint-decision.events';
import { isAsked, needsReason, overAs, saidAndPerhapsReached } from '../../domain/joint-decision/joint-decision.rules';
import type { JointDecision, Position } from '../../domain/joint-decision/joint-decision.state';

export type StatePositionRefusal =
  'decision-not-found' | 'already-taken' | 'decision-over' | 'position-reason-needed' | 'changed-since-you-looked';

/** What one member thinks and why. Saying it anew keeps what was said before; the last one counts. */
export function statePosition(
  position: Position,
  shown: string | null,
  decision: JointDecision,
): Decision<PositionStated | QuorumReached, StatePositionRefusal> {
  if (!isAsked(decision)) return { refused: overAs(decision) };
  if (shown !== null && shown !== position.planContentHash) return { refused: 'changed-since-you-looked' };
  if (needsReason(position.stance) && !position.reason?.trim()) {
    return { refused: 'position-reason-needed', about: { fields: [{ field: 'reason', problem: 'must say why' }] } };
  }
  return saidAndPerhapsReached(decision, { type: 'PositionStated', data: position }, position.statedAt);
}
