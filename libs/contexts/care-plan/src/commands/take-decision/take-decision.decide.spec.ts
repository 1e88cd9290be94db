import fc from 'fast-check';
import { isRefusal } from '@platform/decider/decider';
import { given } from '@platform/decider/given-when-then';
import type { JointDecisionEvent, Stance } from '../../domain/joint-decision/joint-decision.events';
import {
  clinician,
  peer,
  planContentHash,
  proposed,
  stated,
  taken,
  voiced,
  worker,
} from '../../domain/joint-decision/joint-decision.fixtures';
import { evolve, jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import type { JointDecision } from '../../domain/joint-decision/joint-decision.state';
import type { Taking } from './take-decision.decide';
import { takeDecision } from './take-decision.decide';

const taking: Taking = {
  outcome: 'Yes, in April',
  implementerId: worker.memberId,
  reviewOn: '2026-06-01',
  takenBy: clinician.memberId,
  takenAt: '2026-03-02T11:00:00.000Z',
  today: '2026-03-02',
  planContentHash,
  team: [clinician.memberId, worker.memberId, peer.memberId],
};
const everybody = [proposed(), voiced(), stated(), stated(worker)];
const dissent = stated({ ...peer, stance: 'dissent', reason: 'He told me he is afraid of it.' });
const stance = (memberId: string, is: Stance) => ({ memberId, stance: is });
const standing = [stance(clinician.memberId, 'agree'), stance(worker.memberId, 'agree')];

describe('taking a decision', () => {
  it('keeps the outcome, who carries it out, when it is looked at again and where everybody stood', () =>
    given(jointDecisionStream, everybody)
      .when((state) => takeDecision(taking, state))
      .then([taken({ positions: standing })]));

  it('keeps a dissent word for word, in the same breath', () =>
    given(jointDecisionStream, [...everybody, dissent])
      .when((state) => takeDecision(taking, state))
      .then([
        taken({ positions: [...standing, stance(peer.memberId, 'dissent')] }),
        {
          type: 'DissentRecorded',
          data: {
            decisionId: taken().data.decisionId,
            personId: taken().data.personId,
            memberId: peer.memberId,
            role: peer.role,
            agencyId: peer.agencyId,
            reason: 'He told me he is afraid of it.',
            recordedAt: taking.takenAt,
          },
        },
      ]));

  it('records no dissent of a member who came round', () =>
    given(jointDecisionStream, [...everybody, dissent, stated(peer)])
      .when((state) => takeDecision(taking, state))
      .then([taken({ positions: [...standing, stance(peer.memberId, 'agree')] })]));

  it('is refused, with everything that is missing, when somebody who is needed has not spoken', () => {
    given(jointDecisionStream, [proposed()])
      .when((state) => takeDecision(taking, state))
      .thenRefused('quorum-not-reached');
    expect(takeDecision(taking, evolve({ status: 'not-proposed' }, proposed()))).toMatchObject({
      about: { missing: [expect.stringMatching(/person/), expect.stringMatching(/clinician/), expect.any(String)] },
    });
  });

  it('is refused when the plan changed after they agreed', () =>
    given(jointDecisionStream, everybody)
      .when((state) => takeDecision({ ...taking, planContentHash: 'b'.repeat(64) }, state))
      .thenRefused('quorum-not-reached'));

  it.each([
    ['outcome-not-an-option', { outcome: 'Perhaps' }],
    ['implementer-not-on-team', { implementerId: 'somebody' }],
    ['review-in-the-past', { reviewOn: '2026-03-01' }],
  ] as const)('is refused with %s', (code, wrong) =>
    given(jointDecisionStream, everybody)
      .when((state) => takeDecision({ ...taking, ...wrong }, state))
      .thenRefused(code),
  );

  it('is refused when it was taken before, and when there is none', () => {
    given(jointDecisionStream, [...everybody, taken()])
      .when((state) => takeDecision(taking, state))
      .thenRefused('already-taken');
    given(jointDecisionStream, [])
      .when((state) => takeDecision(taking, state))
      .thenRefused('decision-not-found');
  });
});

describe('however editing and agreeing interleave', () => {
  const hashes = ['a', 'b', 'c'].map((letter) => letter.repeat(64));
  const hash = fc.constantFrom(...hashes);
  const event: fc.Arbitrary<JointDecisionEvent> = fc.oneof(
    fc
      .record({
        who: fc.constantFrom(clinician, worker, peer),
        stance: fc.constantFrom<Stance>('agree', 'agree-with-reservations', 'dissent', 'abstain'),
        planContentHash: hash,
      })
      .map(({ who, ...said }) => stated({ ...who, ...said, reason: 'because' })),
    fc
      .record({ outcome: fc.constantFrom('agrees' as const, 'refuses' as const), planContentHash: hash })
      .map((said) => voiced(said)),
  );

  it('nobody is counted as agreeing to a text they had not before them, and no last dissent is lost', () => {
    let decided = 0;
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), hash, (said, current) => {
        const history: JointDecisionEvent[] = [proposed(), ...said];
        const decision = history.reduce<JointDecision>(evolve, { status: 'not-proposed' });
        const result = takeDecision({ ...taking, planContentHash: current }, decision);
        if (isRefusal(result)) return;
        decided += 1;
        const [first, ...dissents] = result;
        if (first?.type !== 'JointDecisionTaken') throw new Error('The decision comes first.');
        for (const { memberId, stance: counted } of first.data.positions) {
          const last = said.findLast((one) => one.type === 'PositionStated' && one.data.memberId === memberId);
          expect(last?.data).toMatchObject({ stance: counted });
          if (counted.startsWith('agree')) expect(last?.data).toMatchObject({ planContentHash: current });
        }
        const last = [clinician, worker, peer].map(({ memberId }) =>
          said.findLast((one) => one.type === 'PositionStated' && one.data.memberId === memberId),
        );
        const dissenting = last.filter((one) => one?.type === 'PositionStated' && one.data.stance === 'dissent');
        expect(dissents).toHaveLength(dissenting.length);
        if (first.data.personsVoice === 'agrees') {
          expect(said.findLast((one) => one.type === 'PersonsVoiceRecorded')?.data).toMatchObject({
            planContentHash: current,
          });
        }
      }),
      { numRuns: 10_000, seed: 23 },
    );
    expect(decided).toBeGreaterThan(100);
  });
});
