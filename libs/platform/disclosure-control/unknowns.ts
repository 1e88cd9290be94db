import { certain } from './certain';
import { at, categoriesAt, type Place, product } from './lattice';
import { type Dimension, FINEST } from './release';

/** All combinations of the finest categories of some dimensions, each an unknown number of people. */
interface Crossing {
  readonly dimensions: readonly Dimension[];
  readonly first: number;
}

/** Unknowns of which two groups must have the same sum. */
export interface Same {
  readonly these: readonly number[];
  readonly those: readonly number[];
}

/** More combinations than this of dimensions that are crossed in a circle are not looked through. */
export const mostCrossed = 6000;

/**
 * The unknowns behind the tables of some people. Where the tables hang together like a tree, whatever agrees on shared margins
 * belongs to some real people, so each table has its own unknowns; tables in a circle (a × b, b × c, c × a) get those of a × b × c.
 */
export class Unknowns {
  readonly same: Same[] = [];
  private readonly bases: Crossing[] = [];

  private constructor(public count: number) {}

  /** Undefined when too many dimensions are crossed. */
  static of(tables: readonly (readonly Dimension[])[], first: number): Unknowns | undefined {
    const unknowns = new Unknowns(first);
    const { ears, core } = asTree(tables);
    const size = core.reduce((product, { categories }) => product * categories.length, 1);
    if (size > mostCrossed) return undefined;
    unknowns.bases.push(unknowns.base(core));
    for (const ear of ears.reverse()) {
      const own = unknowns.base(ear);
      unknowns.bases.push(own);
      unknowns.link(own, unknowns.parentOf(ear));
    }
    return unknowns;
  }

  /** The unknowns whose sum is the number of people at this place. */
  at(along: Place['along']): readonly number[] {
    const base = this.bases
      .filter(({ dimensions }) => along.every((part) => dimensions.some(({ name }) => name === part.dimension)))
      .sort((a, b) => size(a) - size(b))[0];
    return this.sum(certain(base), along);
  }

  private base(dimensions: readonly Dimension[]): Crossing {
    const base = { dimensions, first: this.count };
    this.count += size(base);
    return base;
  }

  private parentOf(ear: readonly Dimension[]): Crossing {
    const shared = (base: Crossing) => base.dimensions.filter((dimension) => ear.includes(dimension)).length;
    return certain(this.bases.slice(0, -1).sort((a, b) => shared(b) - shared(a))[0]);
  }

  private link(own: Crossing, parent: Crossing): void {
    const common = own.dimensions.filter((dimension) => parent.dimensions.includes(dimension));
    for (const categories of product(common.map((dimension) => categoriesAt(dimension, FINEST)))) {
      const along = common.map(({ name }, i) => ({ dimension: name, level: FINEST, category: certain(categories[i]) }));
      this.same.push({ these: this.sum(own, along), those: this.sum(parent, along) });
    }
  }

  private sum(base: Crossing, along: Place['along']): number[] {
    let found = [base.first];
    for (const dimension of base.dimensions) {
      const part = along.find((each) => each.dimension === dimension.name);
      const fitting = dimension.categories.flatMap((category, i) =>
        !part || at(dimension, part.level, category) === part.category ? [i] : [],
      );
      const start = base.first;
      found = found.flatMap((index) => fitting.map((i) => start + (index - start) * dimension.categories.length + i));
    }
    return found;
  }
}

const size = (base: Crossing): number =>
  base.dimensions.reduce((product, { categories }) => product * categories.length, 1);

/** Takes off tables that hang on one other table, until one is left; what is left in a circle is put together. */
function asTree(tables: readonly (readonly Dimension[])[]): {
  ears: (readonly Dimension[])[];
  core: readonly Dimension[];
} {
  const left = tables.map((dimensions) => new Set(dimensions));
  const ears: (readonly Dimension[])[] = [];
  for (let found = true; found && left.length > 1;) {
    const ear = left.findIndex((one, i) => {
      const shared = [...one].filter((dimension) => left.some((other, j) => j !== i && other.has(dimension)));
      return left.some((other, j) => j !== i && shared.every((dimension) => other.has(dimension)));
    });
    found = ear >= 0;
    for (const taken of found ? left.splice(ear, 1) : [])
      if (!left.some((other) => [...taken].every((dimension) => other.has(dimension)))) ears.push([...taken]);
  }
  return { ears, core: [...new Set(left.flatMap((each) => [...each]))] };
}
