import fc from 'fast-check';
import { foldEvents } from '@platform/decider/decider';
import type { Recorded } from './as-of.rules';
import { NOTHING_IN_FORCE, planThen, recordedAt, recordedBy } from './as-of.rules';
import type { PlanEvent } from './plan.events';
import {
  actionAgreed,
  AT,
  clinician,
  goalSet,
  idOf,
  openedWithTeam,
  plan,
  revised,
  rewordingProposed,
  wordsRecorded,
} from './plan.fixtures';
import { evolve, planStream } from './plan.state';

const minute = (n: number): string => new Date(Date.parse(AT) + n * 60_000).toISOString();
const recorded = (events: readonly PlanEvent[], at: (n: number) => string = minute): Recorded<PlanEvent>[] =>
  events.map((event, n) => ({
    revision: BigInt(n),
    event,
    metadata: { recordedAt: at(n), commandId: `command-${n}` },
  }));
/** What no view shows is left out. */
const replayed = (events: readonly PlanEvent[]) =>
  JSON.stringify({ ...foldEvents(evolve, planStream.initial, events), earlier: {} });
const words = (history: readonly Recorded<PlanEvent>[], upTo: number, inForce = NOTHING_IN_FORCE) =>
  planThen(history, BigInt(upTo), inForce).plan.sections;

const found = (kind: 'section' | 'goal' | 'action' | 'proposal', id: string): PlanEvent => ({
  type: 'FoundAboutSomebodyElse',
  data: {
    ...{ ...plan, takenOutId: 'x', entry: { kind, id }, reason: 'two-people-mixed-up', correctionId: null },
    ...{ recordedAgain: false, agencyId: null, foundBy: idOf(clinician), foundAt: AT },
  },
});
const disputed = (correctionId: string, section: string): PlanEvent => ({
  type: 'CorrectionBegun',
  data: { ...plan, correctionId, entry: { kind: 'section', id: section }, keptFromUse: true, askedAt: AT },
});
const answered = (correctionId: string): PlanEvent => ({
  type: 'CorrectionClosed',
  data: { ...plan, correctionId, answeredAt: AT },
});

const anything: fc.Arbitrary<PlanEvent> = fc.oneof(
  fc.string({ maxLength: 12 }).map((text) => revised('needs', text)),
  fc.string({ maxLength: 12 }).map((text) => revised('safety-plan', text)),
  fc.string({ maxLength: 12 }).map(wordsRecorded),
  fc.uuid().map((proposalId) => {
    const event = rewordingProposed('Other words');
    return { ...event, data: { ...event.data, proposalId } };
  }),
  fc.constant(goalSet()),
  fc.constant(actionAgreed()),
);

describe('a plan as it stood', () => {
  it('equals a replay of a log that ends there, byte for byte, for every history and every instant', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anything, fc.integer({ min: -2, max: 5 })), { maxLength: 30 }),
        fc.integer({ min: -3, max: 100 }),
        (drawn, asked) => {
          const events = [...openedWithTeam(), ...drawn.map(([event]) => event)];
          // Clocks of two processes: what is written later may say that it is earlier.
          let now = 0;
          const times = events.map((_event, n) => (now += drawn[n]?.[1] ?? 1));
          const history = recorded(events, (n) => minute(times[n] ?? 0));
          const until = recordedBy(history, minute(asked));
          const then = planThen(history, until.at(-1)?.revision ?? -1n, NOTHING_IN_FORCE);
          expect(JSON.stringify(then.plan)).toBe(replayed(events.slice(0, until.length)));
          const next = history[until.length];
          expect(next === undefined || recordedAt(history, next.revision) > minute(asked)).toBe(true);
        },
      ),
    );
  });

  it('counts what was recorded at that very instant', () => {
    const history = recorded([...openedWithTeam(), revised('needs', 'A home')]);
    expect(recordedBy(history, minute(3))).toHaveLength(4);
    expect(recordedBy(history, new Date(Date.parse(minute(3)) - 1).toISOString())).toHaveLength(3);
    expect(recordedBy(history, '2020-01-01T00:00:00.000Z')).toEqual([]);
  });

  it('never shows again what was found to be about somebody else, at any moment', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 12 }), fc.array(anything, { maxLength: 6 }), (before, after) => {
        const mistake = [
          revised('needs', 'MISTAKE'),
          { ...goalSet(), data: { ...goalSet().data, goalId: 'wrong', text: 'MISTAKE' } },
        ];
        const events = [
          ...openedWithTeam(),
          ...before,
          ...mistake,
          found('goal', 'wrong'),
          found('section', 'needs'),
          ...after,
        ];
        const history = recorded(events);
        for (let upTo = 0; upTo < events.length; upTo += 1) {
          expect(JSON.stringify(planThen(history, BigInt(upTo), NOTHING_IN_FORCE).plan)).not.toContain('MISTAKE');
        }
        const last = planThen(history, BigInt(events.length), NOTHING_IN_FORCE).plan;
        expect(JSON.stringify(last)).toBe(replayed(events));
      }),
    );
  });

  it('shows words that were taken out neither as a suggestion nor as taken for their own', () => {
    const suggested = rewordingProposed('I love the sea');
    const { proposalId } = suggested.data;
    const accepted: PlanEvent = {
      type: 'RewordingAccepted',
      data: { ...plan, proposalId, text: suggested.data.text, acceptedAt: AT },
    };
    const history = recorded([...openedWithTeam(), suggested, accepted, found('section', 'about-me')]);
    for (const upTo of [3, 4, 5]) {
      expect(planThen(history, BigInt(upTo), NOTHING_IN_FORCE).plan).toMatchObject({
        proposals: [],
        sections: { 'about-me': { text: '' } },
      });
    }
  });

  it('leaves words that were put right since to the person alone, and says so', () => {
    const right = revised('needs', 'Right');
    const history = recorded([
      ...[...openedWithTeam(), revised('needs', 'First'), revised('needs', 'Wrong'), disputed('c', 'needs')],
      ...[{ ...right, data: { ...right.data, correctionId: 'c' } }, answered('c')],
    ]);
    expect(words(history, 3).needs.text).toBe('First');
    expect(planThen(history, 4n, NOTHING_IN_FORCE)).toMatchObject({
      plan: { sections: { needs: { text: '' } } },
      putRight: ['needs'],
    });
    expect(words(history, 4, { ...NOTHING_IN_FORCE, isTheirs: true }).needs.text).toBe('Wrong');
    expect(planThen(history, 6n, NOTHING_IN_FORCE)).toMatchObject({
      plan: { sections: { needs: { text: 'Right' } } },
      putRight: [],
    });
  });

  it('keeps what is disputed today from use in what was before as well', () => {
    const history = recorded([...openedWithTeam(), revised('needs', 'Disputed'), disputed('c', 'needs')]);
    expect(planThen(history, 3n, NOTHING_IN_FORCE).plan.corrections).toMatchObject([{ isOpen: true }]);
  });

  it('shows words that were put apart since to nobody who does not read them today', () => {
    const history = recorded([...openedWithTeam(), revised('needs', 'A secret'), revised('needs', '')]);
    const inForce = { ...NOTHING_IN_FORCE, apart: new Map([['needs' as const, 4n]]) };
    expect(words(history, 3, inForce).needs).toEqual({ text: '', revisedBy: null, revisedAt: null });
    expect(words(history, 3).needs.text).toBe('A secret');
    const mistaken = { ...NOTHING_IN_FORCE, movedByMistake: new Set([4n]) };
    expect(words(history, 3, mistaken).needs.text).toBe('');
  });
});
