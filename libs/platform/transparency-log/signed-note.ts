import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** C2SP signature types: a log's own Ed25519 signature, and a witness's timestamped Ed25519 cosignature. */
export const LOG_KEY = 0x01;
export const WITNESS_KEY = 0x04;
export type KeyType = typeof LOG_KEY | typeof WITNESS_KEY;

export interface VerifierKey {
  readonly name: string;
  readonly type: KeyType;
  /** 32 bytes. */
  readonly publicKey: Buffer;
  /** First four bytes of SHA-256(name || 0x0A || type || public key). */
  readonly keyId: Buffer;
}

/** Whatever can make Ed25519 signatures with one key; a hardware or cloud key fits behind it. */
export interface NoteSigner {
  readonly key: VerifierKey;
  sign(message: Uint8Array): Promise<Uint8Array> | Uint8Array;
}

export interface NoteSignature {
  readonly name: string;
  readonly keyId: Buffer;
  readonly signature: Buffer;
}

export interface SignedNote {
  /** With its final newline, as signed. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

export class NoteFormatError extends Error {
  override readonly name = 'NoteFormatError';
}

const MAX_NOTE_BYTES = 1_000_000;
const MAX_SIGNATURES = 16;
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');
const KEY_NAME = /^[^\p{White_Space}\p{Cc}+]+$/u;

export function verifierKey(name: string, type: KeyType, publicKey: Uint8Array): VerifierKey {
  if (!KEY_NAME.test(name)) {
    throw new NoteFormatError(`a key name must not be empty or have spaces or "+"; found ${JSON.stringify(name)}`);
  }
  if (publicKey.length !== 32) throw new NoteFormatError(`an Ed25519 public key has 32 bytes, not ${publicKey.length}`);
  const keyId = createHash('sha256')
    .update(`${name}\n`)
    .update(Buffer.from([type]))
    .update(publicKey)
    .digest();
  return { name, type, publicKey: Buffer.from(publicKey), keyId: keyId.subarray(0, 4) };
}

/** `name+hexkeyid+base64(type || public key)`, the form that policy files carry. */
export function formatVerifierKey({ name, type, keyId, publicKey }: VerifierKey): string {
  return `${name}+${keyId.toString('hex')}+${Buffer.concat([Buffer.from([type]), publicKey]).toString('base64')}`;
}

export function parseVerifierKey(text: string): VerifierKey {
  const [, name, keyId, encoded] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text) ?? [];
  if (name === undefined || encoded === undefined) {
    throw new NoteFormatError('a public key must read name+hexkeyid+base64, as in example.org/log+9f3a1b2c+AbCd…');
  }
  const material = decodeBase64(encoded, 'the key');
  const type = material[0];
  if (type !== LOG_KEY && type !== WITNESS_KEY) {
    throw new NoteFormatError(`key ${name} is of type ${type}; expected ${LOG_KEY} (log) or ${WITNESS_KEY} (witness)`);
  }
  const key = verifierKey(name, type, material.subarray(1));
  if (key.keyId.toString('hex') !== keyId) throw new NoteFormatError(`the id of key ${name} does not belong to it`);
  return key;
}

/** A signer whose private key is in this process. Its text form is a secret: keep it out of logs and backups. */
export class LocalNoteSigner implements NoteSigner {
  private constructor(
    readonly key: VerifierKey,
    private readonly privateKey: KeyObject,
  ) {}

  static generate(name: string, type: KeyType): LocalNoteSigner {
    return LocalNoteSigner.of(name, type, generateKeyPairSync('ed25519').privateKey);
  }

