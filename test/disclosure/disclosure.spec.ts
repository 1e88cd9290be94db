import type { Release, ReleasedFigure } from '@platform/disclosure-control/release';
import { hesPolicy } from '@platform/disclosure-control/policy';
import { attackCubes } from './attack-cubes';
import { Attacker } from './attacker';
import { cubeOf, type Cube } from './cubes';

/** What a method would release that withholds what is small, rounds the rest, and looks no further. */
const onlyRounded = (release: Release, cube: Cube): ReleasedFigure => ({
  ...{ figure: release.figure, period: release.period, revision: release.revision, policy: hesPolicy },
  tables: release.tables.map((table) => {
    const axes = table.dimensions.map((name) => [
      ...(cube.dimensions.find((dimension) => dimension.name === name)?.categories ?? []),
      null,
    ]);
    const places = axes.reduce<(string | null)[][]>(
      (done, axis) => done.flatMap((at) => axis.map((each) => [...at, each])),
      [[]],
    );
    const cells = places.map((at) => {
      const count = table.counts
        .filter((each) => at.every((category, i) => category === null || category === each.at[i]))
        .reduce((sum, { people }) => sum + people, 0);
      const isFew = count > 0 && count < 8;
      return { at, people: isFew ? { withheld: 'few' as const } : { shown: Math.floor(count / 5 + 0.5) * 5 } };
    });
    const levels = table.dimensions.map(() => 'each');
    return { name: table.name, cohort: table.cohort, dimensions: table.dimensions, levels, cells, statistics: [] };
  }),
});

describe('somebody who keeps every release and solves for what is withheld', () => {
  it('recovers nothing from generated cubes, their revisions, quarters and tables that share margins', async () => {
    const { recovered, narrowest, attacked, few, peopleShown } = await attackCubes(7, 7);
    expect(recovered).toEqual([]);
    expect(narrowest).toBeGreaterThanOrEqual(5);
    expect(attacked).toBeGreaterThanOrEqual(few);
    expect(few).toBeGreaterThan(100);
    expect(peopleShown).toBeGreaterThan(75);
  }, 120_000);

  it('recovers counts where what is small is withheld and nothing else', async () => {
    let recovered = 0;
    for (let i = 0; i < 7; i++) {
      const cube = cubeOf(700_021 + i);
      const seen = cube.releases.map((release, j) => ({
        released: onlyRounded(release, cube),
        segments: cube.segments[j] ?? [],
      }));
      const attacked = await new Attacker(cube.dimensions, cube.people, seen).attack();
      recovered += attacked.filter(({ possible }) => possible < 5).length;
    }
    expect(recovered).toBeGreaterThan(3);
  }, 120_000);
});
