import { given } from '@platform/decider/given-when-then';
import { proposed, taken } from '../../domain/joint-decision/joint-decision.fixtures';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import { proposeDecision } from './propose-decision.decide';

const { data: proposal } = proposed();

describe('proposing a decision', () => {
  it('keeps the question, the answers to choose from and the plan as it stood', () =>
    given(jointDecisionStream, [])
      .when((state) => proposeDecision(proposal, state))
      .then([proposed()]));

  it('is refused when this decision was proposed before', () =>
    given(jointDecisionStream, [proposed()])
      .when((state) => proposeDecision(proposal, state))
      .thenRefused('decision-already-proposed'));

  const today = '2026-03-02';
  const days = { answerBy: '2026-03-09', decideBy: '2026-03-30' };
  const before = [proposed(), taken()].reduce(jointDecisionStream.evolve, jointDecisionStream.initial);
  const replacing = { ...days, supersedesId: 'before', supersedingReason: 'The flat was let.' };

  it('can name the decision in force that it would replace, and why', () =>
    given(jointDecisionStream, [])
      .when((state) => proposeDecision(proposed(replacing).data, state, { today, superseded: before }))
      .then([proposed(replacing)]));

  it.each([
    ['decide-by-in-the-past', { ...days, decideBy: '2026-03-01' }, before],
    ['answer-after-deciding', { ...days, answerBy: '2026-03-31' }, before],
    ['nothing-to-supersede', replacing, jointDecisionStream.initial],
    ['nothing-to-supersede', { ...replacing, planId: 'another plan' }, before],
    ['superseding-reason-needed', { ...replacing, supersedingReason: ' ' }, before],
  ] as const)('is refused with %s', (code, more, superseded) =>
    given(jointDecisionStream, [])
      .when((state) => proposeDecision(proposed(more).data, state, { today, superseded }))
      .thenRefused(code),
  );
});
