import { given } from '@platform/decider/given-when-then';
import { proposed } from '../../domain/joint-decision/joint-decision.fixtures';
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
});
