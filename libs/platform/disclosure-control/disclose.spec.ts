import { disclose } from './disclose';
import { hesPolicy } from './policy';
import {
  type Dimension,
  type Disclosed,
  type Frozen,
  NOT_KNOWN,
  type Release,
  type ReleasedTable,
  type Statistic,
} from './release';
import { cohortOf, type Person, tally } from './tally';

const age: Dimension = { name: 'age', categories: ['young', 'old', NOT_KNOWN] };
const team: Dimension = { name: 'team', categories: ['north', 'south', NOT_KNOWN] };
const BOTH = ['age', 'team'];

/** How many people are young in the north, young in the south, old in the north, old in the south. */
function people(...[yn, ys, on, os]: readonly [number, number, number, number]): Person[] {
  const some = (count: number, age: string, team: string): Person[] =>
    Array.from({ length: count }, (_, i) => ({ id: `${age}-${team}-${i}`, is: { age, team } }));
  return [
    ...some(yn, 'young', 'north'),
    ...some(ys, 'young', 'south'),
    ...some(on, 'old', 'north'),
    ...some(os, 'old', 'south'),
  ];
}

const asked = (everybody: readonly Person[], more: Partial<Release> = {}, crossed = BOTH): Release => ({
  figure: 'introductions',
  period: '2026-09',
  revision: 1,
  dimensions: [age, team],
  cohorts: [cohortOf('introduced', everybody)],
  tables: [{ name: 'counts', cohort: 'introduced', dimensions: crossed, counts: tally(everybody, crossed) }],
  ...more,
});
const withTable = (release: Release, more: Partial<Release['tables'][number]>): Release => ({
  ...release,
  tables: release.tables.map((table) => ({ ...table, ...more })),
});

function frozen(release: Release, disclosed: Disclosed): Frozen {
  if (!('released' in disclosed)) throw new Error(JSON.stringify(disclosed));
  return { asked: release, released: disclosed.released };
}
function tableOf(disclosed: Disclosed): ReleasedTable {
  const [table] = 'released' in disclosed ? disclosed.released.tables : [];
  if (!table || !('cells' in table)) throw new Error(JSON.stringify(disclosed));
  return table;
}
const shown = (disclosed: Disclosed): Record<string, number | '*'> =>
  Object.fromEntries(
    tableOf(disclosed).cells.map(({ at, people: count }) => [
      at.map((each) => each ?? 'all').join(' '),
      'shown' in count ? count.shown : '*',
    ]),
  );

describe('a count that comes out', () => {
  it('is to the nearest five, half up, and a total is rounded from what it is', async () =>
    expect(shown(await disclose(asked(people(23, 12, 41, 38)), []))).toMatchObject({
      ...{ 'young north': 25, 'young south': 10, 'young all': 35, 'old north': 40, 'old south': 40, 'old all': 80 },
      ...{ 'all north': 65, 'all south': 50, 'all all': 115 },
    }));

  it.each([1, 7])('is withheld when it is of %d', async (few) =>
    expect(shown(await disclose(asked(people(30, few, 41, 38)), []))['young south']).toBe('*'),
  );

  it('is shown from eight on', async () =>
    expect(shown(await disclose(asked(people(30, 8, 41, 38)), []))['young south']).toBe(10));

  it('of nobody is shown where there are enough in each total', async () =>
    expect(shown(await disclose(asked(people(30, 0, 41, 38)), []))).toMatchObject({
      'young south': 0,
      'all notKnown': 0,
    }));

  it('of nobody is withheld where few are in a total', async () =>
    expect(shown(await disclose(asked(people(3, 0, 41, 38)), []))['young south']).toBe('*'));

  it('of nobody is withheld where it would tell something about each of the others', async () => {
    const dimensions = [{ ...age, sensitive: true }, team];
    expect(shown(await disclose(asked(people(30, 0, 41, 38), { dimensions }), []))['young south']).toBe('*');
  });

  it('says nothing of whether it is withheld for being small or to protect another', async () => {
    const out = tableOf(await disclose(asked(people(23, 3, 41, 36)), []));
    const withheld = out.cells.filter(({ people: count }) => 'withheld' in count);
    expect(withheld.length).toBeGreaterThan(1);
    expect(new Set(withheld.map(({ people: count }) => JSON.stringify(count))).size).toBe(1);
  });
});

