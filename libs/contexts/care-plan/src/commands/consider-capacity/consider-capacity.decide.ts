import type { Decision } from '@platform/decider/decider';
import type { CapacityConsidered } from '../../domain/joint-decision/capacity.events';
import { isAsked, overAs } from '../../domain/joint-decision/joint-decision.rules';
import type { JointDecision } from '../../domain/joint-decision/joint-decision.state';

export type ConsiderCapacityRefusal = 'decision-not-found' | 'already-taken' | 'decision-over' | 'impairment-needed';

export type Considering = Omit<CapacityConsidered['data'], 'conclusion'>;

/** Whether the person can make this one decision now. Whoever can do all four parts decides for themself, wisely or not. */
export function considerCapacity(
  considering: Considering,
  decision: JointDecision,
): Decision<CapacityConsidered, ConsiderCapacityRefusal> {
  if (!isAsked(decision)) return { refused: overAs(decision) };
  const { understands, retains, weighs, communicates, impairment } = considering;
  const canDecide = [understands, retains, weighs, communicates].every(({ able }) => able);
  if (!canDecide && impairment === null) {
    const fields = [{ field: 'impairment', problem: 'must say what of mind or brain it comes from' }];
    return { refused: 'impairment-needed', about: { fields } };
  }
  const conclusion = canDecide ? 'can-decide' : 'cannot-decide';
  return [
    { type: 'CapacityConsidered', data: { ...considering, impairment: canDecide ? null : impairment, conclusion } },
  ];
}
