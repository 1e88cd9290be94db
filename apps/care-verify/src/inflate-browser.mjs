/** Raw deflate, RFC 1951. A bundle is never packed, so this serves only to name what is in one that was packed again. */

const LENGTHS = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
];
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const LONGEST = 15;

class Unreadable extends Error {}

/** @typedef {{ counts: number[], symbols: number[] }} Code How many codes there are of each length, and the symbols in their order. */

/**
 * Inflates a raw deflate stream that must give exactly `size` bytes.
 * @param {Uint8Array} bytes @param {number} size @returns {Uint8Array | null}
 */
export function inflate(bytes, size) {
  try {
    return new Inflation(bytes, size).run();
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

class Inflation {
  /** @param {Uint8Array} bytes @param {number} size */
  constructor(bytes, size) {
    this.bytes = bytes;
    this.out = new Uint8Array(size);
    this.length = 0;
    this.bit = 0;
  }

  run() {
    for (let last = 0; last === 0;) {
      last = this.take(1);
      const kind = this.take(2);
      if (kind === 0) this.stored();
      else if (kind === 1) this.packed(FIXED, FIXED_DISTANCES);
      else if (kind === 2) this.packed(...this.codes());
      else throw new Unreadable();
    }
    return this.length === this.out.length ? this.out : null;
  }

  /** @param {number} count Of bits, the lowest first. */
  take(count) {
    let value = 0;
    for (let i = 0; i < count; i += 1, this.bit += 1) {
      const byte = this.bytes[this.bit >> 3];
      if (byte === undefined) throw new Unreadable();
      value |= ((byte >> (this.bit & 7)) & 1) << i;
    }
    return value;
  }

  /** @param {number} byte */
  give(byte) {
    if (this.length >= this.out.length) throw new Unreadable();
    this.out[this.length] = byte;
    this.length += 1;
  }

  stored() {
    this.bit = (this.bit + 7) & ~7;
    const length = this.take(16);
    if (this.take(16) !== (length ^ 0xffff)) throw new Unreadable();
    for (let i = 0; i < length; i += 1) this.give(this.take(8));
  }

  /** @param {Code} code */
  symbol({ counts, symbols }) {
    let [value, first, index] = [0, 0, 0];
    for (let length = 1; length <= LONGEST; length += 1) {
      value |= this.take(1);
      const count = counts[length] ?? 0;
      if (value - count < first) return symbols[index + value - first] ?? 0;
      index += count;
      first = (first + count) << 1;
      value <<= 1;
    }
    throw new Unreadable();
  }

  /** @param {Code} literals @param {Code} distances */
  packed(literals, distances) {
    for (;;) {
      const symbol = this.symbol(literals);
      if (symbol === 256) return;
      if (symbol < 256) {
        this.give(symbol);
        continue;
      }
      const length = (LENGTHS[symbol - 257] ?? unreadable()) + this.take(LENGTH_BITS[symbol - 257] ?? 0);
      const slot = this.symbol(distances);
      if (slot > 29) throw new Unreadable();
      const extra = Math.max(0, (slot >> 1) - 1);
      const distance = (slot < 4 ? slot : (2 + (slot & 1)) << extra) + 1 + this.take(extra);
      if (distance > this.length) throw new Unreadable();
      for (let i = 0; i < length; i += 1) this.give(this.out[this.length - distance] ?? 0);
    }
  }

  /** @returns {[Code, Code]} */
  codes() {
    const [literals, distances, count] = [this.take(5) + 257, this.take(5) + 1, this.take(4) + 4];
    if (literals > 286 || distances > 30) throw new Unreadable();
    /** @type {number[]} */
    const lengths = new Array(19).fill(0);
    for (let i = 0; i < count; i += 1) lengths[ORDER[i] ?? 0] = this.take(3);
    const code = codeOf(lengths, false);
    /** @type {number[]} */
    const all = [];
    while (all.length < literals + distances) {
      const symbol = this.symbol(code);
      if (symbol < 16) all.push(symbol);
      else {
        const before = symbol === 16 ? (all.at(-1) ?? unreadable()) : 0;
        const times = symbol === 16 ? 3 + this.take(2) : symbol === 17 ? 3 + this.take(3) : 11 + this.take(7);
        for (let i = 0; i < times; i += 1) all.push(before);
      }
    }
    if (all.length > literals + distances || all[256] === 0) throw new Unreadable();
    return [codeOf(all.slice(0, literals), true), codeOf(all.slice(literals), true)];
  }
}

/** Refuses lengths that no code can have. @param {number[]} lengths @param {boolean} mayBeOne Whether a single code of one bit is let pass, as zlib does. @returns {Code} */
function codeOf(lengths, mayBeOne) {
  /** @type {number[]} */
  const counts = new Array(LONGEST + 1).fill(0);
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
  const used = lengths.length - (counts[0] ?? 0);
  counts[0] = 0;
  let left = 1;
  for (let length = 1; length <= LONGEST; length += 1) left = left * 2 - (counts[length] ?? 0);
  const over = overfull(counts);
  const single = mayBeOne && used <= 1 && (counts[1] ?? 0) === used;
  if (over || (left > 0 && !single)) throw new Unreadable();
  const symbols = lengths
    .map((length, symbol) => ({ length, symbol }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => a.length - b.length || a.symbol - b.symbol)
    .map(({ symbol }) => symbol);
  return { counts, symbols };
}

/** @param {number[]} counts */
function overfull(counts) {
  let left = 1;
  return counts.slice(1).some((count) => (left = left * 2 - count) < 0);
}

/** @returns {never} */
function unreadable() {
  throw new Unreadable();
}

const FIXED = codeOf(
  Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8)),
  false,
);
const FIXED_DISTANCES = codeOf(new Array(32).fill(5), false);
