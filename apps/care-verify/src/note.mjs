/** Strict C2SP signed-note and tlog-checkpoint. Each function gives null, or a reason, for what is not one. */
import { ed25519Verifies, sha256 } from './crypto.mjs';
import { fromBase64, fromDecimal, fromHex, fromUtf8, hex, sameBytes, utf8 } from './text.mjs';

export const LOG_KEY = 1;
export const WITNESS_KEY = 4;
const MAX_NOTE_BYTES = 1_000_000;
const MAX_SIGNATURES = 16;
const KEY_NAME = /^[^\p{White_Space}\p{Cc}+]+$/u;

/**
 * @typedef {{ name: string, type: number, publicKey: Uint8Array, keyId: string }} Key
 * @typedef {{ name: string, keyId: string, signature: Uint8Array }} Signature
 * @typedef {{ text: string, signatures: Signature[], origin: string, size: number, root: Uint8Array }} Checkpoint
 */

/** Reads `name+hexkeyid+base64(type || public key)`. @param {string} text @returns {Key | null} */
export function parseKey(text) {
  const [, name, keyId, encoded] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/s.exec(text) ?? [];
  const material = fromBase64(encoded);
  if (!name || !keyId || !material || material.length !== 33 || !KEY_NAME.test(name)) return null;
  const id = sha256(utf8(`${name}\n`), material).subarray(0, 4);
  if (!sameBytes(id, fromHex(keyId) ?? new Uint8Array(0))) return null;
  return { name, type: material[0] ?? 0, publicKey: material.subarray(1), keyId };
}

/** The checkpoint, or the reason why the bytes are not one. @param {Uint8Array} bytes @returns {Checkpoint | string} */
export function parseCheckpoint(bytes) {
  if (bytes.length > MAX_NOTE_BYTES) return 'it is implausibly large';
  const note = fromUtf8(bytes);
  if (note === null) return 'it is not valid text';
  if (/[\x00-\x09\x0b-\x1f]/.test(note)) return 'it has control characters';
  const blank = note.lastIndexOf('\n\n');
  if (blank < 0 || !note.endsWith('\n') || blank + 2 >= note.length) return 'it has no signatures';
  const lines = note.slice(blank + 2, -1).split('\n');
  if (lines.length > MAX_SIGNATURES) return `it has more than ${MAX_SIGNATURES} signatures`;
  const signatures = lines.map(parseSignature);
  const text = note.slice(0, blank + 1);
  const [origin, size, root, ...rest] = text.split('\n');
  const [leaves, hash] = [fromDecimal(size), fromBase64(root)];
  if (!origin || leaves === null || hash?.length !== 32 || rest.length !== 1 || rest[0] !== '') {
    return 'it does not read origin, size and root hash';
  }
  /** @type {Signature[]} */
  const readable = [];
  for (const signature of signatures) {
    if (!signature) return 'a signature line in it is malformed';
    if (readable.some(({ name, keyId }) => name === signature.name && keyId === signature.keyId)) {
      return 'it has two signatures by the same key';
    }
    readable.push(signature);
  }
  return { text, signatures: readable, origin, size: leaves, root: hash };
}

/** `absent` when no line has this name and key id. @param {Checkpoint} note @param {Key} key @returns {'valid' | 'invalid' | 'absent'} */
export function logSignature(note, key) {
  const line = lineOf(note, key);
  if (!line) return 'absent';
  return ed25519Verifies(key.publicKey, utf8(note.text), line.signature) ? 'valid' : 'invalid';
}

/** When the witness cosigned. @param {Checkpoint} note @param {Key} key @returns {Date | 'invalid' | 'absent'} */
export function cosignature(note, key) {
  const line = lineOf(note, key);
  if (!line) return 'absent';
  if (line.signature.length !== 72) return 'invalid';
  const stamp = line.signature.subarray(0, 8).reduce((sum, byte) => sum * 256 + byte, 0);
  if (!Number.isSafeInteger(stamp * 1000) || Number.isNaN(new Date(stamp * 1000).getTime())) return 'invalid';
  const message = utf8(`cosignature/v1\ntime ${stamp}\n${note.text}`);
  return ed25519Verifies(key.publicKey, message, line.signature.subarray(8)) ? new Date(stamp * 1000) : 'invalid';
}

/** @param {Checkpoint} note @param {Key} key */
function lineOf(note, key) {
  return note.signatures.find(({ name, keyId }) => name === key.name && keyId === key.keyId);
}

/** @param {string} line @returns {Signature | null} */
function parseSignature(line) {
  const [, name, encoded] = /^\u2014 ([^ ]+) ([^ ]+)$/u.exec(line) ?? [];
  const bytes = fromBase64(encoded);
  if (!name || !KEY_NAME.test(name) || !bytes || bytes.length < 5) return null;
  return { name, keyId: hex(bytes.subarray(0, 4)), signature: bytes.subarray(4) };
}
