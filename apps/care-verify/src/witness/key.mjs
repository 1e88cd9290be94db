/** The key of a witness: `PRIVATE+KEY+name+hexkeyid+base64(type || seed)` in a file that nobody else may read. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { WITNESS_KEY, parseKey } from '../note.mjs';
import { sha256 } from '../crypto.mjs';
import { fromBase64, hex, utf8 } from '../text.mjs';

const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * @typedef {object} WitnessKey
 * @property {string} name
 * @property {string} verifierKey What others put into their policy.
 * @property {(checkpointText: string, at: Date) => string} cosign Gives a `cosignature/v1` line.
 */

/** A fresh private key in its text form, a secret. @param {string} name @returns {string} */
export function newWitnessKey(name) {
  const seed = generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-32);
  const text = `PRIVATE+KEY+${name}+${keyId(name, publicKeyOf(seed))}+${typed(seed)}`;
  if (!readWitnessKey(text)) throw new RangeError('the name of a witness must not be empty or have spaces or "+"');
  return text;
}

/** Null when the text is not the private key of a witness. @param {string} text @returns {WitnessKey | null} */
export function readWitnessKey(text) {
  const [, name = '', id = '', encoded] = /^PRIVATE\+KEY\+([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text.trim()) ?? [];
  const material = fromBase64(encoded);
  if (material?.length !== 33 || material[0] !== WITNESS_KEY) return null;
  const seed = material.subarray(1);
  const publicKey = publicKeyOf(seed);
  const verifierKey = `${name}+${id}+${typed(publicKey)}`;
  if (!parseKey(verifierKey)) return null;
  return {
    name,
    verifierKey,
    cosign: (checkpointText, at) => {
      const seconds = Math.floor(at.getTime() / 1000);
      const time = Buffer.alloc(8);
      time.writeBigUInt64BE(BigInt(seconds));
      const message = utf8(`cosignature/v1\ntime ${seconds}\n${checkpointText}`);
      const signature = sign(null, message, privateKeyOf(seed));
      return `\u2014 ${name} ${Buffer.concat([Buffer.from(id, 'hex'), time, signature]).toString('base64')}\n`;
    },
  };
}

/** @param {Uint8Array} seed */
function privateKeyOf(seed) {
  return createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' });
}

/** @param {Uint8Array} seed @returns {Uint8Array} */
function publicKeyOf(seed) {
  return createPublicKey(privateKeyOf(seed)).export({ format: 'der', type: 'spki' }).subarray(-32);
}

/** @param {Uint8Array} material */
function typed(material) {
  return Buffer.concat([Uint8Array.of(WITNESS_KEY), material]).toString('base64');
}

/** @param {string} name @param {Uint8Array} publicKey */
function keyId(name, publicKey) {
  return hex(sha256(utf8(`${name}\n`), Uint8Array.of(WITNESS_KEY), publicKey).subarray(0, 4));
}