  /** `seed` is the 32-byte Ed25519 private key. */
  static fromSeed(name: string, type: KeyType, seed: Uint8Array): LocalNoteSigner {
    if (seed.length !== 32) throw new NoteFormatError(`an Ed25519 seed has 32 bytes, not ${seed.length}`);
    const der = Buffer.concat([PKCS8_ED25519, seed]);
    return LocalNoteSigner.of(name, type, createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }));
  }

  /** Reads `PRIVATE+KEY+name+hexkeyid+base64(type || seed)`. Errors never repeat the text. */
  static parse(text: string): LocalNoteSigner {
    const [, name, keyId, encoded] = /^PRIVATE\+KEY\+([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text.trim()) ?? [];
    const material = Buffer.from(encoded ?? '', 'base64');
    const type = material[0];
    if (name === undefined || (type !== LOG_KEY && type !== WITNESS_KEY) || material.length !== 33) {
      throw new NoteFormatError('a signing key must read PRIVATE+KEY+name+hexkeyid+base64(type and 32-byte seed)');
    }
    const signer = LocalNoteSigner.fromSeed(name, type, material.subarray(1));
    if (signer.key.keyId.toString('hex') !== keyId)
      throw new NoteFormatError('the signing key and its id do not match');
    return signer;
  }

  toText(): string {
    const seed = this.privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(PKCS8_ED25519.length);
    const material = Buffer.concat([Buffer.from([this.key.type]), seed]).toString('base64');
    return `PRIVATE+KEY+${this.key.name}+${this.key.keyId.toString('hex')}+${material}`;
  }

  sign(message: Uint8Array): Buffer {
    return sign(null, message, this.privateKey);
  }

  private static of(name: string, type: KeyType, privateKey: KeyObject): LocalNoteSigner {
    const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32);
    return new LocalNoteSigner(verifierKey(name, type, publicKey), privateKey);
  }
}

export function verifyEd25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  const x = Buffer.from(publicKey).toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return verify(null, message, key, signature);
}

/** `— name base64(key id || signature)` and a newline. */
export function signatureLine({ name, keyId }: VerifierKey, signature: Uint8Array): string {
  return `— ${name} ${Buffer.concat([keyId, signature]).toString('base64')}\n`;
}

/** Strict C2SP signed-note; NoteFormatError says what is wrong. Nothing is verified. */
export function parseNote(note: string | Uint8Array): SignedNote {
  const text = decodeNote(note);
  const blank = text.lastIndexOf('\n\n');
  if (blank < 0 || !text.endsWith('\n')) {
    throw new NoteFormatError('a signed note is text, an empty line and signature lines, each ending in a newline');
  }
  const lines = text
    .slice(blank + 2)
    .split('\n')
    .slice(0, -1);
  if (lines.length === 0 || lines.length > MAX_SIGNATURES) {
    throw new NoteFormatError(`a note has ${lines.length} signatures; expected 1 to ${MAX_SIGNATURES}`);
  }
  return { text: text.slice(0, blank + 1), signatures: lines.map(parseSignatureLine) };
}

export function decodeBase64(text: string, what: string): Buffer {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') !== text) throw new NoteFormatError(`${what} is not standard base64`);
  return bytes;
}

function parseSignatureLine(line: string): NoteSignature {
  const [, name, encoded] = /^— (\S+) (\S+)$/u.exec(line) ?? [];
  if (name === undefined || encoded === undefined || !KEY_NAME.test(name)) {
    throw new NoteFormatError('a signature line must read "— name base64"');
  }
  const bytes = decodeBase64(encoded, `the signature of ${name}`);
  if (bytes.length < 5) throw new NoteFormatError(`the signature of ${name} is too short`);
  return { name, keyId: bytes.subarray(0, 4), signature: bytes.subarray(4) };
}

function decodeNote(note: string | Uint8Array): string {
  const bytes = Buffer.from(note);
  if (bytes.length > MAX_NOTE_BYTES) throw new NoteFormatError(`a note may have at most ${MAX_NOTE_BYTES} bytes`);
  const text = bytes.toString('utf8');
  if (!Buffer.from(text).equals(bytes)) throw new NoteFormatError('a note must be valid UTF-8');
  if (/[\u0000-\u0009\u000b-\u001f]/.test(text)) throw new NoteFormatError('a note must not have control characters');
  return text;
}
