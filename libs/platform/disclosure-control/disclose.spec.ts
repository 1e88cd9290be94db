import { disclose } from './disclose';
import { type Dimension, type Disclosed, NOT_KNOWN, type Release, type ReleasedTable } from './release';
import { cohortOf, type Person, tally } from './tally';

const age: Dimension = { name: 'age', categories: ['young', 'old', NOT_KNOWN] };
const team: Dimension = { name: 'team', categories: ['north', 'south', NOT_KNOWN] };

/** `[young north, young south, old north, old south]` people. */
function people(...[yn, ys, on, os]: [number, number, number, number]): Person[] {
  const some = (count: number, age: string, team: string): Person[] =>
    Array.from({ length: count }, (_, i) => ({ id: `${age}-${team}-${i}`, is: { age, team } }));
  return [
    ...some(yn, 'young', 'north'),
    ...some(ys, 'young', 'south'),
    ...some(on, 'old', 'north'),
    ...some(os, 'old', 'south'),
  ];
}

const asked = (everybody: Person[], more: Partial<Release> = {}): Release => ({
  figure: 'introductions',
  period: '2026-09',
  revision: 1,
  dimensions: [age, team],
  cohorts: [cohortOf('introduced', everybody)],
  tables: [
    {
      name: 'by age and team',
      cohort: 'introduced',
      dimensions: ['age', 'team'],
      counts: tally(everybody, ['age', 'team']),
    },
  ],
  ...more,
});

const table = (disclosed: Disclosed, i = 0): ReleasedTable => {
  if (!('released' in disclosed)) throw new Error(JSON.stringify(disclosed));
  return disclosed.released.tables[i] as ReleasedTable;
};
const shown = (disclosed: Disclosed): Record<string, number | '*'> =>
  Object.fromEntries(
    table(disclosed).cells.map(({ at, people }) => [
      at.map((each) => each ?? 'all').join(' '),
      'shown' in people ? people.shown : '*',
    ]),
  );

describe('disclose', () => {
  it('rounds what is large and withholds what is small, with others so that it cannot be worked out', async () => {
    const out = shown(await disclose(asked(people(23, 3, 41, 36)), []));
    expect(out['young south']).toBe('*');
  });
});
