import { given } from '@platform/decider/given-when-then';
import { proposed, taken } from '../../domain/joint-decision/joint-decision.fixtures';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import { supersedeDecision } from './supersede-decision.decide';

const { decisionId, personId } = proposed().data;
const by = { decisionId: 'another', reason: 'The flat was let.', at: '2026-05-01T09:00:00.000Z' };
const superseded = {
  type: 'DecisionSuperseded',
  data: { decisionId, personId, byDecisionId: by.decisionId, reason: by.reason, supersededAt: by.at },
} as const;

describe('replacing a decision', () => {
  it('names the decision that does, and why', () =>
    given(jointDecisionStream, [proposed(), taken()])
      .when((state) => supersedeDecision(by, state))
      .then([superseded]));

  it('happens once, and to what is in force alone', () => {
    for (const history of [[proposed(), taken(), superseded], [proposed()], []]) {
      given(jointDecisionStream, history)
        .when((state) => supersedeDecision(by, state))
        .thenNothing();
    }
  });
});
