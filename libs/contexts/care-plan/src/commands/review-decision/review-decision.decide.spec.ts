import { given } from '@platform/decider/given-when-then';
import { clinician, proposed, taken, worker } from '../../domain/joint-decision/joint-decision.fixtures';
import { nextReviewOf } from '../../domain/joint-decision/joint-decision.rules';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import { reviewDecision } from './review-decision.decide';

const { decisionId, personId } = proposed().data;
const reviewed = {
  ...{ decisionId, personId, words: 'It goes well.', nextReviewOn: '2026-09-01' as string | null },
  ...{ reviewedBy: clinician.memberId, reviewedAt: '2026-06-01T09:00:00.000Z' },
};
const reviewing = { ...reviewed, today: '2026-06-01' };

describe('looking at a decision again', () => {
  it('says what was found, and when that is done once more', () => {
    const asked = given(jointDecisionStream, [proposed(), taken()]).when((state) => reviewDecision(reviewing, state));
    asked.then([{ type: 'DecisionReviewed', data: { ...reviewed, reviewerId: worker.memberId } }]);
    const state = asked.thenState();
    expect(state.status !== 'not-proposed' && nextReviewOf(state)).toBe('2026-09-01');
  });

  it('can be the last time', () => {
    const state = given(jointDecisionStream, [proposed(), taken()])
      .when((current) => reviewDecision({ ...reviewing, nextReviewOn: null }, current))
      .thenState();
    expect(state.status !== 'not-proposed' && nextReviewOf(state)).toBeNull();
  });

  it.each([
    ['decision-not-found', [], {}],
    ['decision-not-in-force', [proposed()], {}],
    ['review-in-the-past', [proposed(), taken()], { nextReviewOn: '2026-05-31' }],
  ] as const)('is refused with %s', (code, history, wrong) =>
    given(jointDecisionStream, history)
      .when((state) => reviewDecision({ ...reviewing, ...wrong }, state))
      .thenRefused(code),
  );
});
