import type { Item, MeasureDefinition } from './definition.rules';

const FIVE = ['Never', 'Seldom', 'Now and then', 'Often', 'Always'];
const fromTo = (from: number, labels: readonly string[]) => labels.map((label, i) => ({ value: from + i, label }));
const items = (texts: readonly string[], from: number): Item[] =>
  texts.map((text) => ({ text, options: fromTo(from, FIVE) }));

const OWN = {
  version: '1',
  source: 'Invented for these tests',
  licence: 'Not a real licence',
  copyright: '© Nobody. Invented for these tests.',
  recall: 'Think of the last seven days.',
  safetyItem: null,
  translations: [],
  notTranslated: [{ language: 'cy' as const, why: 'It is not a real measure.' }],
};

/** Sums that stand for scores by a table, no answer left out, a high score is good. */
export const brightDays: MeasureDefinition = {
  ...OWN,
  code: 'bright-days',
  name: 'Bright days',
  licenceClass: 'C',
  items: items(['I laughed at something', 'I went outside', 'I slept through'], 1),
  scoring: {
    kind: 'total',
    lowest: 3,
    highest: 15,
    decimals: 2,
    missing: { most: 0, source: 'Invented' },
    table: [3, 4.25, 5.5, 6.4, 7.3, 8.1, 9, 9.85, 10.7, 11.6, 12.5, 13.7, 15].map((score, i) => ({
      sum: i + 3,
      score,
    })),
    bands: [
      { from: 3, to: 8.99, label: 'few' },
      { from: 9, to: 15, label: 'many' },
    ],
    caseness: null,
    reliableChange: { points: 2.5, source: 'Invented' },
  },
};

/** One answer may be left out, two turned round, one asks about staying safe. */
export const roughWeeks: MeasureDefinition = {
  ...OWN,
  code: 'rough-weeks',
  name: 'Rough weeks',
  licenceClass: 'B',
  items: items(
    ['It was all too much', 'I had somebody to ring', 'I thought of ending things', 'I felt at ease'],
    0,
  ).map((item, i) => (i % 2 === 1 ? { ...item, reversed: true } : item)),
  scoring: {
    kind: 'total',
    lowest: 0,
    highest: 16,
    decimals: 1,
    missing: { most: 1, source: 'Invented: one left out counts as the mean of the others' },
    bands: [],
    caseness: { side: 'at-or-over', at: 6, of: 'a rough patch', source: 'Invented' },
    reliableChange: { points: 4, source: 'Invented' },
  },
  safetyItem: 2,
};

/** A low score is on the side that services count, where publications differ; one item is no part of the score. */
export const steadyGround: MeasureDefinition = {
  ...OWN,
  code: 'steady-ground',
  name: 'Steady ground',
  licenceClass: 'C',
  items: [
    ...items(['I knew what the day would bring', 'I did what I had set out to do'], 0),
    { text: 'My body was in pain', options: fromTo(0, FIVE), unscored: true },
  ],
  scoring: {
    kind: 'total',
    lowest: 0,
    highest: 8,
    decimals: 0,
    missing: { most: 0, source: 'Invented' },
    bands: [],
    caseness: { side: 'at-or-under', at: 4, of: 'shaky ground', source: 'Invented', adjustable: { least: 3, most: 4 } },
    reliableChange: null,
  },
};