describe('what is withheld', () => {
  it('cannot be worked out from the totals, which costs a second count', async () => {
    const disclosed = await disclose(asked(people(23, 3, 41, 36)), []);
    expect(shown(disclosed)).toMatchObject({ 'young south': '*', 'young north': '*', 'young all': 25 });
    expect(disclosed).toMatchObject({ audit: { few: 1, complementary: 1 } });
  });

  it('cannot be worked out from a table that came out before, so that a finer one stays in', async () => {
    const everybody = people(8, 1, 40, 40);
    const before = asked(everybody, { period: 'by age' }, ['age']);
    const earlier = [frozen(before, await disclose(before, []))];
    const disclosed = await disclose(asked(everybody), earlier);
    expect(disclosed).toMatchObject({ released: { tables: [{ name: 'counts', withheld: 'cannotBeProtected' }] } });
  });

  it('is shown coarser where there is a coarser level', async () => {
    const everybody = people(8, 1, 40, 40);
    const before = asked(everybody, { period: 'by age' }, ['age']);
    const earlier = [frozen(before, await disclose(before, []))];
    const groups = { north: 'both', south: 'both', [NOT_KNOWN]: NOT_KNOWN };
    const dimensions = [age, { ...team, levels: [{ name: 'town', groups }] }];
    const disclosed = await disclose(asked(everybody, { dimensions }), earlier);
    expect(tableOf(disclosed).levels).toEqual(['each', 'town']);
    expect(shown(disclosed)).toMatchObject({ 'young both': 10, 'old both': 80 });
    expect(disclosed).toMatchObject({ audit: { coarsened: [{ table: 'counts', dimension: 'team', level: 'town' }] } });
  });
});

describe('a cohort', () => {
  const more = (count: number): Person[] => [
    ...people(30, 12, 41, 38),
    ...Array.from({ length: count }, (_, i) => ({ id: `late-${i}`, is: { age: 'old', team: 'south' } })),
  ];
  const first = asked(people(30, 12, 41, 38));
  const after = async (release: Release): Promise<Disclosed> =>
    disclose(release, [frozen(first, await disclose(first, []))]);

  it.each([1, 7])('that differs by %d people from one that is out is refused', async (count) =>
    expect(await after(asked(more(count), { revision: 2 }))).toEqual({
      ...{ refused: 'differsByFew', cohort: 'introduced', from: 'introductions 2026-09 r1' },
    }),
  );

  it('that differs by eight comes out as the next revision', async () =>
    expect(shown(await after(asked(more(8), { revision: 2 })))).toMatchObject({ 'old south': 45 }));

  it('of the same people comes out in another table', async () =>
    expect(await after(asked(people(30, 12, 41, 38), { period: 'again' }, ['team']))).toHaveProperty('audit'));

  it('that differs by few from another of the same release stays in, and the other comes out', async () => {
    const two = asked(more(0), {
      cohorts: [cohortOf('introduced', more(0)), cohortOf('helped', more(3))],
      tables: ['introduced', 'helped'].map((cohort, i) => ({
        ...{ name: cohort, cohort, dimensions: ['age'], counts: tally(more(3 * i), ['age']) },
      })),
    });
    expect(await disclose(two, [])).toMatchObject({
      released: { tables: [{ name: 'introduced' }, { name: 'helped', withheld: 'cannotBeProtected' }] },
    });
  });

  it('comes out to the byte as before when it is asked for again, whatever is known by now', async () => {
    const before = await disclose(first, []);
    const again = await after(asked(more(9)));
    expect(again).toHaveProperty('frozen', true);
    expect(JSON.stringify('released' in again && again.released)).toBe(
      JSON.stringify('released' in before && before.released),
    );
  });

  it('skips no revision', async () =>
    expect(await after(asked(more(9), { revision: 3 }))).toEqual({ refused: 'revisionNotNext', next: 2 }));
});

