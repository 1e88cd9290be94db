import { given } from '@platform/decider/given-when-then';
import {
  clinician,
  peer,
  proposed,
  taken,
  takenInEmergency,
} from '../../domain/joint-decision/joint-decision.fixtures';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import { withdrawDecision } from './withdraw-decision.decide';

const { decisionId, personId } = proposed().data;
const withdrawn = { decisionId, personId, reason: 'It is not the time.', withdrawnAt: '2026-03-03T09:00:00.000Z' };
const by = (withdrawnBy: string, isKeyWorker = false) => ({ ...withdrawn, withdrawnBy, isKeyWorker });

describe('taking a question back', () => {
  it.each([
    ['whoever asked', by(clinician.memberId)],
    ['the person', by(personId)],
    ['the key worker', by(peer.memberId, true)],
  ])('is for %s', (_who, { isKeyWorker, ...data }) => {
    const asked = given(jointDecisionStream, [proposed()]).when((state) =>
      withdrawDecision({ ...data, isKeyWorker }, state),
    );
    asked.then([{ type: 'DecisionWithdrawn', data }]);
    expect(asked.thenState()).toMatchObject({ status: 'withdrawn', ended: { reason: data.reason } });
  });

  it.each([
    ['only-whoever-asked', [proposed()], by(peer.memberId)],
    ['decision-not-found', [], by(personId)],
    ['already-taken', [proposed(), taken()], by(personId)],
    ['taken-in-emergency', [proposed(), takenInEmergency()], by(personId)],
    [
      'decision-over',
      [proposed(), { type: 'DecisionWithdrawn', data: { ...withdrawn, withdrawnBy: personId } }],
      by(personId),
    ],
  ] as const)('is refused with %s', (code, history, withdrawing) =>
    given(jointDecisionStream, history)
      .when((state) => withdrawDecision(withdrawing, state))
      .thenRefused(code),
  );
});
