import type { Decision } from '@platform/decider/decider';
import type { BestInterestsDecisionRecorded } from '../../domain/joint-decision/capacity.events';
import { isAsked, overAs } from '../../domain/joint-decision/joint-decision.rules';
import type { JointDecision } from '../../domain/joint-decision/joint-decision.state';

export type RecordBestInterestsRefusal =
  'decision-not-found' | 'already-taken' | 'decision-over' | 'capacity-not-considered';

export type Recording = Omit<BestInterestsDecisionRecorded['data'], 'decisionId' | 'considerationId'>;

/** Only for somebody of whom it was considered, in this decision, that they cannot make it now. */
export function recordBestInterests(
  recording: Recording,
  decision: JointDecision,
): Decision<BestInterestsDecisionRecorded, RecordBestInterestsRefusal> {
  if (!isAsked(decision)) return { refused: overAs(decision) };
  const last = decision.considerations.at(-1);
  if (last?.conclusion !== 'cannot-decide') return { refused: 'capacity-not-considered' };
  const { decisionId } = decision.proposal;
  const { considerationId } = last;
  return [{ type: 'BestInterestsDecisionRecorded', data: { ...recording, decisionId, considerationId } }];
}
