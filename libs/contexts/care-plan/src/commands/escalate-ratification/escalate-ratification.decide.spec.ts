import { given } from '@platform/decider/given-when-then';
import { proposed, taken, takenInEmergency } from '../../domain/joint-decision/joint-decision.fixtures';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import { escalateRatification } from './escalate-ratification.decide';

const { decisionId, personId, ratifyBy } = takenInEmergency().data;
const escalated = {
  type: 'RatificationEscalated',
  data: { decisionId, personId, ratifyBy, escalatedAt: ratifyBy },
} as const;

describe('what nobody ratified in time', () => {
  it('is told of once, when its time has come', () => {
    const history = [proposed(), takenInEmergency()];
    given(jointDecisionStream, history)
      .when((state) => escalateRatification(ratifyBy, state))
      .then([escalated]);
    given(jointDecisionStream, history)
      .when((state) => escalateRatification('2026-03-05T10:59:59.999Z', state))
      .thenNothing();
    given(jointDecisionStream, [...history, escalated])
      .when((state) => escalateRatification('2026-03-09T10:00:00.000Z', state))
      .thenNothing();
  });

  it('is not told of what was decided by all, or not at all', () => {
    for (const history of [[proposed(), taken()], [proposed()], []]) {
      given(jointDecisionStream, history)
        .when((state) => escalateRatification(ratifyBy, state))
        .thenNothing();
    }
  });
});
