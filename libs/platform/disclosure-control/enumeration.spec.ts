import fc from 'fast-check';
import { disclose } from './disclose';
import type { Dimension, ReleasedCell, ReleasedFigure } from './release';
import { cohortOf, type Person, tally } from './tally';

const dimension = (name: string, sensitive: boolean): Dimension => ({
  ...{ name, categories: ['a', 'b'], everybodyKnown: true, sensitive },
});
const CELLS = [
  ['a', 'a'],
  ['a', 'b'],
  ['b', 'a'],
  ['b', 'b'],
] as const;
/** No count of these small tables is greater, as far as somebody outside needs to look. */
const MOST = 48;

const fits = (count: number, { people }: ReleasedCell, isSmall: boolean): boolean => {
  if ('withheld' in people) return isSmall ? count <= 7 : count > 7;
  return people.shown === 0 ? count === 0 : count > 7 && Math.round(count / 5) * 5 === people.shown;
};

/** For each withheld count, all the values it has in any four counts that would have come out like this, by trying them all. */
function possible(released: ReleasedFigure, truth: readonly number[]): number[] {
  const [table] = released.tables;
  if (!table || !('cells' in table)) return [];
  const sums = table.cells.map((cell) => {
    const parts = CELLS.flatMap((at, i) => (cell.at.every((each, d) => each === null || each === at[d]) ? [i] : []));
    return { cell, parts, true: parts.reduce((sum, i) => sum + (truth[i] ?? 0), 0), values: new Set<number>() };
  });
  const alone = CELLS.map((_, i) => {
    const own = sums.find(({ parts }) => parts.length === 1 && parts[0] === i);
    const counts = Array.from({ length: MOST }, (_, count) => count);
    return own ? counts.filter((count) => fits(count, own.cell, own.true <= 7)) : [];
  });
  const [first = [], second = [], third = [], fourth = []] = alone;
  for (const w of first)
    for (const x of second)
      for (const y of third)
        for (const z of fourth) {
          const counts = [w, x, y, z];
          const found = sums.map(({ parts }) => parts.reduce((sum, i) => sum + (counts[i] ?? 0), 0));
          if (sums.every(({ cell, true: real }, i) => fits(found[i] ?? 0, cell, real <= 7)))
            sums.forEach(({ values }, i) => values.add(found[i] ?? 0));
        }
  return sums.filter(({ cell }) => 'withheld' in cell.people).map(({ values }) => values.size);
}

it('keeps five values for each withheld count of a small table, of all that could be tried', () =>
  fc.assert(
    fc.asyncProperty(
      fc.tuple(...CELLS.map(() => fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 8, max: 24 })))),
      fc.boolean(),
      async (counts, sensitive) => {
        const people = counts.flatMap((count, i) =>
          Array.from({ length: count }, (_, n): Person => {
            const [x, y] = CELLS[i] ?? CELLS[0];
            return { id: `${i}-${n}`, is: { x, y } };
          }),
        );
        const done = await disclose(
          {
            ...{ figure: 'small', period: 'once', revision: 1, cohorts: [cohortOf('all', people)] },
            dimensions: [dimension('x', sensitive), dimension('y', false)],
            tables: [{ name: 't', cohort: 'all', dimensions: ['x', 'y'], counts: tally(people, ['x', 'y']) }],
          },
          [],
        );
        expect(done).toHaveProperty('released');
        for (const values of 'released' in done ? possible(done.released, counts) : [])
          expect(values).toBeGreaterThanOrEqual(5);
      },
    ),
    { numRuns: 25 },
  ));
