import fc from 'fast-check';
import { scoreChange } from './change.rules';
import type { MeasureDefinition } from './definition.rules';
import { definitions } from './definitions.rules';
import { brightDays, roughWeeks, steadyGround } from './pack.fixtures';
import type { Answers } from './score.rules';
import { readAnswers, scoreOf } from './score.rules';

const none = null;
const telling = { whose: 'your', today: '2026-05-01' } as const;
const fromTo = (first: number, latest: number) => [
  { on: '2026-03-03', position: 1n, value: first },
  { on: '2026-04-07', position: 2n, value: latest },
];
type Vector = readonly [
  what: string,
  of: MeasureDefinition,
  answers: Answers,
  score: number | null,
  band: string | null,
];

const GOLDEN: readonly Vector[] = [
  ['the foot of the table', brightDays, [1, 1, 1], 3, 'few'],
  ['a sum that stands for parts of a point', brightDays, [2, 1, 1], 4.25, 'few'],
  ['the top of the lower band', brightDays, [3, 3, 2], 8.1, 'few'],
  ['the foot of the upper band', brightDays, [3, 3, 3], 9, 'many'],
  ['the top of the table', brightDays, [5, 5, 5], 15, 'many'],
  ['one left out where none may be', brightDays, [5, none, 5], null, null],
  ['all left out', brightDays, [none, none, none], null, null],
  ['the least, with two turned round', roughWeeks, [0, 4, 0, 4], 0, null],
  ['the most, with two turned round', roughWeeks, [4, 0, 4, 0], 16, null],
  ['the first of those turned round', roughWeeks, [0, 3, 0, 4], 1, null],
  ['the second of those turned round', roughWeeks, [0, 4, 0, 3], 1, null],
  ['one left out: 5 of 3 stands for 6.7 of 4', roughWeeks, [2, 2, 1, none], 6.7, null],
  ['one of those turned round left out: 3 of 3', roughWeeks, [1, none, 1, 3], 4, null],
  ['two left out', roughWeeks, [none, none, 1, 3], null, null],
  ['all left out', roughWeeks, [none, none, none, none], null, null],
  ['whatever the item that is no part of it says', steadyGround, [2, 2, 4], 4, null],
  ['the item that is no part of it left out', steadyGround, [2, 2, none], 4, null],
  ['nothing but the item that is no part of it', steadyGround, [none, none, 3], null, null],
  ['one of its parts left out', steadyGround, [2, none, 3], null, null],
];

describe('the score of a measure from a pack', () => {
  it.each(GOLDEN)('%s', (_what, definition, answers, score, band) =>
    expect(scoreOf(definition, answers)).toEqual({ score, band }),
  );

  it.each([brightDays, roughWeeks, steadyGround, ...definitions])(
    '$code takes no answer that it does not offer',
    (one) => {
      const [first] = one.items;
      const most = Math.max(...(first?.options.map(({ value }) => value) ?? []));
      for (const wrong of [most + 1, -1, 0.5, '1']) {
        expect(
          readAnswers(
            one,
            one.items.map((_, i) => (i === 0 ? wrong : null)),
          ),
        ).toMatchObject({
          problems: [{ field: 'answers.0' }],
        });
      }
    },
  );

  it('goes down by as much as one that is turned round goes up', () =>
    fc.assert(
      fc.property(fc.tuple(...roughWeeks.items.map(() => fc.integer({ min: 0, max: 3 }))), fc.nat(3), (answers, at) => {
        const more = answers.map((answer, i) => (i === at ? answer + 1 : answer));
        const up = (scoreOf(roughWeeks, more).score ?? NaN) - (scoreOf(roughWeeks, answers).score ?? NaN);
        expect(up).toBe(roughWeeks.items[at]?.reversed ? -1 : 1);
      }),
    ));
});

describe('the change of a measure from a pack', () => {
  it('counts parts of a point', () => {
    expect(scoreChange(brightDays, fromTo(3, 5.5), telling)).toMatchObject({
      change: 2.5,
      meaning: 'higher-beyond-chance',
    });
    expect(scoreChange(brightDays, fromTo(5.5, 7.3), telling)).toMatchObject({
      change: 1.8,
      meaning: 'within-chance',
      crossed: null,
      sentence: expect.stringContaining('from 5.5 to 7.3: 1.8 points higher'),
    });
  });

  it('says nothing of chance where nothing is published of it', () => {
    const told = scoreChange(steadyGround, fromTo(2, 3), telling);
    expect(told?.meaning).toBe('not-known');
    expect(told?.sentence).toBe('Between 3 March and 7 April your Steady ground went from 2 to 3: 1 point higher.');
  });

  it.each([
    [4, 5, 'now-over', 'it was there or under, and is now over.'],
    [5, 4, 'now-under', 'it was over, and is now there or under.'],
    [3, 4, null, 'higher.'],
  ])('from %i to %i crosses a line under which services count: %s', (first, latest, crossed, end) => {
    const told = scoreChange(steadyGround, fromTo(first, latest), telling);
    expect(told?.crossed).toBe(crossed);
    expect(told?.sentence.endsWith(end)).toBe(true);
  });
});
