import { certain } from './certain';
import loadHighs, { type Highs, type Model } from 'highs';

/** `least <= sum of the unknowns, each times its factor <= most`. */
export interface Row {
  readonly of: readonly number[];
  /** Unknowns that are taken away. */
  readonly without?: readonly number[];
  readonly least: number;
  readonly most: number;
}

/** One end of what is possible: the values of all unknowns there, whether they are whole, and which rows keep it from going on. */
export interface End {
  readonly value: number;
  readonly whole?: readonly number[];
  readonly heldBy: readonly number[];
}

let highs: Promise<Highs> | undefined;

/** Gives what is possible within some rows. It knows nothing of tables or people. */
export class Solver {
  solved = 0;

  private constructor(
    private readonly loaded: Highs,
    private readonly model: Model & { dispose(): void },
    private readonly unknowns: number,
  ) {}

  static async within<T>(
    unknowns: number,
    most: number,
    rows: readonly Row[],
    work: (solver: Solver) => T,
  ): Promise<T> {
    highs ??= loadHighs();
    const loaded = await highs;
    const model = loaded.createModel(modelOf(loaded, unknowns, most, rows));
    try {
      model.options.set({
        output_flag: false,
        random_seed: 1,
        mip_max_nodes: 5000,
        mip_rel_gap: 0,
        mip_abs_gap: 0.5,
      });
      return work(new Solver(loaded, model, unknowns));
    } finally {
      model.dispose();
    }
  }

  allow(row: number, least: number, most: number): void {
    this.model.changeRowBounds(row, least, most);
  }

  /** The greatest (or least) sum of `of` less that of `without`; undefined when nothing at all is possible. */
  end(of: readonly number[], greatest: boolean, without: readonly number[] = []): End | undefined {
    const { objectiveSense, variableType } = this.loaded.constants;
    const costs = new Float64Array(this.unknowns);
    const add = (i: number, factor: number): void => void (costs[i] = (costs[i] ?? 0) + factor);
    for (const i of of) add(i, 1);
    for (const i of without) add(i, -1);
    const all = { kind: 'range', from: 0, to: this.unknowns - 1 } as const;
    this.model.changeColsCost(all, costs);
    this.model.changeObjectiveSense(greatest ? objectiveSense.maximize : objectiveSense.minimize);
    const loose = this.run();
    if (!loose) return undefined;
    const heldBy = [...loose.rowDual].flatMap((dual, row) => (Math.abs(dual) > 1e-7 ? [row] : []));
    const sum = (values: Float64Array) => costs.reduce((total, cost, i) => total + cost * certain(values[i]), 0);
    const value = sum(loose.colValue);
    if (areWhole(loose.colValue)) return { value: Math.round(value), whole: rounded(loose.colValue), heldBy };
    this.model.changeColsIntegrality(all, new Int32Array(this.unknowns).fill(variableType.integer));
    const exact = this.run();
    this.model.clearIntegrality();
    if (!exact || !areWhole(exact.colValue)) return { value, heldBy };
    return { value: Math.round(sum(exact.colValue)), whole: rounded(exact.colValue), heldBy };
  }

  private run(): { colValue: Float64Array; rowDual: Float64Array } | undefined {
    this.solved++;
    this.model.run();
    if (this.model.getModelStatus() !== this.loaded.constants.modelStatus.optimal) return undefined;
    const { colValue, rowDual } = this.model.getSolution();
    return { colValue: colValue, rowDual: rowDual };
  }
}

const areWhole = (values: Float64Array): boolean => values.every((value) => Math.abs(value - Math.round(value)) < 1e-5);
const rounded = (values: Float64Array): number[] => [...values].map(Math.round);

function modelOf(loaded: Highs, unknowns: number, most: number, rows: readonly Row[]) {
  const starts = new Int32Array(rows.length + 1);
  const indices: number[] = [];
  const values: number[] = [];
  rows.forEach((row, i) => {
    const factors = new Map<number, number>();
    for (const j of row.of) factors.set(j, (factors.get(j) ?? 0) + 1);
    for (const j of row.without ?? []) factors.set(j, (factors.get(j) ?? 0) - 1);
    for (const [j, factor] of factors)
      if (factor !== 0) {
        indices.push(j);
        values.push(factor);
      }
    starts[i + 1] = indices.length;
  });
  return {
    numCols: unknowns,
    numRows: rows.length,
    colCost: new Float64Array(unknowns),
    colLower: new Float64Array(unknowns),
    colUpper: new Float64Array(unknowns).fill(most),
    rowLower: Float64Array.from(rows, (row) => row.least),
    rowUpper: Float64Array.from(rows, (row) => Math.min(row.most, loaded.infinity)),
    matrix: {
      format: 'csr' as const,
      numRows: rows.length,
      numCols: unknowns,
      starts,
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
  };
}
