import { certain } from './certain';
import { type Key, keyOf, type Place, product, type TableCell } from './lattice';
import type { Known, KnownTable } from './known';
import { type Parts, partsOf } from './parts';
import { couldBe, roundedTo } from './policy';
import { FINEST, type Policy, type Shown } from './release';
import type { Row } from './solver';
import { Unknowns } from './unknowns';

export type Standing = 'shown' | 'few' | 'complementary';

/** A cell as somebody outside sees it, and the row that says what they know of it. */
export interface SeenCell {
  readonly key: Key;
  readonly cell: TableCell;
  readonly tables: KnownTable[];
  readonly policy: Policy;
  readonly row: number;
  readonly of: readonly number[];
  /** Would a zero be shown here? Then what is withheld is not zero. */
  readonly zeroIsShown: boolean;
  /** Came out earlier, and stays as it came out. */
  readonly cameOut?: Shown;
  standing: Standing;
}

/** A few people who are in one published cohort and not in the parts of it that are published too. */
export interface Remainder {
  readonly of: readonly number[];
  readonly without: readonly number[];
  readonly people: number;
  readonly tables: readonly KnownTable[];
}

/**
 * Everything an attacker can know: the roundings of what is shown, that parts add up to totals and months to quarters, the rule,
 * every earlier release; and, so that guessing how the rule was applied gains nothing, even which counts are withheld for being
 * small and which to protect those.
 */
export class Knowledge {
  readonly rows: Row[] = [];
  readonly cells = new Map<Key, SeenCell>();
  readonly remainders: Remainder[] = [];
  /** No count is greater; far above what is true, so that it helps nobody. */
  readonly most: number;
  unknowns = 0;
  private readonly byPopulation = new Map<string, Unknowns>();

  private constructor(known: Known) {
    this.most = 100 + 4 * known.populations.reduce((sum, { people }) => sum + people.size, 0);
  }

  /** Undefined when too many dimensions are crossed to look through. */
  static of(known: Known): Knowledge | undefined {
    const knowledge = new Knowledge(known);
    for (const population of known.populations.filter(({ tables }) => tables.length > 0)) {
      const unknowns = Unknowns.of(
        population.tables.map(({ dimensions }) => dimensions),
        knowledge.unknowns,
      );
      if (!unknowns) return undefined;
      knowledge.unknowns = unknowns.count;
      knowledge.byPopulation.set(population.id, unknowns);
      for (const { these, those } of unknowns.same)
        knowledge.rows.push({ of: these, without: those, least: 0, most: 0 });
      for (const table of population.tables) knowledge.see(table, unknowns);
    }
    for (const parts of partsOf(known.populations)) knowledge.relate(parts);
    return knowledge;
  }

  /** What is known of a cell as it stands now. */
  bounds({ standing, policy, zeroIsShown, cell, cameOut }: SeenCell): readonly [number, number] {
    if (standing === 'few') return [zeroIsShown ? 1 : 0, policy.withheldUpTo];
    if (standing === 'complementary') return [policy.withheldUpTo + 1, Infinity];
    return couldBe(cameOut && 'shown' in cameOut ? cameOut.shown : roundedTo(cell.people, policy.roundTo), policy);
  }

  private see(table: KnownTable, unknowns: Unknowns): void {
    const people = new Map(table.cells.map((cell) => [cell.key, cell.people]));
    table.cells.forEach((cell, i) => {
      const seen = this.cells.get(cell.key);
      if (seen) {
        seen.tables.push(table);
        return;
      }
      const zeroIsShown = isZeroShown(cell.place, table, people);
      const cameOut = table.cameOut?.cells[i]?.people;
      const withheld = cell.people > table.policy.withheldUpTo ? 'complementary' : 'few';
      const standing = cameOut
        ? 'shown' in cameOut
          ? 'shown'
          : withheld
        : withheld === 'few' && !(cell.people === 0 && zeroIsShown)
          ? 'few'
          : 'shown';
      const of = unknowns.at(cell.place.along);
      const made: SeenCell = {
        key: cell.key,
        cell,
        tables: [table],
        policy: table.policy,
        row: this.rows.length,
        of,
        zeroIsShown,
        cameOut,
        standing,
      };
      const [least, most] = this.bounds(made);
      this.rows.push({ of, least, most });
      this.cells.set(cell.key, made);
    });
  }

  private relate({ whole, parts, dimensions, everybody }: Parts): void {
    const along = dimensions.map((name) => certain(whole.dimensions.find((dimension) => dimension.name === name)));
    for (const categories of product(along.map((dimension) => dimension.categories))) {
      const place = dimensions.map((dimension, i) => ({ dimension, level: FINEST, category: certain(categories[i]) }));
      const of = certain(this.byPopulation.get(whole.table.cohort)).at(place);
      const without = parts.flatMap((part) => certain(this.byPopulation.get(part.table.cohort)).at(place));
      this.rows.push({ of, without, least: 0, most: everybody ? 0 : Infinity });
      const left = peopleAt(whole, place) - parts.reduce((sum, part) => sum + peopleAt(part, place), 0);
      if (left > 0 && left <= whole.policy.withheldUpTo)
        this.remainders.push({ of, without, people: left, tables: [whole, ...parts] });
    }
  }
}

const peopleAt = ({ table }: KnownTable, place: Place['along']): number =>
  table.counts.reduce(
    (sum, count) =>
      place.every(({ dimension, category }) => count.at[table.dimensions.indexOf(dimension)] === category)
        ? sum + count.people
        : sum,
    0,
  );

/**
 * Zero is shown where enough people are in every total it is part of and it tells nothing about each of them; and where a total
 * that is shown is itself zero, which says it already.
 */
function isZeroShown(place: Place, table: KnownTable, people: ReadonlyMap<Key, number>): boolean {
  const { along, cohort } = place;
  if (along.length === 0) return false;
  const totals = along.map((part) => ({ part, total: { cohort, along: along.filter((each) => each !== part) } }));
  const counted = (total: Place): number => certain(people.get(keyOf(total)));
  if (totals.some(({ total }) => counted(total) === 0 && isZeroShown(total, table, people))) return true;
  return totals.every(({ part, total }) => {
    const sensitive = table.dimensions.find(({ name }) => name === part.dimension)?.sensitive;
    return !sensitive && counted(total) > table.policy.withheldUpTo;
  });
}
