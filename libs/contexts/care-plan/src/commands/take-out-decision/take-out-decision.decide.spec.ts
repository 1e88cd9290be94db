import { given } from '@platform/decider/given-when-then';
import type { DecisionFoundAboutSomebodyElse } from '../../domain/joint-decision/joint-decision.events';
import { proposed, stated } from '../../domain/joint-decision/joint-decision.fixtures';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import { takeOutDecision } from './take-out-decision.decide';

const { decisionId, personId } = proposed().data;
const found: DecisionFoundAboutSomebodyElse['data'] = {
  ...{ decisionId, personId, takenOutId: 'taken-out', reason: 'another-record-was-open' },
  ...{ agencyId: null, foundBy: 'grace', foundAt: '2026-03-02T11:00:00.000Z' },
};
const taken = { type: 'DecisionFoundAboutSomebodyElse', data: found } as const;

describe('finding that a decision is about somebody else', () => {
  it('takes the question out with all that was said to it', () => {
    const asked = given(jointDecisionStream, [proposed(), stated()]).when((state) => takeOutDecision(found, state));
    asked.then([taken]);
    expect(asked.thenState()).toEqual({ status: 'not-proposed' });
  });

  it('is refused of what is not there, or was taken out already', () => {
    for (const history of [[], [proposed(), taken]]) {
      given(jointDecisionStream, history)
        .when((state) => takeOutDecision(found, state))
        .thenRefused('decision-not-found');
    }
  });
});
