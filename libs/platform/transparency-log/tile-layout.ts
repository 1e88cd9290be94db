import { LogIntegrityError } from './log-integrity-error';

/** C2SP tlog-tiles: where tiles and entry bundles live, and how their bytes are laid out. */
export const TILE_WIDTH = 256;
const HASH_BYTES = 32;
export const MAX_LEAF_BYTES = 0xffff;

/** Decimal groups of three, all but the last marked with x: 1234067 is x001/x234/067. */
function tileNumber(n: number): string {
  const digits = String(n);
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0');
  const groups = padded.match(/.{3}/g) ?? [];
  return groups.map((group, i) => (i === groups.length - 1 ? group : `x${group}`)).join('/');
}

export type TileKind = number | 'entries';

/** `width` 256 is the full tile; a smaller one is the partial tile of that width. */
export function tilePath(kind: TileKind, n: number, width: number = TILE_WIDTH): string {
  return width === TILE_WIDTH ? `tile/${kind}/${tileNumber(n)}` : `${partialFolder(kind, n)}/${width}`;
}

export function partialFolder(kind: TileKind, n: number): string {
  return `tile/${kind}/${tileNumber(n)}.p`;
}

/** Number of hashes at tile level `level` of a tree of `size` leaves. */
export function hashesAt(level: number, size: number): number {
  return Math.floor(size / TILE_WIDTH ** level);
}

/** Width of tile `n` at `level` in a tree of `size` leaves; 0 when that tile does not exist yet. */
export function tileWidth(level: number, n: number, size: number): number {
  return Math.max(0, Math.min(TILE_WIDTH, hashesAt(level, size) - n * TILE_WIDTH));
}

export function splitHashes(bytes: Buffer, width: number, file: string): Buffer[] {
  if (bytes.length % HASH_BYTES !== 0 || bytes.length < width * HASH_BYTES) {
    throw new LogIntegrityError(`${file} has ${bytes.length} bytes; expected ${width} hashes of ${HASH_BYTES}`);
  }
  return Array.from({ length: width }, (_, i) => bytes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES));
}

export function joinEntries(entries: readonly Uint8Array[]): Buffer {
  return Buffer.concat(
    entries.flatMap((entry) => {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(entry.length);
      return [length, entry];
    }),
  );
}

export function splitEntries(bytes: Buffer, width: number, file: string): Buffer[] {
  const entries: Buffer[] = [];
  let at = 0;
  while (entries.length < width) {
    const end = at + 2 <= bytes.length ? at + 2 + bytes.readUInt16BE(at) : Infinity;
    if (end > bytes.length) {
      throw new LogIntegrityError(`${file} ends inside entry ${entries.length}; expected ${width} whole entries`);
    }
    entries.push(bytes.subarray(at + 2, end));
    at = end;
  }
  return entries;
}
