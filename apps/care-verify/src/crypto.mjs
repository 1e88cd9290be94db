/** Everything here that is not plain JavaScript; for a browser `crypto-browser.mjs` takes its place. */
import { createHash, createHmac, createPublicKey, verify } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';

/** @param {...Uint8Array} parts @returns {Uint8Array} */
export function sha256(...parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
}

/** @param {Uint8Array} key @param {Uint8Array} message @returns {Uint8Array} */
export function hmacSha256(key, message) {
  return new Uint8Array(createHmac('sha256', key).update(message).digest());
}

/** @param {Uint8Array} publicKey 32 bytes @param {Uint8Array} message @param {Uint8Array} signature @returns {boolean} */
export function ed25519Verifies(publicKey, message, signature) {
  const x = Buffer.from(publicKey).toString('base64url');
  return verify(null, message, createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }), signature);
}

/**
 * Inflates a raw deflate stream that must give exactly `size` bytes.
 * @param {Uint8Array} bytes @param {number} size @returns {Uint8Array | null}
 */
export function inflate(bytes, size) {
  try {
    const result = inflateRawSync(bytes, { maxOutputLength: Math.max(1, size) });
    return result.length === size ? new Uint8Array(result) : null;
  } catch {
    return null;
  }
}
