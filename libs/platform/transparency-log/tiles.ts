import { DurableFiles } from './durable-files';
import type { OnDurableStep } from './durable-files';
import { LogIntegrityError } from './log-integrity-error';
import { consistencyRanges, inclusionRanges, leafHash, rootOf } from './merkle-tree';
import { MAX_LEAF_BYTES, TILE_WIDTH, hashesAt, joinEntries, partialFolder, tilePath, tileWidth } from './tile-layout';
import { TileReader } from './tile-reader';

interface RightEdge {
  size: number;
  /** Entries and hashes of the last, not yet full, tile of each level. */
  entries: Buffer[];
  levels: Buffer[][];
}

export interface TileLogOptions {
  /** Called between the steps of every write; a throw stops the write there. */
  readonly onStep?: OnDurableStep;
}

/**
 * An append-only log of opaque leaves (1 to 65,535 bytes) stored as C2SP tlog-tiles under one folder, which one process
 * owns. An entry counts once its level-0 tile is durable; its entry bundle always is before that. Whatever a crash
 * leaves behind, `open` continues from there, and the same leaves at the same index give the same files.
 */
export class TileLog {
  private edge: RightEdge = { size: 0, entries: [], levels: [[]] };
  private readonly reader: TileReader;
  private lastAppend: Promise<unknown> = Promise.resolve();

  private constructor(private readonly files: DurableFiles) {
    this.reader = new TileReader(files);
  }

  /** LogIntegrityError when the stored right edge contradicts itself. */
  static async open(folder: string, { onStep }: TileLogOptions = {}): Promise<TileLog> {
    const log = new TileLog(new DurableFiles(folder, onStep));
    await log.recover();
    return log;
  }

  /** Number of durable leaves. */
  size(): number {
    return this.edge.size;
  }

  /**
   * Appends in order and gives the new size, once durable. `at` is the index of the first leaf (default: the end).
   * Leaves that are already there must be the same bytes (LogIntegrityError); a gap is a RangeError.
   */
  append(leaves: readonly Uint8Array[], at?: number): Promise<number> {
    const appended = this.lastAppend.then(() => this.appendNow(leaves, at ?? this.edge.size));
    this.lastAppend = appended.catch(() => undefined);
    return appended;
  }

  /** RFC 9162 root of the first `size` leaves (default: all). */
  root(size = this.edge.size): Promise<Buffer> {
    this.assertStored(size);
    return this.reader.rootOver({ start: 0, end: size }, this.edge.size);
  }

  async leaf(index: number): Promise<Buffer> {
    const [leaf] = await this.leaves(index, index + 1);
    if (!leaf) throw new RangeError(`there is no leaf ${index}; the log has ${this.edge.size}`);
    return leaf;
  }

  /** Leaves `from` (included) to `to` (excluded), read from the entry bundles. */
  leaves(from: number, to: number): Promise<Buffer[]> {
    return this.collect(from, to, (n, size) => this.reader.entries(n, size));
  }

  /** The same range from the level-0 tiles. */
  leafHashes(from: number, to: number): Promise<Buffer[]> {
    return this.collect(from, to, (n, size) => this.reader.hashes(0, n, size));
  }

  /** Audit path of leaf `index` in the tree of `size` leaves, nearest the leaf first. */
  async inclusionProof(index: number, size = this.edge.size): Promise<Buffer[]> {
    this.assertStored(size);
    return Promise.all(inclusionRanges(index, size).map((range) => this.reader.rootOver(range, this.edge.size)));
  }

  async consistencyProof(from: number, to = this.edge.size): Promise<Buffer[]> {
    this.assertStored(to);
    return Promise.all(consistencyRanges(from, to).map((range) => this.reader.rootOver(range, this.edge.size)));
  }

  /** Drops what is cached, so that the next reads are of storage itself. */
  forgetCache(): void {
    this.reader.forget();
  }

  /** LogIntegrityError unless each full tile covering leaves `from` onwards hashes to its place in the tile above. */
  assertLevelsAgree(from: number): Promise<void> {
    return this.reader.assertLevelsAgree(from, this.edge.size);
  }

  private async collect(
    from: number,
    to: number,
    read: (n: number, size: number) => Promise<Buffer[]>,
  ): Promise<Buffer[]> {
    const { size } = this.edge;
    if (!Number.isSafeInteger(from) || from < 0 || from > to) throw new RangeError(`no leaves from ${from} to ${to}`);
    this.assertStored(to);
    const found: Buffer[] = [];
    for (let n = Math.floor(from / TILE_WIDTH); n * TILE_WIDTH < to; n += 1) {
      const first = n * TILE_WIDTH;
      found.push(...(await read(n, size)).slice(Math.max(0, from - first), to - first));
    }
    return found;
  }

  private assertStored(size: number): void {
    if (!Number.isSafeInteger(size) || size < 0 || size > this.edge.size) {
      throw new RangeError(`the log has ${this.edge.size} leaves; ${size} was asked for`);
    }
  }

