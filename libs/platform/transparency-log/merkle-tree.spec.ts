import { CompactRange } from './compact-range';
import {
  EMPTY_ROOT,
  consistencyProof,
  consistencyRanges,
  inclusionProof,
  inclusionRanges,
  leafHash,
  rootOf,
  verifyConsistency,
  verifyInclusion,
} from './merkle-tree';
import type { LeafRange } from './merkle-tree';

// The eight-leaf tree of the Certificate Transparency test suites.
const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(
  (hex) => leafHash(Buffer.from(hex, 'hex')),
);
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const hashOf3 = '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e';
const hashOf5to8 = '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4';
const hashOf5 = 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b';
const hashOf7to8 = 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0';
const hashOf5to6 = '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a';
const hashOf2 = '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7';
const hex = (hashes: readonly Buffer[]) => hashes.map((hash) => hash.toString('hex'));

describe('the published eight-leaf tree', () => {
  it('has the published roots', () => {
    expect(EMPTY_ROOT.toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(hex(roots.map((_, i) => rootOf(leaves.slice(0, i + 1))))).toEqual(roots);
  });

  it.each([
    [0, 1, []],
    [0, 8, [hashOf2, hashOf3, hashOf5to8]],
    [5, 8, [hashOf5, hashOf7to8, roots[3]]],
    [2, 3, [roots[1]]],
    [1, 5, [roots[0], hashOf3, hashOf5]],
  ])('has the published inclusion proof of leaf %i in %i', (index, size, proof) => {
    expect(hex(inclusionProof(leaves, index, size))).toEqual(proof);
  });

  it.each([
    [1, 1, []],
    [1, 8, [hashOf2, hashOf3, hashOf5to8]],
    [6, 8, [hashOf5to6, hashOf7to8, roots[3]]],
    [2, 5, [hashOf3, hashOf5]],
  ])('has the published consistency proof from %i to %i', (from, to, proof) => {
    expect(hex(consistencyProof(leaves, from, to))).toEqual(proof);
  });
});

describe('proofs over every tree of up to 130 leaves', () => {
  const many = Array.from({ length: 130 }, (_, i) => leafHash(Buffer.from(`leaf ${i}`)));
  const heads = Array.from({ length: 131 }, (_, size) => ({ size, root: rootOf(many.slice(0, size)) }));
  const head = (size: number) => heads[size] ?? { size: -1, root: EMPTY_ROOT };
  const known = new Map<string, Buffer>();
  const over = ({ start, end }: LeafRange) => {
    const hash = known.get(`${start} ${end}`) ?? rootOf(many.slice(start, end));
    known.set(`${start} ${end}`, hash);
    return hash;
  };
  const leaf = (index: number) => ({ index, hash: many[index] ?? EMPTY_ROOT });

  it('proves every leaf in every tree, and no other leaf, place or length', () => {
    const failures: unknown[] = [];
    for (let size = 1; size <= 130; size += 1) {
      for (let index = 0; index < size; index += 1) {
        const proof = inclusionRanges(index, size).map(over);
        const ok = verifyInclusion(leaf(index), head(size), proof);
        const wrong = [
          verifyInclusion({ ...leaf(index), index: (index + 1) % 130 }, head(size), proof),
          verifyInclusion({ ...leaf(index), hash: leaf((index + 1) % 130).hash }, head(size), proof),
          verifyInclusion(leaf(index), head(size - 1), proof),
          verifyInclusion(leaf(index), head(size), [...proof, EMPTY_ROOT]),
          proof.length > 0 && verifyInclusion(leaf(index), head(size), proof.slice(1)),
          verifyInclusion({ ...leaf(index), index: size }, head(size), proof),
        ];
        if (!ok || wrong.includes(true)) failures.push({ size, index, ok, wrong });
      }
    }
    expect(failures).toEqual([]);
  });

  it('proves every tree to continue every smaller one, and nothing else', () => {
    const failures: unknown[] = [];
    for (let to = 0; to <= 130; to += 1) {
      for (let from = 0; from <= to; from += 1) {
        const proof = consistencyRanges(from, to).map(over);
        const ok = verifyConsistency(head(from), head(to), proof);
        const otherRoot = { size: from, root: leaf(129).hash };
        const wrong = [
          verifyConsistency(otherRoot, head(to), proof),
          verifyConsistency(head(from), { size: to, root: leaf(128).hash }, proof) && from > 0,
          verifyConsistency(head(from), head(to), [...proof, EMPTY_ROOT]),
          proof.length > 0 && verifyConsistency(head(from), head(to), proof.slice(0, -1)),
          from < to && verifyConsistency(head(to), head(from), proof),
        ];
        if (!ok || wrong.includes(true)) failures.push({ to, from, ok, wrong });
      }
    }
    expect(failures).toEqual([]);
  });

  it('gives the same roots from a compact range, also one taken up again', () => {
    let range = CompactRange.empty();
    for (const [i, hash] of many.entries()) {
      expect(range.root()).toEqual(head(i).root);
      range.append(hash);
      range = CompactRange.of(range.size(), range.peaks());
    }
    expect(range.root()).toEqual(head(130).root);
    expect(() => CompactRange.of(3, [EMPTY_ROOT])).toThrow('2 peaks');
  });

  it('refuses what is not in the tree', () => {
    expect(() => inclusionProof(many, 5, 5)).toThrow('leaf 5 is not in a tree of 5 leaves');
    expect(() => consistencyProof(many, 6, 5)).toThrow('cannot contain');
    expect(() => inclusionProof(many, -1, 5)).toThrow('leaf index is -1');
  });
});
