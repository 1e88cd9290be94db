import { EMPTY_ROOT, nodeHash } from './merkle-tree';

/** The roots of the full subtrees at the right edge of a tree: enough to append leaves and to give the root. */
export class CompactRange {
  private constructor(
    private leaves: number,
    private readonly roots: Buffer[],
  ) {}

  static empty(): CompactRange {
    return new CompactRange(0, []);
  }

  /** `peaks` are largest subtree first, one per set bit of `size`; RangeError when the number does not fit. */
  static of(size: number, peaks: readonly Uint8Array[]): CompactRange {
    const expected = [...size.toString(2)].filter((bit) => bit === '1').length;
    if (peaks.length !== expected) {
      throw new RangeError(`a tree of ${size} leaves has ${expected} peaks, not ${peaks.length}`);
    }
    return new CompactRange(
      size,
      peaks.map((peak) => Buffer.from(peak)),
    );
  }

  size(): number {
    return this.leaves;
  }

  peaks(): readonly Buffer[] {
    return this.roots;
  }

  append(leafHash: Uint8Array): void {
    let hash: Buffer = Buffer.from(leafHash);
    for (let n = this.leaves; n % 2 === 1; n = Math.floor(n / 2)) {
      const left = this.roots.pop();
      if (!left) throw new RangeError('a compact range lost one of its peaks');
      hash = nodeHash(left, hash);
    }
    this.roots.push(hash);
    this.leaves += 1;
  }

  root(): Buffer {
    const last = this.roots.at(-1);
    if (!last) return EMPTY_ROOT;
    return this.roots.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last);
  }
}
