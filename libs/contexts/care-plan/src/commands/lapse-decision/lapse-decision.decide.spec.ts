import { given } from '@platform/decider/given-when-then';
import { proposed, taken } from '../../domain/joint-decision/joint-decision.fixtures';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import { lapseDecision } from './lapse-decision.decide';

const at = '2026-03-31T09:00:00.000Z';
const asked = proposed({ answerBy: '2026-03-09', decideBy: '2026-03-30' });
const { decisionId, personId } = asked.data;

describe('a question that nobody decides', () => {
  it('lapses on the day after the one by which it was to be decided', () => {
    given(jointDecisionStream, [asked])
      .when((state) => lapseDecision('2026-03-31', at, state))
      .then([{ type: 'DecisionLapsed', data: { decisionId, personId, decideBy: '2026-03-30', lapsedAt: at } }]);
    given(jointDecisionStream, [asked])
      .when((state) => lapseDecision('2026-03-30', at, state))
      .thenNothing();
  });

  it('does not lapse when it was decided meanwhile, or has no such day', () => {
    for (const history of [[asked, taken()], [proposed()], []]) {
      given(jointDecisionStream, history)
        .when((state) => lapseDecision('2026-03-31', at, state))
        .thenNothing();
    }
  });
});
