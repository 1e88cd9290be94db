import type { DurableFiles } from './durable-files';
import { LogIntegrityError } from './log-integrity-error';
import { EMPTY_ROOT, nodeHash, rootOf, splitPoint } from './merkle-tree';
import type { LeafRange } from './merkle-tree';
import { TILE_WIDTH, splitEntries, splitHashes, tilePath, tileWidth } from './tile-layout';
import type { TileKind } from './tile-layout';

const CACHED_TILES = 64;
const LEVELS_PER_TILE = 8;

/** Reads stored tiles, keeping a bounded number of them in memory. `size` is always the whole tree that is stored. */
export class TileReader {
  private readonly cache = new Map<string, Buffer[]>();
  /** For each tile read, the roots of its full subtrees by height, so that neighbouring proofs share the hashing. */
  private readonly subtrees = new WeakMap<Buffer[], Buffer[][]>();

  constructor(private readonly files: DurableFiles) {}

  forget(): void {
    this.cache.clear();
  }

  hashes(level: number, n: number, size: number): Promise<Buffer[]> {
    return this.read(level, n, tileWidth(level, n, size), splitHashes);
  }

  entries(n: number, size: number): Promise<Buffer[]> {
    return this.read('entries', n, tileWidth(0, n, size), splitEntries);
  }

  /** Root over leaves `start` to `end` of the tree of `size` leaves. The range must be one that RFC 9162 splits give. */
  async rootOver({ start, end }: LeafRange, size: number): Promise<Buffer> {
    const count = end - start;
    if (count === 0) return EMPTY_ROOT;
    const half = count === 1 ? 1 : splitPoint(count);
    if (half * 2 === count || count === 1) return this.fullSubtree(Math.log2(count), start / count, size);
    return nodeHash(
      await this.rootOver({ start, end: start + half }, size),
      await this.rootOver({ start: start + half, end }, size),
    );
  }

  /** Every full tile below must hash to its place in the tile above. Checks those that cover leaves `from` onwards. */
  async assertLevelsAgree(from: number, size: number): Promise<void> {
    for (let level = 0; tileWidth(level + 1, 0, size) > 0; level += 1) {
      const span = TILE_WIDTH ** (level + 1);
      const fullTiles = Math.floor(size / span);
      for (let n = Math.min(Math.floor(from / span), fullTiles); n < fullTiles; n += 1) {
        const parent = (await this.hashes(level + 1, Math.floor(n / TILE_WIDTH), size))[n % TILE_WIDTH];
        if (!parent?.equals(rootOf(await this.hashes(level, n, size)))) {
          throw new LogIntegrityError(`${tilePath(level, n)} does not hash to its place at level ${level + 1}`);
        }
      }
    }
  }

  private async fullSubtree(height: number, index: number, size: number): Promise<Buffer> {
    const level = Math.floor(height / LEVELS_PER_TILE);
    const within = height % LEVELS_PER_TILE;
    const perTile = TILE_WIDTH / 2 ** within;
    const tile = await this.hashes(level, Math.floor(index / perTile), size);
    const root = this.subtreesOf(tile)[within]?.[index % perTile];
    if (!root) throw new RangeError(`the tree of ${size} leaves has no subtree ${height}/${index} yet`);
    return root;
  }

  private subtreesOf(tile: Buffer[]): Buffer[][] {
    const known = this.subtrees.get(tile);
    if (known) return known;
    const byHeight = [tile];
    for (let below = tile; below.length > 1;) {
      const above: Buffer[] = [];
      for (let i = 0; i + 1 < below.length; i += 2)
        above.push(nodeHash(below[i] ?? EMPTY_ROOT, below[i + 1] ?? EMPTY_ROOT));
      byHeight.push(above);
      below = above;
    }
    this.subtrees.set(tile, byHeight);
    return byHeight;
  }

  private async read(
    kind: TileKind,
    n: number,
    width: number,
    split: (bytes: Buffer, width: number, file: string) => Buffer[],
  ): Promise<Buffer[]> {
    if (width === 0) return [];
    const file = tilePath(kind, n, width);
    const cached = this.cache.get(file);
    if (cached) return cached;
    // A partial tile goes once the full one is stored, perhaps between our looking at the size and reading.
    const bytes = (await this.files.read(file)) ?? (await this.files.read(tilePath(kind, n)));
    if (!bytes) throw new LogIntegrityError(`${file} is missing from the log's storage`);
    const parts = split(bytes, width, file);
    const oldest = this.cache.keys().next();
    if (this.cache.size >= CACHED_TILES && !oldest.done) this.cache.delete(oldest.value);
    this.cache.set(file, parts);
    return parts;
  }
}
