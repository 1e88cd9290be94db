/** What `crypto.mjs` is on Node.js, for a browser: the same four functions in plain JavaScript, since a browser's own do not answer at once. */
import { ed25519 } from './ed25519-browser.mjs';
export { inflate } from './inflate-browser.mjs';

const K = Uint32Array.from(rootFractions(64, 3, 32), Number);
const H = Uint32Array.from(rootFractions(8, 2, 32), Number);

/** @param {...Uint8Array} parts @returns {Uint8Array} */
export function sha256(...parts) {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const padded = new Uint8Array(Math.ceil((length + 9) / 64) * 64);
  let at = 0;
  for (const part of parts) {
    padded.set(part, at);
    at += part.length;
  }
  padded[length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(length / 0x20000000));
  view.setUint32(padded.length - 4, (length << 3) >>> 0);
  const state = Uint32Array.from(H);
  const w = new Uint32Array(64);
  for (let block = 0; block < padded.length; block += 64) {
    for (let i = 0; i < 16; i += 1) w[i] = view.getUint32(block + i * 4);
    compress(state, w);
  }
  const digest = new DataView(new ArrayBuffer(32));
  state.forEach((word, i) => digest.setUint32(i * 4, word));
  return new Uint8Array(digest.buffer);
}

/** @param {Uint8Array} key @param {Uint8Array} message @returns {Uint8Array} */
export function hmacSha256(key, message) {
  const block = new Uint8Array(64);
  block.set(key.length > 64 ? sha256(key) : key);
  const inner = sha256(
    block.map((byte) => byte ^ 0x36),
    message,
  );
  return sha256(
    block.map((byte) => byte ^ 0x5c),
    inner,
  );
}

/** @param {Uint8Array} publicKey 32 bytes @param {Uint8Array} message @param {Uint8Array} signature @returns {boolean} */
export function ed25519Verifies(publicKey, message, signature) {
  return ed25519(publicKey, message, signature, sha512);
}

/** @param {Uint32Array} state @param {Uint32Array} w Its first 16 words are the block. */
function compress(state, w) {
  const of = /** @param {number} i */ (i) => /** @type {number} */ (w[i]);
  for (let i = 16; i < 64; i += 1) {
    const [a, b] = [of(i - 15), of(i - 2)];
    const s0 = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3);
    const s1 = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10);
    w[i] = of(i - 16) + s0 + of(i - 7) + s1;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i += 1) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + /** @type {number} */ (K[i]) + of(i)) | 0;
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => (state[i] = /** @type {number} */ (state[i]) + word));
}

/** @param {number} word @param {number} by */
function turn(word, by) {
  return (word >>> by) | (word << (32 - by));
}

const MASK = (1n << 64n) - 1n;
const K512 = rootFractions(80, 3, 64);
const H512 = rootFractions(8, 2, 64);

/** For the one hash that a signature needs; slow and short. @param {Uint8Array} message @returns {Uint8Array} */
function sha512(message) {
  const padded = new Uint8Array(Math.ceil((message.length + 17) / 128) * 128);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(padded.length - 8, BigInt(message.length) * 8n);
  const turn64 = (/** @type {bigint} */ x, /** @type {bigint} */ by) => ((x >> by) | (x << (64n - by))) & MASK;
  let state = H512;
  for (let block = 0; block < padded.length; block += 128) {
    const w = Array.from({ length: 16 }, (_, i) => view.getBigUint64(block + i * 8));
    const of = /** @param {number} i */ (i) => /** @type {bigint} */ (w[i]);
    for (let i = 16; i < 80; i += 1) {
      const s0 = turn64(of(i - 15), 1n) ^ turn64(of(i - 15), 8n) ^ (of(i - 15) >> 7n);
      const s1 = turn64(of(i - 2), 19n) ^ turn64(of(i - 2), 61n) ^ (of(i - 2) >> 6n);
      w[i] = (of(i - 16) + s0 + of(i - 7) + s1) & MASK;
    }
    let [a = 0n, b = 0n, c = 0n, d = 0n, e = 0n, f = 0n, g = 0n, h = 0n] = state;
    for (let i = 0; i < 80; i += 1) {
      const s1 = turn64(e, 14n) ^ turn64(e, 18n) ^ turn64(e, 41n);
      const t1 = h + s1 + ((e & f) ^ (~e & MASK & g)) + (K512[i] ?? 0n) + of(i);
      const s0 = turn64(a, 28n) ^ turn64(a, 34n) ^ turn64(a, 39n);
      const t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) & MASK, c, b, a, (t1 + t2) & MASK];
    }
    const added = [a, b, c, d, e, f, g, h];
    state = state.map((word, i) => (word + (added[i] ?? 0n)) & MASK);
  }
  const digest = new DataView(new ArrayBuffer(64));
  state.forEach((word, i) => digest.setBigUint64(i * 8, word));
  return new Uint8Array(digest.buffer);
}

/** The constants of SHA-2: the first bits of the fractions of square or cube roots of the first primes. @param {number} count @param {2 | 3} root @param {number} bits @returns {bigint[]} */
function rootFractions(count, root, bits) {
  /** @type {number[]} */
  const primes = [];
  for (let n = 2; primes.length < count; n += 1) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  const power = BigInt(root);
  return primes.map((prime) => {
    const wanted = BigInt(prime) << (BigInt(bits) * power);
    let [low, high] = [0n, 1n << BigInt(bits + 10)];
    while (high - low > 1n) {
      const middle = (low + high) >> 1n;
      if (middle ** power <= wanted) low = middle;
      else high = middle;
    }
    return low & ((1n << BigInt(bits)) - 1n);
  });
}