  private async appendNow(leaves: readonly Uint8Array[], at: number): Promise<number> {
    for (const leaf of leaves) {
      if (leaf.length === 0 || leaf.length > MAX_LEAF_BYTES) {
        throw new RangeError(`a leaf has ${leaf.length} bytes; expected 1 to ${MAX_LEAF_BYTES}`);
      }
    }
    this.assertStored(at);
    const overlap = Math.min(leaves.length, this.edge.size - at);
    const stored = await this.leaves(at, at + overlap);
    stored.forEach((leaf, i) => {
      if (Buffer.compare(leaf, leaves[i] ?? Buffer.alloc(0)) !== 0) {
        throw new LogIntegrityError(`leaf ${at + i} is already in the log with other content`);
      }
    });
    const fresh = leaves.slice(overlap);
    if (fresh.length === 0) return this.edge.size;
    const edge = {
      size: this.edge.size,
      entries: [...this.edge.entries],
      levels: this.edge.levels.map((hashes) => [...hashes]),
    };
    for (const leaf of fresh) {
      edge.entries.push(Buffer.from(leaf));
      edge.levels[0]?.push(leafHash(leaf));
      edge.size += 1;
      await this.storeFullTiles(edge);
    }
    await this.storePartialTiles(edge);
    this.edge = edge;
    return edge.size;
  }

  private async storeFullTiles(edge: RightEdge): Promise<void> {
    for (let level = 0; edge.levels[level]?.length === TILE_WIDTH; level += 1) {
      const n = hashesAt(level + 1, edge.size) - 1;
      const hashes = edge.levels[level] ?? [];
      if (level === 0) {
        await this.files.writeOnce(tilePath('entries', n), joinEntries(edge.entries));
        edge.entries = [];
      }
      await this.files.writeOnce(tilePath(level, n), Buffer.concat(hashes));
      if (level === 0) await this.files.removeFolder(partialFolder('entries', n));
      await this.files.removeFolder(partialFolder(level, n));
      edge.levels[level] = [];
      edge.levels[level + 1] = [...(edge.levels[level + 1] ?? []), rootOf(hashes)];
    }
  }

  private async storePartialTiles(edge: RightEdge): Promise<void> {
    for (const [level, hashes] of edge.levels.entries()) {
      if (hashes.length === 0) continue;
      const n = hashesAt(level + 1, edge.size);
      if (level === 0) await this.files.writeOnce(tilePath('entries', n, hashes.length), joinEntries(edge.entries));
      const unchanged = level > 0 && hashesAt(level, this.edge.size) === hashesAt(level, edge.size);
      if (!unchanged) await this.files.writeOnce(tilePath(level, n, hashes.length), Buffer.concat(hashes));
    }
  }

  private async recover(): Promise<void> {
    const fullTiles = await this.countFullTiles(0);
    const width = Math.max(0, ...(await this.partialWidths(fullTiles)));
    const size = fullTiles * TILE_WIDTH + width;
    const entries = await this.reader.entries(fullTiles, size);
    const hashes = await this.reader.hashes(0, fullTiles, size);
    entries.forEach((entry, i) => {
      if (!hashes[i]?.equals(leafHash(entry))) {
        throw new LogIntegrityError(`${tilePath(0, fullTiles, width)} disagrees with its entry bundle at entry ${i}`);
      }
    });
    const levels = [[...hashes]];
    for (let level = 1; hashesAt(level, size) > 0; level += 1) levels.push(await this.recoverLevel(level, size));
    this.edge = { size, entries: [...entries], levels };
  }

  /** Writes again, from the level below, the tiles that a crash left unwritten; gives the hashes of the last one. */
  private async recoverLevel(level: number, size: number): Promise<Buffer[]> {
    const last = Math.floor(hashesAt(level, size) / TILE_WIDTH);
    let hashes: Buffer[] = [];
    for (let n = await this.countFullTiles(level); n <= last; n += 1) {
      const width = tileWidth(level, n, size);
      const file = tilePath(level, n, width);
      if (width > 0 && (await this.files.read(file))) {
        hashes = await this.reader.hashes(level, n, size);
        continue;
      }
      hashes = [];
      for (let i = 0; i < width; i += 1) {
        hashes.push(rootOf(await this.reader.hashes(level - 1, n * TILE_WIDTH + i, size)));
      }
      if (width > 0) await this.files.writeOnce(file, Buffer.concat(hashes));
    }
    return hashes;
  }

  /** Full tiles are stored in order, so their number can be found by halving. */
  private async countFullTiles(level: number): Promise<number> {
    const stored = async (n: number): Promise<boolean> => (await this.files.read(tilePath(level, n))) !== null;
    if (!(await stored(0))) return 0;
    let [present, absent] = [0, 1];
    while (await stored(absent)) [present, absent] = [absent, absent * 2];
    while (absent - present > 1) {
      const middle = Math.floor((present + absent) / 2);
      if (await stored(middle)) present = middle;
      else absent = middle;
    }
    return absent;
  }

  private async partialWidths(n: number): Promise<number[]> {
    const names = await this.files.names(partialFolder(0, n));
    return names.filter((name) => /^([1-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5])$/.test(name)).map(Number);
  }
}
