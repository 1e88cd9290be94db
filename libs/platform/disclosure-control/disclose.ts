import { certain } from './certain';
import { tooClose } from './differencing';
import { Knowledge, type SeenCell } from './knowledge';
import { Known, type KnownTable } from './known';
import { levelOf, malformed } from './lattice';
import { hesPolicy, policyRefused, roundedTo } from './policy';
import { protect } from './protect';
import {
  type Disclosed,
  type DisclosureAudit,
  type Frozen,
  type Policy,
  type Release,
  type Released,
  type ReleasedTable,
  type Shown,
  type Table,
  type WithheldTable,
} from './release';
import { percentages, statisticsOf } from './statistics';

/**
 * The only way out for figures about people. The same input gives the same output; nothing is read, nothing is kept.
 *
 * 1 to 7 people are withheld, other counts are rounded to 5, zeros are shown only where enough people are in the totals; then more
 * is withheld until nobody who has all tables, the totals, the rules and every earlier release can narrow a withheld count to
 * fewer than five values. A table for which that is impossible comes out coarser, or not at all; so does one of people who are,
 * but for a few, the people of another that is out.
 *
 * `earlier` is everything that came out about people who may also be among these. A release that is among it is returned as it is.
 */
export async function disclose(
  release: Release,
  earlier: readonly Frozen[],
  policy: Policy = hesPolicy,
): Promise<Disclosed> {
  const sameFigure = earlier
    .map(({ released }) => released)
    .filter(({ figure, period }) => figure === release.figure && period === release.period);
  const frozen = sameFigure.find(({ revision }) => revision === release.revision);
  if (frozen) return { released: frozen, frozen: true };
  const next = 1 + Math.max(0, ...sameFigure.map(({ revision }) => revision));
  if (release.revision !== next) return { refused: 'revisionNotNext', next };
  const wrong = malformed(release);
  const refused = policyRefused(policy) ?? (wrong ? { refused: 'malformed' as const, because: wrong } : undefined);
  if (refused) return refused;
  const close = tooClose(release, earlier, policy);
  const tables = release.tables.filter(({ cohort }) => close.every((each) => each.cohort !== cohort));
  const [first] = close;
  if (first && tables.length === 0) return { refused: 'differsByFew', ...first };
  return protectedRelease(release, tables, earlier, policy);
}

interface Attempt {
  readonly tables: readonly Table[];
  readonly coarsened: DisclosureAudit['coarsened'];
  readonly solved: number;
}

async function protectedRelease(
  release: Release,
  tables: readonly Table[],
  earlier: readonly Frozen[],
  policy: Policy,
): Promise<Disclosed> {
  let attempt: Attempt = { tables, coarsened: [], solved: 0 };
  for (;;) {
    const known = Known.of(release, attempt.tables, policy, earlier);
    if (typeof known === 'string') return { refused: 'tablesDisagree', table: known };
    const knowledge = Knowledge.of(known);
    if (!knowledge) return { refused: 'malformed', because: 'too many dimensions are crossed' };
    const done = await protect(knowledge, policy);
    if (done.impossible) return { refused: 'tablesDisagree', table: attempt.tables[0]?.name ?? release.figure };
    attempt = { ...attempt, solved: attempt.solved + done.solved };
    const mine = known.populations.flatMap(({ tables }) => tables).filter(({ cameOut }) => !cameOut);
    if (!done.unprotected) return comeOut(release, policy, attempt, knowledge, mine);
    const tooMuch = mine.filter((table) => certain(done.unprotected).includes(table));
    if (mine.length === 0) return comeOut(release, policy, attempt, knowledge, mine);
    attempt = coarser(
      attempt,
      release,
      (tooMuch.length > 0 ? tooMuch : mine).map(({ name }) => name),
    );
  }
}

/** One of these tables at the next level of the dimension with most categories that has one, or without it. */
function coarser(attempt: Attempt, release: Release, names: readonly string[]): Attempt {
  for (const table of attempt.tables.filter(({ name }) => names.includes(name))) {
    const steps = table.dimensions.flatMap((name) => {
      const levels = release.dimensions.find((dimension) => dimension.name === name)?.levels ?? [];
      const next = levels[levels.findIndex((level) => level.name === levelOf(table, name)) + 1];
      return next ? [{ dimension: name, level: next.name, groups: Object.keys(next.groups).length }] : [];
    });
    const step = steps.sort((a, b) => b.groups - a.groups)[0];
    if (step) {
      const coarse = { ...table, levels: { ...table.levels, [step.dimension]: step.level } };
      return {
        ...attempt,
        tables: attempt.tables.map((each) => (each === table ? coarse : each)),
        coarsened: [...attempt.coarsened, { table: table.name, dimension: step.dimension, level: step.level }],
      };
    }
  }
  const last = certain(attempt.tables.filter(({ name }) => names.includes(name)).at(-1));
  return { ...attempt, tables: attempt.tables.filter((each) => each !== last) };
}

function comeOut(
  release: Release,
  policy: Policy,
  attempt: Attempt,
  knowledge: Knowledge,
  tables: readonly KnownTable[],
): Disclosed {
  const out = release.tables.map(({ name }): ReleasedTable | WithheldTable => {
    const table = attempt.tables.find((each) => each.name === name);
    const known = tables.find((each) => each.name === name);
    return table && known ? releasedTable(table, known, knowledge, policy) : { name, withheld: 'cannotBeProtected' };
  });
  const seen = [...new Set(tables.flatMap(({ cells }) => cells.map(({ key }) => certain(knowledge.cells.get(key)))))];
  const figure = { figure: release.figure, period: release.period, revision: release.revision, policy, tables: out };
  return {
    released: figure as unknown as Released,
    audit: {
      cells: seen.length,
      few: seen.filter(({ standing }) => standing === 'few').length,
      complementary: seen.filter(({ standing }) => standing === 'complementary').length,
      coarsened: attempt.coarsened,
      withheldTables: out.filter((table) => 'withheld' in table).map(({ name }) => name),
      solved: attempt.solved,
    },
  };
}

function releasedTable(table: Table, known: KnownTable, knowledge: Knowledge, policy: Policy): ReleasedTable {
  const cells = known.cells.map(({ at, key }) => ({ at, people: shownOf(certain(knowledge.cells.get(key)), policy) }));
  return {
    name: table.name,
    cohort: table.cohort,
    dimensions: table.dimensions,
    levels: table.dimensions.map((name) => levelOf(table, name)),
    cells: percentages(table, cells),
    statistics: statisticsOf(table, cells, policy),
  };
}

const shownOf = ({ cameOut, standing, cell }: SeenCell, policy: Policy): Shown =>
  cameOut ?? (standing === 'shown' ? { shown: roundedTo(cell.people, policy.roundTo) } : { withheld: 'few' });
