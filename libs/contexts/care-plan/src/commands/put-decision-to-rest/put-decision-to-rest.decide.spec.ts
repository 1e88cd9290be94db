import { given } from '@platform/decider/given-when-then';
import { proposed, taken } from '../../domain/joint-decision/joint-decision.fixtures';
import { nextReviewOf } from '../../domain/joint-decision/joint-decision.rules';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import { putDecisionToRest } from './put-decision-to-rest.decide';

const { decisionId, personId } = proposed().data;
const heldAt = '2026-09-01T10:00:00.000Z';
const said = { decisionId: 'another', words: 'Go well.', heldBy: 'grace', heldAt };
const rested = { type: 'DecisionPutToRest', data: { decisionId, personId, restedAt: heldAt } } as const;
const inForce = given(jointDecisionStream, [proposed(), taken()]);

describe('a decision once a farewell was said', () => {
  it('is looked at by nobody again', () => {
    const put = inForce.when((state) => putDecisionToRest(said, state));
    put.then([rested]);
    const state = put.thenState();
    expect(state.status === 'taken' && nextReviewOf(state)).toBeNull();
  });

  it('is carried out when it was the one to say farewell', () =>
    inForce
      .when((state) => putDecisionToRest({ ...said, decisionId }, state))
      .then([
        {
          type: 'DecisionImplemented',
          data: { decisionId, personId, words: 'Go well.', implementedBy: 'grace', implementedAt: heldAt },
        },
        rested,
      ]));

  it('rests once, and only when it holds', () => {
    given(jointDecisionStream, [proposed(), taken(), rested])
      .when((state) => putDecisionToRest(said, state))
      .thenNothing();
    given(jointDecisionStream, [proposed()])
      .when((state) => putDecisionToRest(said, state))
      .thenNothing();
  });
});
