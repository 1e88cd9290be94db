import { disclose } from '@platform/disclosure-control/disclose';
import type { Frozen, Release } from '@platform/disclosure-control/release';
import { NOT_KNOWN } from '@platform/disclosure-control/release';
import { EQUITY_DEFINITIONS, GROUPINGS, equityReleaseOf, NOT_ASKED, PREFERS_NOT_TO_SAY } from '@contexts/assurance';
import type { Groups } from '@contexts/assurance';
import type { Seen } from './attacker';
import { Attacker } from './attacker';
import { Chance } from './chance';
import type { Somebody } from './cubes';

const QUARTER = { id: '2026-Q1', from: '2026-01-01', to: '2026-03-31' };
const MONTHS = ['2026-01', '2026-02', '2026-03'];
const SEEDS = [1, 2];

/** Who had their first help in a month, after how long, and in which groups they are: large ones and small ones. */
function town(seed: number): readonly Somebody[] {
  const chance = new Chance(seed);
  const pick = (codes: readonly string[], name: string): [string, string] => {
    let left = chance.next() ** 2 * codes.length;
    return [name, codes.find(() => (left -= 1) <= 0) ?? NOT_KNOWN];
  };
  return MONTHS.flatMap((segment) =>
    Array.from({ length: chance.between(12, 60) }, (_, i): Somebody => {
      const groups = GROUPINGS.map(({ name, groups: known, canBeKept }) =>
        pick([...known.map(({ code }) => code), ...(canBeKept ? [PREFERS_NOT_TO_SAY] : []), NOT_KNOWN], name),
      );
      const is = { ...Object.fromEntries(groups), outcome: chance.happens(0.3) ? 'over' : 'within' };
      return { id: `${segment} ${i}`, segment, is };
    }),
  );
}

describe('whoever has how people of groups fare', () => {
  it.each(SEEDS)(
    'recovers nothing from them together with the figures of flow of the same months (%s)',
    async (seed) => {
      const people = town(seed);
      const [earlier, seen] = await monthsOf(people);
      const definition = EQUITY_DEFINITIONS.find(({ id }) => id === 'equity-helped');
      if (!definition) throw new Error('There is no such figure.');
      const byId = new Map(people.map((one) => [one.id, one]));
      const counted = people.map(({ id, is }) => ({ records: [id], outcome: is['outcome'] ?? '', days: 10 }));
      const ask = (ids: readonly string[]) =>
        Promise.resolve(ids.map((id) => ({ ...byId.get(id)?.is }) as unknown as Groups).map(asIdentityTells));
      const asked = await equityReleaseOf(definition, QUARTER, counted, ask);
      const done = await disclose(asked, earlier);
      if (!('released' in done)) throw new Error(JSON.stringify(done));
      const shown = done.released.tables.flatMap((table) => ('cells' in table ? table.cells : []));
      expect(shown.filter(({ people: count }) => 'shown' in count).length).toBeGreaterThan(20);
      for (const grouping of GROUPINGS) {
        // By one grouping at a time and the outcome: together they are too many combinations to solve for outside.
        const names = ['outcome', grouping.name];
        const dimensions = asked.dimensions.filter(({ name }) => names.includes(name));
        const tables = done.released.tables.filter(({ name }) => name === grouping.name);
        const all: Seen[] = [...seen, { released: { ...done.released, tables }, segments: MONTHS }];
        const attacked = await new Attacker(dimensions, people, all).attack();
        expect(attacked.filter(({ possible }) => possible < 5)).toEqual([]);
      }
    },
    120_000,
  );
});

const asIdentityTells = (groups: Groups): Groups =>
  Object.fromEntries(Object.entries(groups).map(([name, code]) => [name, code === NOT_KNOWN ? NOT_ASKED : code])) as unknown as Groups; // prettier-ignore

/** The wait for first help of each month, as it came out. */
async function monthsOf(people: readonly Somebody[]): Promise<[Frozen[], Seen[]]> {
  const out: Frozen[] = [];
  for (const period of MONTHS) {
    const own = people.filter(({ segment }) => segment === period);
    const counts = ['within', 'over'].map((code) => ({
      at: [code],
      people: own.filter(({ is }) => is['outcome'] === code).length,
    }));
    const outcomes = ['within', 'over'];
    const together = { name: 'together', groups: Object.fromEntries(outcomes.map((code) => [code, 'together'])) };
    const asked: Release = {
      ...{ figure: 'first-help.v1', period, revision: 1 },
      dimensions: [{ name: 'outcome', categories: outcomes, everybodyKnown: true, levels: [together] }],
      cohorts: [{ name: period, people: own.map(({ id }) => id) }],
      tables: [{ name: 'first-help', cohort: period, dimensions: ['outcome'], counts, percentAcross: 'outcome' }],
    };
    const done = await disclose(asked, out);
    if ('released' in done) out.push({ asked, released: done.released });
  }
  return [out, out.map(({ released }) => ({ released, segments: [released.period] }))];
}
