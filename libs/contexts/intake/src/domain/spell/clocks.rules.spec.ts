import fc from 'fast-check';
import { clocksAsKnown, clocksOf, factOf } from './clocks.rules';
import type { ClockFact, KnownFact } from './clocks.rules';
import { ELEMENTS } from './spell.events';
import { elementRecorded, helpStarted, spellJoined, spellLeft, spellOpened } from './spell.fixtures';

const element = (name: (typeof ELEMENTS)[number], on: string): ClockFact => ({ fact: 'element', element: name, on });
const introduced = (introductionId: string, on: string): ClockFact => ({ fact: 'introduced', introductionId, on });
const ended = (introductionId: string, on: string): ClockFact => ({ fact: 'ended', introductionId, on });

const days = fc.integer({ min: 1, max: 28 }).map((day) => `2026-02-${String(day).padStart(2, '0')}`);
const ids = fc.constantFrom('a', 'b', 'c');
const facts: fc.Arbitrary<ClockFact> = fc.oneof(
  fc.record({ fact: fc.constantFrom('introduced' as const, 'ended' as const), introductionId: ids, on: days }),
  fc.record({ fact: fc.constant('element' as const), element: fc.constantFrom(...ELEMENTS), on: days }),
  fc.record({ fact: fc.constant('helped' as const), on: days }),
);
const known: fc.Arbitrary<KnownFact> = fc.tuple(facts, days).map(([fact, knownOn]) => ({ ...fact, knownOn }));

describe('the clock of a spell', () => {
  it('stops on the day of the last of the four, and shows what is missing until then', () => {
    const three = [introduced('a', '2026-02-02'), element('initial-conversation', '2026-02-05'), element('care-plan', '2026-02-12'), element('intervention', '2026-02-09')]; // prettier-ignore
    expect(clocksOf(three).spells).toMatchObject([
      { startedOn: '2026-02-02', missing: ['baseline-outcome'], stoppedOn: null },
    ]);
    const [spell] = clocksOf([...three, element('baseline-outcome', '2026-02-03')]).spells;
    expect(spell).toMatchObject({ missing: [], stoppedOn: '2026-02-12' });
  });

  it('is one for introductions that are open together or begin within five days of the end, else two', () => {
    const first = [introduced('a', '2026-02-01'), ended('a', '2026-02-10')];
    expect(clocksOf([...first, introduced('b', '2026-02-15')]).spells).toMatchObject([{ startedOn: '2026-02-01', endedOn: null }]); // prettier-ignore
    expect(clocksOf([...first, introduced('b', '2026-02-16')]).spells).toMatchObject([
      { startedOn: '2026-02-01', endedOn: '2026-02-10' },
      { startedOn: '2026-02-16', endedOn: null },
    ]);
    const between = [introduced('c', '2026-02-09'), ended('c', '2026-02-12')];
    expect(clocksOf([...first, introduced('b', '2026-02-16'), ...between]).spells).toHaveLength(1);
  });

  it('counts an element for the spell in which it happened, by its earliest day', () => {
    const two = [introduced('a', '2026-02-01'), ended('a', '2026-02-03'), introduced('b', '2026-02-20')];
    const { spells } = clocksOf([...two, element('initial-conversation', '2026-02-22'), element('initial-conversation', '2026-02-21'), element('care-plan', '2026-02-02')]); // prettier-ignore
    expect(spells.map(({ elements }) => [elements['initial-conversation'], elements['care-plan']])).toEqual([
      [null, '2026-02-02'],
      ['2026-02-21', null],
    ]);
  });
});

describe('the clock of a person', () => {
  it('runs from the first introduction anywhere to the first useful help anywhere', () => {
    expect(clocksOf([]).person).toBeNull();
    const history = [spellOpened(), spellLeft(), spellJoined(), elementRecorded(), helpStarted(), helpStarted({ startedOn: '2026-03-04' })]; // prettier-ignore
    expect(clocksOf(history.map(factOf)).person).toEqual({ startedOn: '2026-03-02', helpStartedOn: '2026-03-04' });
  });
});

describe('the clocks', () => {
  it('read the same, in whatever order and however often the facts came', () =>
    fc.assert(
      fc.property(
        fc.array(facts, { maxLength: 15 }).chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))), // prettier-ignore
        ([list, shuffled]) => expect(clocksOf([...shuffled, ...list])).toEqual(clocksOf(list)),
      ),
    ));

  it('as known on a day are those of a replay up to that day, and a late entry moves the past', () => {
    fc.assert(
      fc.property(fc.array(known, { maxLength: 15 }), days, days, (list, knownOn, about) => {
        const replay = list.toSorted((a, b) => (a.knownOn < b.knownOn ? -1 : 1));
        const until = replay.filter((one) => one.knownOn <= knownOn);
        expect(clocksAsKnown(list, { knownOn, about: '2026-12-31' })).toEqual(clocksOf(until));
        expect(clocksAsKnown(list, { knownOn, about })).toEqual(clocksOf(until.filter(({ on }) => on <= about)));
      }),
    );
    const late = { ...element('initial-conversation', '2026-02-05'), knownOn: '2026-02-20' };
    const list = [{ ...introduced('a', '2026-02-02'), knownOn: '2026-02-02' }, late];
    const on = (knownOn: string) => clocksAsKnown(list, { knownOn, about: '2026-02-10' }).spells[0]?.elements['initial-conversation']; // prettier-ignore
    expect([on('2026-02-10'), on('2026-02-20')]).toEqual([null, '2026-02-05']);
  });

  it('stop on a day on or after the start, by all four or not at all', () =>
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 25 }), (list) => {
        for (const { startedOn, stoppedOn, missing } of clocksOf(list).spells) {
          expect(stoppedOn === null).toBe(missing.length > 0);
          if (stoppedOn !== null) expect(stoppedOn >= startedOn).toBe(true);
        }
      }),
    ));
});
