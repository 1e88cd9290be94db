import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MOST, TILE_BITS, casesOfSize, oneLog, tileBitCases } from './all-sizes';
import { ATTACKS } from './attacks';
import { POLICY, randomLogs } from './random-logs';
import { Twin, careVerify } from './verifiers';
import type { Case, Said } from './verifiers';

export interface Tally {
  cases: number;
  /** Cases that ended with the exit code that they had to. */
  right: number;
  /** Cases of which the twin said the same: exit code, findings and their order. */
  agreed: number;
  /** What care-verify took. */
  ms: number;
}

export interface Outcome {
  readonly rows: ReadonlyMap<string, Tally>;
  /** False where there is no Python 3; then `agreed` counts nothing. */
  readonly twin: boolean;
  /** The first case that went wrong, in words. */
  readonly wrong: string | undefined;
}

export interface Extent {
  readonly logs: number;
  readonly seed: number;
  /** Every how many-th size up to 1,025, and every how many-th bit of a tile, is tried. */
  readonly everySize: number;
  readonly everyBit: number;
}

export const UNTOUCHED = 'untouched';
const NEAR_A_TILE = [0, 1, 2, 3, 255, 256, 257, 511, 512, 513, 1023, 1024, MOST];

/** Every case goes to both verifiers. */
export async function runTransparency(extent: Extent): Promise<Outcome> {
  const folder = await mkdtemp(path.join(tmpdir(), 'transparency-'));
  const twin = Twin.start();
  const run = new Run(twin);
  try {
    for await (const log of randomLogs(folder, extent.logs, extent.seed)) {
      await run.expects(UNTOUCHED, 0, { bundle: log.zip, policy: POLICY, last: log.earlier });
      for (const [name, { exit, attack }] of Object.entries(ATTACKS)) {
        const { bundle, last = null } = await attack(log);
        await run.expects(name, exit, { bundle, policy: POLICY, last });
      }
    }
    await everySizeAndBit(run, await oneLog(folder), extent);
    await run.finished();
  } finally {
    await twin?.stop();
    await rm(folder, { recursive: true, force: true });
  }
  return { rows: run.rows, twin: twin !== undefined, wrong: run.wrong };
}

async function everySizeAndBit(
  run: Run,
  log: Awaited<ReturnType<typeof oneLog>>,
  { everySize, everyBit }: Extent,
): Promise<void> {
  for (let size = 0; size <= MOST; size += 1) {
    if (size % everySize !== 0 && !NEAR_A_TILE.includes(size)) continue;
    const { whole, edited } = await casesOfSize(log, size);
    await run.expects('every size, untouched', 0, whole);
    if (edited) await run.expects('every size, an entry edited', 1, edited);
  }
  const caseOf = await tileBitCases(log);
  for (let bit = 0; bit < TILE_BITS; bit += everyBit) await run.expects('every bit of a tile', 1, caseOf(bit));
}

const AT_ONCE = 32;

class Run {
  readonly rows = new Map<string, Tally>();
  wrong: string | undefined;
  /** Cases that the twin still thinks about, while the next ones are made. */
  private readonly open: Promise<void>[] = [];

  constructor(private readonly twin: Twin | undefined) {}

  async expects(row: string, exit: Said['exit'], asked: Case): Promise<void> {
    const tally = this.rows.get(row) ?? { cases: 0, right: 0, agreed: 0, ms: 0 };
    this.rows.set(row, tally);
    const began = performance.now();
    const first = careVerify(asked);
    tally.ms += performance.now() - began;
    tally.cases += 1;
    if (first.exit === exit) tally.right += 1;
    else this.wrong ??= `${row}, case ${tally.cases}: expected exit ${exit}; care-verify says ${words(first)}`;
    if (!this.twin) return;
    this.open.push(this.compare(row, tally, first, this.twin.asks(asked)));
    if (this.open.length >= AT_ONCE) await this.open.shift();
  }

  async finished(): Promise<void> {
    await Promise.all(this.open.splice(0));
  }

  private async compare(row: string, tally: Tally, first: Said, answer: Promise<Said>): Promise<void> {
    const which = tally.cases;
    const other = await answer;
    if (other.exit === first.exit && sameList(other.found, first.found)) tally.agreed += 1;
    else this.wrong ??= `${row}, case ${which}: care-verify says ${words(first)}; the twin says ${words(other)}`;
  }
}

const sameList = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((one, i) => one === b[i]);
const words = ({ exit, found }: Said) => `${exit} (${found.join(', ')})`;
