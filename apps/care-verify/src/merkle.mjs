/** RFC 9162 proofs, checked by walking the tree's own shape from the top down. */
import { sha256 } from './crypto.mjs';
import { sameBytes } from './text.mjs';

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** @param {Uint8Array} leaf */
export function leafHash(leaf) {
  return sha256(LEAF, leaf);
}

/** @param {Uint8Array} left @param {Uint8Array} right */
function nodeHash(left, right) {
  return sha256(NODE, left, right);
}

/** The largest power of two below `size`. @param {number} size @returns {number} */
function leftSize(size) {
  let k = 1;
  while (k * 2 < size) k *= 2;
  return k;
}

/** @param {Uint8Array} hash @param {number} index @param {number} size @param {Uint8Array[]} proof @param {Uint8Array} root @returns {boolean} */
export function provesInclusion(hash, index, size, proof, root) {
  if (index >= size) return false;
  const steps = [...proof];
  /** @param {number} i @param {number} n @returns {Uint8Array | null} */
  const rootOf = (i, n) => {
    if (n === 1) return hash;
    const sibling = steps.pop();
    if (!sibling) return null;
    const k = leftSize(n);
    const own = i < k ? rootOf(i, k) : rootOf(i - k, n - k);
    if (!own) return null;
    return i < k ? nodeHash(own, sibling) : nodeHash(sibling, own);
  };
  const computed = rootOf(index, size);
  return computed !== null && steps.length === 0 && sameBytes(computed, root);
}

/**
 * @param {{ size: number, root: Uint8Array }} older @param {{ size: number, root: Uint8Array }} newer
 * @param {Uint8Array[]} proof @returns {boolean}
 */
export function provesConsistency(older, newer, proof) {
  if (older.size > newer.size) return false;
  if (older.size === newer.size) return proof.length === 0 && sameBytes(older.root, newer.root);
  if (older.size === 0) return proof.length === 0 && sameBytes(older.root, sha256());
  const steps = [...proof];
  /**
   * The old and the new root of the part of `n` leaves of which the old tree had the first `m`.
   * @param {number} m @param {number} n @param {boolean} whole @returns {[Uint8Array, Uint8Array] | null}
   */
  const rootsOf = (m, n, whole) => {
    if (m === n) {
      const known = whole ? older.root : steps.pop();
      return known ? [known, known] : null;
    }
    const k = leftSize(n);
    const sibling = steps.pop();
    if (!sibling) return null;
    const inner = m <= k ? rootsOf(m, k, whole) : rootsOf(m - k, n - k, false);
    if (!inner) return null;
    return m <= k
      ? [inner[0], nodeHash(inner[1], sibling)]
      : [nodeHash(sibling, inner[0]), nodeHash(sibling, inner[1])];
  };
  const roots = rootsOf(older.size, newer.size, true);
  return roots !== null && steps.length === 0 && sameBytes(roots[0], older.root) && sameBytes(roots[1], newer.root);
}