describe('other figures', () => {
  const everybody = people(23, 3, 41, 36);
  const statistic = (kind: Statistic['kind'], at: Statistic['at'], count: number): Statistic => ({
    ...{ name: 'days', kind, at, value: 12.5, people: count },
  });
  const valueOf = async (...statistics: Statistic[]): Promise<unknown> =>
    tableOf(await disclose(withTable(asked(everybody), { statistics }), [])).statistics.map(({ value }) => value);

  it('come out where the count does, and for no fewer than eight', async () => {
    expect(await valueOf(statistic({ percentile: 50 }, ['old', 'north'], 8))).toEqual([{ shown: 12.5 }]);
    expect(await valueOf(statistic({ percentile: 50 }, ['old', 'north'], 7))).toEqual([{ withheld: 'few' }]);
    expect(await valueOf(statistic({ percentile: 50 }, ['young', 'north'], 23))).toEqual([{ withheld: 'few' }]);
  });

  it('are no extremes: a percentile has four people beyond it', async () => {
    expect(await valueOf(statistic({ percentile: 90 }, ['old', 'north'], 40))).toEqual([{ shown: 12.5 }]);
    expect(await valueOf(statistic({ percentile: 90 }, ['old', 'north'], 39))).toEqual([{ withheld: 'few' }]);
    expect(await valueOf(statistic({ percentile: 100 }, ['old', 'north'], 41))).toEqual([{ withheld: 'few' }]);
  });

  it('are no mean of all beside the means of all but one', async () => {
    const mean = { mean: true } as const;
    const of = (at: string, count: number): Statistic => statistic(mean, [at, null], count);
    const release = withTable(asked(people(4, 0, 41, 36)), {
      statistics: [of('young', 4), of('old', 77), statistic(mean, [null, null], 81)],
    });
    expect(tableOf(await disclose(release, [])).statistics.map(({ value }) => value)).toEqual([
      ...[{ withheld: 'few' }, { shown: 12.5 }, { withheld: 'few' }],
    ]);
  });

  it('are percentages of what is shown, and none where anything is withheld', async () => {
    const release = withTable(asked(everybody), { percentAcross: 'team' });
    const percent = (at: string) =>
      disclose(release, []).then((done) => tableOf(done).cells.find((cell) => cell.at.join() === at)?.percent);
    expect(await percent('old,north')).toBe(53);
    expect(await percent('old,south')).toBe(47);
    expect(await percent('young,north')).toBeUndefined();
  });
});

describe('a release', () => {
  const good = asked(people(23, 3, 41, 36));
  it.each([
    ['a looser threshold', { ...hesPolicy, withheldUpTo: 4 }, 'withheldUpTo'],
    ['finer rounding', { ...hesPolicy, roundTo: 1 }, 'roundTo'],
    ['fewer possible values', { ...hesPolicy, leastPossible: 1 }, 'leastPossible'],
  ])('is refused under %s', async (_, policy, of) =>
    expect(await disclose(good, [], policy)).toEqual({ refused: 'policyLooser', of }),
  );

  it('comes out under a stricter policy, with fewer counts', async () => {
    const strict = { withheldUpTo: 19, roundTo: 10, leastPossible: 10 };
    expect(shown(await disclose(asked(people(12, 25, 41, 36)), [], strict))).toMatchObject({
      'young north': '*',
      'old all': 80,
    });
  });

  it.each<[string, Release]>([
    ['somebody is counted twice', withTable(good, { counts: [...tally(people(23, 3, 41, 36), BOTH), { at: ['old', 'north'], people: 1 }] })], // prettier-ignore
    [
      'a dimension has nothing for who is not known',
      { ...good, dimensions: [{ ...age, categories: ['young', 'old'] }, team] },
    ],
    ['a category is not in the list', withTable(good, { counts: [{ at: ['ageless', 'north'], people: 103 }] })],
  ])('is refused when %s', async (_, release) =>
    expect(await disclose(release, [])).toMatchObject({ refused: 'malformed' }),
  );

  it('is refused when its tables contradict each other', async () => {
    const counts = [{ at: ['old'], people: 103 }];
    const tables = [...good.tables, { name: 'other', cohort: 'introduced', dimensions: ['age'], counts }];
    expect(await disclose({ ...good, tables }, [])).toEqual({ refused: 'tablesDisagree', table: 'other' });
  });
});
