import fc from 'fast-check';
import type { MeasureDefinition } from './definition.rules';
import { definitions } from './definitions.rules';
import { gad7 } from './gad-7.rules';
import { ons4 } from './ons4.rules';
import { phq9 } from './phq-9.rules';
import type { Answers } from './score.rules';
import { readAnswers, scoreOf } from './score.rules';

const none = null;
type Vector = readonly [
  what: string,
  definition: MeasureDefinition,
  answers: Answers,
  score: number | null,
  band: string | null,
];

const GOLDEN: readonly Vector[] = [
  ['nothing at all', phq9, [0, 0, 0, 0, 0, 0, 0, 0, 0], 0, 'minimal'],
  ['the top of minimal', phq9, [1, 1, 1, 1, 0, 0, 0, 0, 0], 4, 'minimal'],
  ['the foot of mild', phq9, [1, 1, 1, 1, 1, 0, 0, 0, 0], 5, 'mild'],
  ['the top of mild', phq9, [1, 1, 1, 1, 1, 1, 1, 1, 1], 9, 'mild'],
  ['the foot of moderate', phq9, [2, 1, 1, 1, 1, 1, 1, 1, 1], 10, 'moderate'],
  ['the top of moderate', phq9, [3, 3, 3, 3, 2, 0, 0, 0, 0], 14, 'moderate'],
  ['the foot of moderately severe', phq9, [3, 3, 3, 3, 3, 0, 0, 0, 0], 15, 'moderately severe'],
  ['the top of moderately severe', phq9, [3, 3, 3, 3, 3, 3, 1, 0, 0], 19, 'moderately severe'],
  ['the foot of severe', phq9, [3, 3, 3, 3, 3, 3, 2, 0, 0], 20, 'severe'],
  ['everything', phq9, [3, 3, 3, 3, 3, 3, 3, 3, 3], 27, 'severe'],
  ['one left out: 16 of 8 stands for 18 of 9', phq9, [2, 2, 2, 2, 2, 2, 2, 2, none], 18, 'moderately severe'],
  ['one left out, rounded: 11 x 9 / 8 = 12.375', phq9, [2, 2, 2, 1, 1, 1, 1, 1, none], 12, 'moderate'],
  ['one left out, half up: 4 x 9 / 8 = 4.5', phq9, [1, 1, 1, 1, 0, 0, 0, 0, none], 5, 'mild'],
  ['two left out: 7 x 9 / 7 = 9', phq9, [1, none, 1, 1, 1, 1, none, 1, 1], 9, 'mild'],
  ['three left out', phq9, [1, none, 1, none, 1, 1, none, 1, 1], null, null],
  ['all left out', phq9, Array<null>(9).fill(none), null, null],
  ['nothing at all', gad7, [0, 0, 0, 0, 0, 0, 0], 0, 'minimal'],
  ['the top of minimal', gad7, [1, 1, 1, 1, 0, 0, 0], 4, 'minimal'],
  ['the foot of mild', gad7, [1, 1, 1, 1, 1, 0, 0], 5, 'mild'],
  ['the top of mild', gad7, [3, 3, 3, 0, 0, 0, 0], 9, 'mild'],
  ['the foot of moderate', gad7, [3, 3, 3, 1, 0, 0, 0], 10, 'moderate'],
  ['the top of moderate', gad7, [3, 3, 3, 3, 2, 0, 0], 14, 'moderate'],
  ['the foot of severe', gad7, [3, 3, 3, 3, 3, 0, 0], 15, 'severe'],
  ['everything', gad7, [3, 3, 3, 3, 3, 3, 3], 21, 'severe'],
  ['one left out: 6 x 7 / 6 = 7', gad7, [1, 1, 1, 1, 1, 1, none], 7, 'mild'],
  ['two left out: 15 x 7 / 5 = 21', gad7, [none, none, 3, 3, 3, 3, 3], 21, 'severe'],
  ['three left out', gad7, [none, none, none, 3, 3, 3, 3], null, null],
  ['all left out', gad7, Array<null>(7).fill(none), null, null],
  ['whatever is answered, for it is never added up', ons4, [7, 8, 6, 3], null, null],
];

describe('the score of a measure', () => {
  it.each(GOLDEN)('%s', (_what, definition, answers, score, band) =>
    expect(scoreOf(definition, answers)).toEqual({ score, band }),
  );

  it('turns a reversed item round', () => {
    const [first, ...rest] = gad7.items;
    if (!first) throw new Error('GAD-7 has items.');
    const reversed = { ...gad7, items: [{ ...first, reversed: true }, ...rest] };
    expect(scoreOf(reversed, [0, 0, 0, 0, 0, 0, 0]).score).toBe(3);
    expect(scoreOf(reversed, [3, 3, 3, 3, 3, 3, 3]).score).toBe(18);
    expect(scoreOf(reversed, [1, 0, 0, 0, 0, 0, 0]).score).toBe(2);
  });

  it('is in the range of the measure with a band, or there is none of either', () => {
    const answered = fc
      .constantFrom(...definitions)
      .chain((definition) =>
        fc.tuple(
          fc.constant(definition),
          fc.tuple(...definition.items.map(({ options }) => fc.constantFrom(null, ...options.map((o) => o.value)))),
        ),
      );
    fc.assert(
      fc.property(answered, ([definition, answers]) => {
        const { score, band } = scoreOf(definition, answers);
        const { scoring } = definition;
        const missing = answers.filter((answer) => answer === null).length;
        expect(score === null).toBe(scoring.kind === 'each' || missing > scoring.missing.most);
        expect(band === null).toBe(score === null);
        if (score === null || scoring.kind === 'each') return;
        expect(Number.isInteger(score)).toBe(true);
        expect(score).toBeGreaterThanOrEqual(scoring.lowest);
        expect(score).toBeLessThanOrEqual(scoring.highest);
      }),
    );
  });
});

describe('reading answers', () => {
  it('takes each answer that its question offers, and null for what was left out', () =>
    expect(readAnswers(gad7, [0, 1, 2, 3, null, 0, 0])).toEqual({ answers: [0, 1, 2, 3, null, 0, 0] }));

  it.each([[4], [-1], [1.5], ['1'], [true], [[1]], [{}], [Number.NaN]])('names the field of %p', (wrong) =>
    expect(readAnswers(gad7, [0, 0, wrong, 0, 0, 0, 0])).toEqual({
      problems: [{ field: 'answers.2', problem: 'must be 0, 1, 2, 3, or null when it was left out' }],
    }),
  );

  it('names every wrong field', () =>
    expect(readAnswers(ons4, [11, 5, -1, null])).toMatchObject({
      problems: [{ field: 'answers.0' }, { field: 'answers.2' }],
    }));

  it('refuses too few, too many and none', () => {
    const one = (problem: string) => ({ problems: [{ field: 'answers', problem }] });
    const asked = 'must be 7 answers, with null for each that was left out';
    expect(readAnswers(gad7, [0, 0])).toEqual(one(asked));
    expect(readAnswers(gad7, Array(8).fill(0))).toEqual(one(asked));
    expect(readAnswers(gad7, Array(7).fill(null))).toEqual(one('must hold at least one answer'));
  });
});
