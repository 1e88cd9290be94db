import { disclose } from '@platform/disclosure-control/disclose';
import type { Frozen, ReleasedFigure } from '@platform/disclosure-control/release';
import { Attacker } from './attacker';
import { type Cube, cubeOf, SHAPES } from './cubes';

export interface AttackedCubes {
  readonly cubes: number;
  readonly releases: number;
  /** Releases that did not come out, as a cohort that differs by few people from another. */
  readonly refused: number;
  readonly tablesWithheld: number;
  readonly tablesCoarser: number;
  readonly cells: number;
  readonly few: number;
  readonly complementary: number;
  readonly attacked: number;
  /** The fewest values that stayed possible for anything withheld. */
  readonly narrowest: number;
  readonly recovered: readonly string[];
  /** Of people counted in cells that hold more than few, how many of a hundred are in one that came out. */
  readonly peopleShown: number;
  readonly ofEach: Readonly<Record<string, { cells: number; withheld: number; complementary: number }>>;
  readonly millisecondsToRelease: { readonly median: number; readonly most: number };
}

/** Releases so many generated cubes and attacks each from outside with everything that came out. */
export async function attackCubes(cubes: number, seed: number): Promise<AttackedCubes> {
  const sums = {
    releases: 0,
    refused: 0,
    tablesWithheld: 0,
    tablesCoarser: 0,
    cells: 0,
    few: 0,
    complementary: 0,
    attacked: 0,
  };
  const ofEach = Object.fromEntries(SHAPES.map((shape) => [shape, { cells: 0, withheld: 0, complementary: 0 }]));
  const recovered: string[] = [];
  const took: number[] = [];
  let [narrowest, large, shown] = [Infinity, 0, 0];
  for (let i = 0; i < cubes; i++) {
    const cube = cubeOf(seed * 100_003 + i);
    const out: { frozen: Frozen; segments: readonly string[] }[] = [];
    for (const [j, release] of cube.releases.entries()) {
      const began = performance.now();
      const done = await disclose(
        release,
        out.map(({ frozen }) => frozen),
      );
      took.push(performance.now() - began);
      sums.releases++;
      if ('audit' in done) {
        const { audit, released } = done;
        out.push({ frozen: { asked: release, released }, segments: cube.segments[j] ?? [] });
        sums.cells += audit.cells;
        sums.few += audit.few;
        sums.complementary += audit.complementary;
        sums.tablesCoarser += audit.coarsened.length;
        sums.tablesWithheld += audit.withheldTables.length;
        const each = ofEach[cube.shape];
        if (each) {
          each.cells += audit.cells;
          each.withheld += audit.few + audit.complementary;
          each.complementary += audit.complementary;
        }
        const people = peopleIn(released, release.cohorts[0]?.people ?? [], cube);
        large += people.large;
        shown += people.shown;
      } else if ('refused' in done && done.refused === 'differsByFew') sums.refused++;
      else throw new Error(`Cube ${i} of seed ${seed}: ${JSON.stringify(done)}`);
    }
    const seen = out.map(({ frozen, segments }) => ({ released: frozen.released, segments }));
    const attacked = await new Attacker(cube.dimensions, cube.people, seen).attack();
    sums.attacked += attacked.length;
    for (const { what, truth, possible } of attacked) {
      narrowest = Math.min(narrowest, possible);
      if (possible < 5) recovered.push(`cube ${i} (${cube.shape}), ${what}: ${truth}, ${possible} possible`);
    }
  }
  took.sort((a, b) => a - b);
  const millisecondsToRelease = { median: took[took.length >> 1] ?? 0, most: took.at(-1) ?? 0 };
  return { cubes, ...sums, narrowest, recovered, peopleShown: (100 * shown) / large, ofEach, millisecondsToRelease };
}

/** Of the people in cells of more than seven, totals apart, how many are in one that came out. */
function peopleIn(released: ReleasedFigure, ids: readonly string[], cube: Cube): { large: number; shown: number } {
  const everybody = new Set(ids);
  const own = cube.people.filter(({ id }) => everybody.has(id));
  const sum = { large: 0, shown: 0 };
  for (const table of released.tables)
    for (const { at, people } of 'cells' in table ? table.cells : []) {
      if (at.includes(null) || !('cells' in table)) continue;
      const count = own.filter(({ is }) =>
        table.dimensions.every((name, i) => {
          const level = cube.dimensions
            .find((each) => each.name === name)
            ?.levels?.find((l) => l.name === table.levels[i]);
          const category = is[name] ?? '';
          return (level?.groups[category] ?? category) === at[i];
        }),
      ).length;
      if (count > 7) sum.large += count;
      if (count > 7 && 'shown' in people) sum.shown += count;
    }
  return sum;
}
