import fc from 'fast-check';
import { isRefusal } from '@platform/decider/decider';
import { considerCapacity } from '../../commands/consider-capacity/consider-capacity.decide';
import { lapsePositions } from '../../commands/lapse-positions/lapse-positions.decide';
import { ratifyDecision } from '../../commands/ratify-decision/ratify-decision.decide';
import { recordImplementation } from '../../commands/record-implementation/record-implementation.decide';
import { recordPersonsVoice } from '../../commands/record-persons-voice/record-persons-voice.decide';
import { reviewDecision } from '../../commands/review-decision/review-decision.decide';
import { statePosition } from '../../commands/state-position/state-position.decide';
import { supersedeDecision } from '../../commands/supersede-decision/supersede-decision.decide';
import { takeDecision } from '../../commands/take-decision/take-decision.decide';
import { takeDecisionInEmergency } from '../../commands/take-decision-in-emergency/take-decision-in-emergency.decide';
import { withdrawDecision } from '../../commands/withdraw-decision/withdraw-decision.decide';
import type { Representative } from '../representation/representation.state';
import { DECISION_KINDS, defaultPolicy, VOICES_NEEDED } from './decision-policy.rules';
import type { JointDecisionEvent, Stance } from './joint-decision.events';
import { clinician, peer, proposed, stated, voiced, worker } from './joint-decision.fixtures';
import type { JointDecision } from './joint-decision.state';
import { evolve } from './joint-decision.state';

const { decisionId, personId } = proposed().data;
const HASHES = ['a', 'b', 'c'].map((letter) => letter.repeat(64));
const today = '2026-03-02';
const part = (able: boolean) => ({ able, words: 'In words.' });

/** One step of a history: what is asked, of a plan that reads like this at this moment. */
type Step = (plan: string, at: string, decision: JointDecision) => readonly JointDecisionEvent[];
type Decided = readonly JointDecisionEvent[] | { readonly refused: string };
const facts = (decided: Decided): readonly JointDecisionEvent[] =>
  isRefusal(decided) ? [] : (decided as readonly JointDecisionEvent[]);

const sister: Representative = {
  ...{ representativeId: 'sister', personId, kind: 'lasting-power-of-attorney', name: 'Ann', memberId: null },
  ...{ scope: ['step-down'], authority: 'Seen.', expiresOn: '2027-01-01', recognisedBy: 'dev', recognisedAt: today },
  ended: null,
};
const carry = { outcome: 'Not yet', implementerId: worker.memberId, reviewOn: '2026-06-01', team: [worker.memberId] };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        fc.constantFrom(clinician, worker, peer),
        fc.constantFrom<Stance>('agree', 'agree', 'agree-with-reservations', 'dissent', 'abstain'),
      )
      .map(
        ([who, stance]): Step =>
          (planContentHash, statedAt, decision) =>
            facts(
              statePosition(
                stated({ ...who, isKeyWorker: who === worker, stance, reason: 'because', planContentHash, statedAt })
                  .data,
                null,
                decision,
              ),
            ),
      ),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.constantFrom('agrees' as const, 'refuses' as const, 'not-present' as const),
        fc.constantFrom(personId, 'dev'),
        fc.boolean(),
        fc.nat(),
      )
      .map(
        ([outcome, recordedBy, throughHer, n]): Step =>
          (planContentHash, voicedAt, decision) =>
            facts(
              recordPersonsVoice(
                voiced({ outcome, recordedBy, planContentHash, voicedAt, words: `words ${n}` }).data,
                null,
                decision,
                throughHer ? { representative: sister, today, byThemself: false } : null,
              ),
            ),
      ),
  },
  {
    weight: 3,
    arbitrary: fc.constant<Step>((planContentHash, takenAt, decision) =>
      facts(takeDecision({ ...carry, today, planContentHash, takenAt, takenBy: 'dev' }, decision)),
    ),
  },
  fc.constantFrom('regulated', 'supervised').map(
    (tier): Step =>
      (planContentHash, takenAt, decision) =>
        facts(
          takeDecisionInEmergency(
            {
              ...carry,
              reason: 'Tonight.',
              agencyId: null,
              tier,
              nation: 'england',
              today,
              planContentHash,
              takenAt,
              takenBy: 'grace',
            },
            decision,
          ),
        ),
  ),
  {
    weight: 2,
    arbitrary: fc.constant<Step>((planContentHash, ratifiedAt, decision) =>
      facts(ratifyDecision({ planContentHash, ratifiedAt, ratifiedBy: 'dev' }, decision)),
    ),
  },
  fc.constant<Step>((plan, at, decision) => facts(lapsePositions(plan, at, decision))),
  fc.boolean().map(
    (able): Step =>
      (_plan, consideredAt, decision) =>
        facts(
          considerCapacity(
            {
              considerationId: 'c',
              decisionId,
              personId,
              understands: part(able),
              retains: part(true),
              weighs: part(true),
              communicates: part(true),
              support: 'Time.',
              impairment: 'A delirium.',
              consideredBy: 'grace',
              role: 'clinician',
              agencyId: null,
              consideredAt,
            },
            decision,
          ),
        ),
  ),
  fc.constantFrom('implemented' as const, 'not-implemented' as const).map(
    (outcome): Step =>
      (_plan, at, decision) =>
        facts(
          recordImplementation({ decisionId, personId, outcome, words: 'So.', by: 'amara', at, may: true }, decision),
        ),
  ),
  fc.constant<Step>((_plan, reviewedAt, decision) =>
    facts(
      reviewDecision(
        { decisionId, personId, words: 'Well.', nextReviewOn: null, reviewedBy: 'amara', reviewedAt, today },
        decision,
      ),
    ),
  ),
  fc.constant<Step>((_plan, at, decision) =>
    facts(supersedeDecision({ decisionId: 'next', reason: 'So.', at }, decision)),
  ),
  fc.nat({ max: 9 }).map(
    (n): Step =>
      (_plan, withdrawnAt, decision) =>
        n > 0
          ? []
          : facts(
              withdrawDecision(
                { decisionId, personId, reason: 'So.', withdrawnBy: personId, withdrawnAt, isKeyWorker: false },
                decision,
              ),
            ),
  ),
);

