import { createHmac, hash } from 'node:crypto';
import { freshBytes } from '../privacy/fresh-bytes';
import { canonicalJson } from './canonical-json';
import type { JsonValue } from './canonical-json';

/** What an auditor under agreement may read of one event. Strings throughout; `revision` in decimal; null when missing. */
export interface Envelope {
  readonly eventId: string;
  readonly stream: string;
  readonly revision: string;
  readonly type: string;
  readonly schemaVersion: string | null;
  readonly recordedAt: string | null;
  readonly actor: string | null;
  readonly agency: string | null;
  readonly role: string | null;
  readonly purpose: string | null;
  readonly payloadCommitment: string | null;
  readonly keyRef: string | null;
}

/** The stored bytes of an encrypted payload; four empty buffers when the event has no encrypted part. */
export interface Sealed {
  readonly nonce: Uint8Array;
  readonly ciphertext: Uint8Array;
  readonly tag: Uint8Array;
  readonly aad: Uint8Array;
}

/** One log entry: `seq` is its index, `e` and `c` are 64 lower-case hexadecimal digits. */
export interface Leaf {
  readonly seq: number;
  readonly e: string;
  readonly c: string;
}

const BLINDER_BYTES = 32;
const NOTHING = Buffer.alloc(0);
export const NOTHING_SEALED: Sealed = { nonce: NOTHING, ciphertext: NOTHING, tag: NOTHING, aad: NOTHING };

/** 32 random bytes. Keep them inside the encrypted record, so that they die with its key. */
export function newBlinder(): Buffer {
  return freshBytes(BLINDER_BYTES);
}

/** HMAC-SHA-256(r2, canonical payload) in hexadecimal. TypeError when the payload is not plain JSON. */
export function payloadCommitment(r2: Uint8Array, payload: JsonValue): string {
  return blinded(r2, canonicalJson(payload));
}

/** HMAC-SHA-256(r1, canonical envelope) in hexadecimal: the `e` of a leaf. */
export function envelopeCommitment(r1: Uint8Array, envelope: Envelope): string {
  return blinded(r1, canonicalJson(envelopeJson(envelope)));
}

/** SHA-256(nonce || ciphertext || tag || aad) in hexadecimal: the `c` of a leaf, checkable after erasure. */
export function sealedDigest(sealed: Sealed): string {
  const { nonce, ciphertext, tag, aad } = sealed;
  return hash('sha256', Buffer.concat([nonce, ciphertext, tag, aad]), 'hex');
}

/** Exactly the twelve fields, so that nothing else a caller's object carries can slip into a commitment. */
export function envelopeJson(envelope: Envelope): { readonly [name: string]: string | null } {
  const { eventId, stream, revision, type, schemaVersion, recordedAt } = envelope;
  const { actor, agency, role, purpose, payloadCommitment: commitment, keyRef } = envelope;
  if (!/^(0|[1-9][0-9]{0,18})$/.test(revision)) {
    throw new TypeError(
      `revision is ${JSON.stringify(revision)}; expected up to 19 decimal digits without leading zeros`,
    );
  }
  const first = { eventId, stream, revision, type, schemaVersion, recordedAt };
  return Object.assign(first, { actor, agency, role, purpose, payloadCommitment: commitment, keyRef });
}

/** The bytes that are logged: canonical JSON of {c, e, seq, v}, about 160 bytes. */
export function leafBytes({ seq, e, c }: Leaf): Buffer {
  if (!Number.isSafeInteger(seq) || seq < 0) throw new TypeError(`leaf seq is ${seq}; expected a whole number from 0`);
  if (!isDigest(e) || !isDigest(c)) throw new TypeError('leaf e and c must each be 64 lower-case hexadecimal digits');
  return Buffer.from(canonicalJson({ v: 1, seq, e, c }));
}

/** Strict: TypeError unless the bytes are exactly what `leafBytes` writes. */
export function parseLeaf(bytes: Uint8Array): Leaf {
  const text = Buffer.from(bytes).toString('utf8');
  const match = /^\{"c":"([0-9a-f]{64})","e":"([0-9a-f]{64})","seq":(0|[1-9][0-9]{0,15}),"v":1\}$/.exec(text);
  const [, c, e, seq] = match ?? [];
  if (c === undefined || e === undefined || !Number.isSafeInteger(Number(seq))) {
    throw new TypeError('a log entry is not a canonical {c, e, seq, v:1} leaf');
  }
  return { seq: Number(seq), e, c };
}

function isDigest(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

function blinded(blinder: Uint8Array, text: string): string {
  if (blinder.length !== BLINDER_BYTES) {
    throw new TypeError(`a blinder has ${blinder.length} bytes; expected ${BLINDER_BYTES} random ones`);
  }
  return createHmac('sha256', blinder).update(text).digest('hex');
}
