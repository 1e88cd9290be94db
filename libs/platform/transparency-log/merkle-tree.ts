import { createHash } from 'node:crypto';

/** Leaves start (included) to end (excluded). */
export interface LeafRange {
  readonly start: number;
  readonly end: number;
}

export interface TreeHead {
  readonly size: number;
  readonly root: Uint8Array;
}

const LEAF = Buffer.from([0x00]);
const NODE = Buffer.from([0x01]);

export const EMPTY_ROOT: Buffer = createHash('sha256').digest();

export function leafHash(leaf: Uint8Array): Buffer {
  return createHash('sha256').update(LEAF).update(leaf).digest();
}

export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return createHash('sha256').update(NODE).update(left).update(right).digest();
}

/** Largest power of two smaller than `size`; `size` >= 2. */
export function splitPoint(size: number): number {
  let k = 1;
  while (k * 2 < size) k *= 2;
  return k;
}

/** Subtrees whose roots are the inclusion proof of RFC 9162 2.1.3.1, nearest the leaf first. */
export function inclusionRanges(index: number, size: number): LeafRange[] {
  assertCount(size, 'tree size');
  assertCount(index, 'leaf index');
  if (index >= size) throw new RangeError(`leaf ${index} is not in a tree of ${size} leaves`);
  const ranges: LeafRange[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + splitPoint(end - start);
    if (index < middle) {
      ranges.unshift({ start: middle, end });
      end = middle;
    } else {
      ranges.unshift({ start, end: middle });
      start = middle;
    }
  }
  return ranges;
}

/** Subtrees whose roots are the consistency proof of RFC 9162 2.1.4.1; empty when `from` is 0 or equals `to`. */
export function consistencyRanges(from: number, to: number): LeafRange[] {
  assertCount(from, 'older tree size');
  assertCount(to, 'newer tree size');
  if (from > to) throw new RangeError(`a tree of ${to} leaves cannot contain one of ${from}`);
  if (from === 0 || from === to) return [];
  const ranges: LeafRange[] = [];
  let [start, end] = [0, to];
  let wholeOldTree = true;
  while (from !== end) {
    const middle = start + splitPoint(end - start);
    if (from <= middle) {
      ranges.unshift({ start: middle, end });
      end = middle;
    } else {
      ranges.unshift({ start, end: middle });
      start = middle;
      wholeOldTree = false;
    }
  }
  if (!wholeOldTree) ranges.unshift({ start, end });
  return ranges;
}

/** RFC 9162 root of the given leaf hashes; the empty tree has the hash of nothing. */
export function rootOf(leafHashes: readonly Uint8Array[]): Buffer {
  return rootOfRange(leafHashes, { start: 0, end: leafHashes.length });
}

function rootOfRange(leafHashes: readonly Uint8Array[], { start, end }: LeafRange): Buffer {
  if (start === end) return EMPTY_ROOT;
  if (end - start === 1) {
    const only = leafHashes[start];
    if (!only) throw new RangeError(`there is no leaf ${start} among ${leafHashes.length}`);
    return Buffer.from(only);
  }
  const middle = start + splitPoint(end - start);
  return nodeHash(rootOfRange(leafHashes, { start, end: middle }), rootOfRange(leafHashes, { start: middle, end }));
}

export function inclusionProof(leafHashes: readonly Uint8Array[], index: number, size = leafHashes.length): Buffer[] {
  return inclusionRanges(index, size).map((range) => rootOfRange(leafHashes, range));
}

export function consistencyProof(leafHashes: readonly Uint8Array[], from: number, to = leafHashes.length): Buffer[] {
  return consistencyRanges(from, to).map((range) => rootOfRange(leafHashes, range));
}

/** RFC 9162 2.1.3.2. Never throws: anything that does not prove inclusion is false. */
export function verifyInclusion(
  leaf: { readonly index: number; readonly hash: Uint8Array },
  tree: TreeHead,
  proof: readonly Uint8Array[],
): boolean {
  if (!isCount(leaf.index) || !isCount(tree.size) || leaf.index >= tree.size) return false;
  let [fn, sn] = [leaf.index, tree.size - 1];
  let hash: Uint8Array = leaf.hash;
  for (const step of proof) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      hash = nodeHash(step, hash);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else {
      hash = nodeHash(hash, step);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && same(hash, tree.root);
}

/** RFC 9162 2.1.4.2, with the empty tree a prefix of every tree. Never throws. */
export function verifyConsistency(older: TreeHead, newer: TreeHead, proof: readonly Uint8Array[]): boolean {
  if (!isCount(older.size) || !isCount(newer.size) || older.size > newer.size) return false;
  if (older.size === newer.size) return proof.length === 0 && same(older.root, newer.root);
  if (older.size === 0) return proof.length === 0 && same(older.root, EMPTY_ROOT);
  const path = isPowerOfTwo(older.size) ? [older.root, ...proof] : [...proof];
  const first = path.shift();
  if (!first) return false;
  let [fn, sn] = [older.size - 1, newer.size - 1];
  while (fn % 2 === 1) [fn, sn] = [half(fn), half(sn)];
  let [oldHash, newHash] = [first, first];
  for (const step of path) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      oldHash = nodeHash(step, oldHash);
      newHash = nodeHash(step, newHash);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else {
      newHash = nodeHash(newHash, step);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && same(oldHash, older.root) && same(newHash, newer.root);
}

export function same(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

function isCount(n: number): boolean {
  return Number.isSafeInteger(n) && n >= 0;
}

function assertCount(n: number, what: string): void {
  if (!isCount(n)) throw new RangeError(`${what} is ${n}; expected a whole number from 0 upwards`);
}

// Division, not a shift: sizes may pass 2^31.
function half(n: number): number {
  return Math.floor(n / 2);
}

function isPowerOfTwo(n: number): boolean {
  let rest = n;
  while (rest % 2 === 0) rest /= 2;
  return rest === 1;
}