const policy = fc
  .tuple(
    fc.constantFrom(...DECISION_KINDS),
    fc.option(fc.subarray(VOICES_NEEDED.filter((one) => one !== 'gp')), { nil: undefined }),
  )
  .map(([kind, voices]) => ({ ...defaultPolicy(kind), ...(voices ? { voices } : {}) }));

type Of<Type extends JointDecisionEvent['type']> = Extract<JointDecisionEvent, { type: Type }>;
const ofType = <Type extends JointDecisionEvent['type']>(events: readonly JointDecisionEvent[], type: Type) =>
  events.filter((event): event is Of<Type> => event.type === type);

describe('however people speak, decide in a hurry, change the plan and change their minds', () => {
  it('I6 and I10 hold: nobody is counted for words they had not before them, and the person is never spoken over', () => {
    const seen = { taken: 0, ratified: 0, through: 0, lapsed: 0 };
    fc.assert(
      fc.property(
        policy,
        fc.array(fc.tuple(step, fc.nat({ max: 14 })), { minLength: 10, maxLength: 50, size: 'max' }),
        (rule, steps) => {
          let log: readonly JointDecisionEvent[] = [proposed({ policy: rule })];
          let plan = 0;
          steps.forEach(([next, change], n) => {
            if (change === 0) plan = (plan + 1) % HASHES.length;
            const decision = log.reduce<JointDecision>(evolve, { status: 'not-proposed' });
            const hash = HASHES[plan] ?? '';
            const events = next(
              hash,
              new Date(Date.parse('2026-03-02T10:00:00Z') + n * 60_000).toISOString(),
              decision,
            );
            assertOne(log, events, hash, seen);
            log = [...log, ...events];
          });
          // Exactly one decision, and a superseded or ended one is never decided again.
          expect(
            ofType(log, 'JointDecisionTaken').length + ofType(log, 'DecisionTakenInEmergency').length,
          ).toBeLessThan(2);
          expect(ofType(log, 'DecisionRatified').length).toBeLessThanOrEqual(
            ofType(log, 'DecisionTakenInEmergency').length,
          );
          const words = ofType(log, 'PersonsVoiceRecorded').map(({ data }) => data.words);
          const kept = log.reduce<JointDecision>(evolve, { status: 'not-proposed' });
          expect(kept.status !== 'not-proposed' && kept.voices.map((one) => one.words)).toEqual(words);
        },
      ),
      { numRuns: 700, seed: 31 },
    );
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(20);
  });
});

function assertOne(
  log: readonly JointDecisionEvent[],
  events: readonly JointDecisionEvent[],
  hash: string,
  seen: Record<'taken' | 'ratified' | 'through' | 'lapsed', number>,
): void {
  const voices = ofType(log, 'PersonsVoiceRecorded');
  for (const event of events) {
    if (event.type === 'PositionsLapsed') seen.lapsed += 1;
    if (event.type === 'PersonsVoiceRecorded' && event.data.recordedBy !== personId) {
      // Nobody puts a choice into the person's mouth, and nobody speaks after them while what they said stands.
      const last = voices.at(-1)?.data;
      const isTheirs = last?.recordedBy === personId && !(last.outcome === 'agrees' && last.planContentHash !== hash);
      expect(isTheirs).toBe(false);
      if (event.data.outcome !== 'not-present') {
        expect(event.data.through).toBeDefined();
        expect(ofType(log, 'CapacityConsidered').at(-1)?.data.conclusion).toBe('cannot-decide');
        seen.through += 1;
      }
    }
    if (event.type !== 'JointDecisionTaken' && event.type !== 'DecisionRatified') continue;
    seen[event.type === 'DecisionRatified' ? 'ratified' : 'taken'] += 1;
    const voice = voices.at(-1)?.data;
    expect(voice).toBeDefined();
    if (voice?.outcome === 'agrees') expect(voice.planContentHash).toBe(hash);
    for (const { memberId, stance } of event.data.positions) {
      const last = ofType(log, 'PositionStated').findLast(({ data }) => data.memberId === memberId)?.data;
      expect(last?.stance).toBe(stance);
      if (stance.startsWith('agree')) expect(last?.planContentHash).toBe(hash);
    }
    const dissenting = event.data.positions.filter(({ stance }) => stance === 'dissent').length;
    expect(ofType(events, 'DissentRecorded')).toHaveLength(dissenting);
  }
}
