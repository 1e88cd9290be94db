import { given } from '@platform/decider/given-when-then';
import {
  proposed,
  stated,
  taken,
  takenInEmergency,
  voiced,
  worker,
} from '../../domain/joint-decision/joint-decision.fixtures';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import type { TakingAlone } from './take-decision-in-emergency.decide';
import { takeDecisionInEmergency } from './take-decision-in-emergency.decide';

const { outcome, reason, implementerId, implementBy, reviewOn, planContentHash, takenBy, agencyId, takenAt } =
  takenInEmergency().data;
const taking: TakingAlone = {
  ...{ outcome, reason, implementerId, implementBy, reviewOn, planContentHash, takenBy, agencyId, takenAt },
  ...{ tier: 'regulated', nation: 'england', today: '2026-03-02', team: [worker.memberId] },
};

describe('deciding in an emergency', () => {
  it('needs no quorum, and is due to be ratified in three working days', () =>
    given(jointDecisionStream, [proposed()])
      .when((state) => takeDecisionInEmergency(taking, state))
      .then([takenInEmergency()]));

  it('keeps what was said before, and lets the others go on saying where they stand', () =>
    expect(
      given(jointDecisionStream, [proposed(), stated()])
        .when((state) => takeDecisionInEmergency(taking, state))
        .thenState(),
    ).toMatchObject({
      status: 'to-be-ratified',
      positions: [{ stance: 'agree' }],
      emergency: { reason, ratified: null },
    }));

  it.each([
    ['only-a-registered-practitioner', [proposed()], { tier: 'supervised' }],
    ['quorum-is-there', [proposed(), voiced(), stated(), stated(worker)], {}],
    ['outcome-not-an-option', [proposed()], { outcome: 'Perhaps' }],
    ['implementer-not-on-team', [proposed()], { implementerId: 'nobody' }],
    ['implementation-in-the-past', [proposed()], { implementBy: '2026-03-01' }],
    ['review-before-implementation', [proposed()], { implementBy: '2026-07-01' }],
    ['already-taken', [proposed(), taken()], {}],
    ['taken-in-emergency', [proposed(), takenInEmergency()], {}],
    ['decision-not-found', [], {}],
  ] as const)('is refused with %s', (code, history, wrong) =>
    given(jointDecisionStream, history)
      .when((state) => takeDecisionInEmergency({ ...taking, ...wrong }, state))
      .thenRefused(code),
  );
});
