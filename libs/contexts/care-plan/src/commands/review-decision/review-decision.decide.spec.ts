import { given } from '@platform/decider/given-when-then';
import { proposed, reviewed, stated, taken, voiced } from '../../domain/joint-decision/joint-decision.fixtures';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import { reviewDecision } from './review-decision.decide';

const { decisionId: _, personId: __, implementerId: ___, ...review } = reviewed().data;
const TODAY = '2026-06-01';
const history = [proposed(), voiced(), stated(), taken()];

describe('looking at a decision again', () => {
  it('keeps what was found, and the day of the next time', () =>
    given(jointDecisionStream, history)
      .when((decision) => reviewDecision(review, TODAY, decision))
      .then([reviewed()]));

  it('has no next day when it is to be decided anew', () =>
    given(jointDecisionStream, history)
      .when((decision) => reviewDecision({ ...review, outcome: 'decide-again' }, TODAY, decision))
      .then([reviewed({ outcome: 'decide-again', reviewOn: null })]));

  it('needs a day after today when it still stands', () => {
    given(jointDecisionStream, history)
      .when((decision) => reviewDecision({ ...review, reviewOn: null }, TODAY, decision))
      .thenRefused('next-review-needed');
    given(jointDecisionStream, history)
      .when((decision) => reviewDecision({ ...review, reviewOn: TODAY }, TODAY, decision))
      .thenRefused('review-in-the-past');
  });

  it('is of what was decided, and not after it is to be decided anew', () => {
    given(jointDecisionStream, [])
      .when((decision) => reviewDecision(review, TODAY, decision))
      .thenRefused('decision-not-found');
    given(jointDecisionStream, [proposed()])
      .when((decision) => reviewDecision(review, TODAY, decision))
      .thenRefused('nothing-to-review');
    given(jointDecisionStream, [...history, reviewed({ outcome: 'decide-again', reviewOn: null })])
      .when((decision) => reviewDecision(review, TODAY, decision))
      .thenRefused('review-ended');
  });
});
