/** Ed25519 verification, RFC 8032 section 5.1.7, over big integers. Only public values pass here, so time may tell what it likes. */

const P = 2n ** 255n - 19n;
const L = 2n ** 252n + 27742317777372353535851937790883648493n;
const D = mod(-121665n * power(121666n, P - 2n));
const SQRT_M1 = power(2n, (P - 1n) / 4n);

/** @typedef {[bigint, bigint, bigint, bigint]} Point Extended coordinates X, Y, Z, T. */

/** @type {Point} */
const NEUTRAL = [0n, 1n, 1n, 0n];
const BASE_Y = mod(4n * power(5n, P - 2n));
const BASE_X = xOf(BASE_Y, 0n) ?? 0n;
/** @type {Point} */
const BASE = [BASE_X, BASE_Y, 1n, mod(BASE_X * BASE_Y)];

/**
 * @param {Uint8Array} publicKey @param {Uint8Array} message @param {Uint8Array} signature
 * @param {(bytes: Uint8Array) => Uint8Array} sha512 @returns {boolean}
 */
export function ed25519(publicKey, message, signature, sha512) {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  const a = decode(publicKey);
  const s = littleEndian(signature.subarray(32));
  if (!a || s >= L) return false;
  const hashed = new Uint8Array(64 + message.length);
  hashed.set(signature.subarray(0, 32));
  hashed.set(publicKey, 32);
  hashed.set(message, 64);
  const k = littleEndian(sha512(hashed)) % L;
  const [x, y, z] = combine(s, BASE, k, [P - a[0], a[1], 1n, mod(P - a[3])]);
  const inverse = power(z, P - 2n);
  const r = mod(y * inverse) | ((mod(x * inverse) & 1n) << 255n);
  return r === littleEndian(signature.subarray(0, 32));
}

/** [s]p + [k]q. @param {bigint} s @param {Point} p @param {bigint} k @param {Point} q @returns {Point} */
function combine(s, p, k, q) {
  const both = add(p, q);
  let r = NEUTRAL;
  for (let bit = 255n; bit >= 0n; bit -= 1n) {
    r = double(r);
    const [one, other] = [(s >> bit) & 1n, (k >> bit) & 1n];
    if (one && other) r = add(r, both);
    else if (one) r = add(r, p);
    else if (other) r = add(r, q);
  }
  return r;
}

/** @param {Point} p @param {Point} q @returns {Point} */
function add(p, q) {
  const a = (p[1] - p[0]) * (q[1] - q[0]);
  const b = (p[1] + p[0]) * (q[1] + q[0]);
  const c = 2n * mod(p[3] * q[3]) * D;
  const d = 2n * p[2] * q[2];
  return point(mod(b - a), mod(d - c), mod(d + c), mod(b + a));
}

/** @param {Point} p @returns {Point} */
function double([x, y, z]) {
  const [a, b] = [x * x, y * y];
  const h = a + b;
  const g = a - b;
  return point(mod(h - (x + y) * (x + y)), mod(2n * z * z + g), mod(g), mod(h));
}

/** @param {bigint} e @param {bigint} f @param {bigint} g @param {bigint} h @returns {Point} */
function point(e, f, g, h) {
  return [mod(e * f), mod(g * h), mod(f * g), mod(e * h)];
}

/** @param {Uint8Array} bytes @returns {Point | null} */
function decode(bytes) {
  const number = littleEndian(bytes);
  const y = number & ((1n << 255n) - 1n);
  const x = y < P ? xOf(y, number >> 255n) : null;
  return x === null ? null : [x, y, 1n, mod(x * y)];
}

/** @param {bigint} y @param {bigint} sign @returns {bigint | null} */
function xOf(y, sign) {
  const square = mod((y * y - 1n) * power(mod(D * y * y + 1n), P - 2n));
  if (square === 0n) return sign === 0n ? 0n : null;
  let x = power(square, (P + 3n) / 8n);
  if (mod(x * x - square) !== 0n) x = mod(x * SQRT_M1);
  if (mod(x * x - square) !== 0n) return null;
  return (x & 1n) === sign ? x : P - x;
}

/** @param {bigint} base @param {bigint} exponent @returns {bigint} */
function power(base, exponent) {
  let result = 1n;
  let square = mod(base);
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = mod(result * square);
    square = mod(square * square);
  }
  return result;
}

/** @param {bigint} n */
function mod(n) {
  const rest = n % P;
  return rest < 0n ? rest + P : rest;
}

/** @param {Uint8Array} bytes @returns {bigint} */
function littleEndian(bytes) {
  return bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
}
