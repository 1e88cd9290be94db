import { createHash } from 'node:crypto';
import type { Disclosure, ErasedEntry } from './bundle';
import { CheckpointSigner } from './checkpoint-signer';
import type { SignedHead, SignerMemory } from './checkpoint-signer';
import { createCosignature, withSignature } from './checkpoint';
import { envelopeCommitment, leafBytes, payloadCommitment, sealedDigest } from './commitment';
import type { Envelope } from './commitment';
import { LOG_KEY, LocalNoteSigner, WITNESS_KEY } from './signed-note';
import { TileLog } from './tiles';

export const logKey = LocalNoteSigner.fromSeed('log.example/care', LOG_KEY, Buffer.alloc(32, 1));
export const witnessKey = LocalNoteSigner.fromSeed('commissioner.example/witness', WITNESS_KEY, Buffer.alloc(32, 2));
export const witnessedAt = new Date('2026-03-01T09:30:00Z');

export class InMemorySignerMemory implements SignerMemory {
  head: SignedHead | null = null;

  load(): Promise<SignedHead | null> {
    return Promise.resolve(this.head);
  }

  save(head: SignedHead): Promise<void> {
    this.head = head;
    return Promise.resolve();
  }
}

/** A made-up entry: three streams in turn, every fourth with a sealed part, blinders derived from `salt`. */
export function madeUpEntry(
  seq: number,
  salt: string,
  change: Partial<Envelope> = {},
): { leaf: Buffer; shown: Disclosure } {
  const bytes = (label: string, length: number) =>
    createHash('sha512').update(`${salt} ${seq} ${label}`).digest().subarray(0, length);
  const payload = { what: 'GoalSet', words: `“to walk to the park” ${salt} ${seq}`, rating: seq / 4 };
  const [r1, r2] = [bytes('r1', 32), bytes('r2', 32)];
  const sealed = {
    nonce: bytes('nonce', 12),
    ciphertext: bytes('text', 40),
    tag: bytes('tag', 16),
    aad: bytes('aad', 20),
  };
  const envelope: Envelope = {
    eventId: `event-${salt}-${seq}`,
    stream: `carePlan-${seq % 3}`,
    revision: String(Math.floor(seq / 3)),
    type: 'GoalSet.v1',
    schemaVersion: '1',
    recordedAt: '2026-03-01T09:00:00.000Z',
    actor: 'practitioner-1',
    agency: null,
    role: 'clinician',
    purpose: 'direct-care',
    payloadCommitment: payloadCommitment(r2, payload),
    keyRef: `key-${seq % 5}`,
    ...change,
  };
  const leaf = leafBytes({ seq, e: envelopeCommitment(r1, envelope), c: sealedDigest(sealed) });
  const whole = envelope.payloadCommitment === null ? {} : { payload, r2 };
  return { leaf, shown: { envelope, r1, ...whole, ...(seq % 4 === 0 ? { sealed } : {}) } };
}

export interface MadeUpRecord {
  readonly log: TileLog;
  readonly signer: CheckpointSigner;
  readonly disclosures: Map<number, Disclosure>;
  readonly erased: ErasedEntry[];
}

/** A log of `size` entries (at least 2) whose last records that the key of entry 0 was destroyed. */
export async function madeUpRecord(folder: string, size: number, salt = 'salt'): Promise<MadeUpRecord> {
  const log = await TileLog.open(folder);
  const last = size - 1;
  const destroyed: Partial<Envelope> = { type: 'SubjectKeyDestroyed.v1', keyRef: 'key-0', payloadCommitment: null };
  const entries = Array.from({ length: size }, (_, seq) => madeUpEntry(seq, salt, seq === last ? destroyed : {}));
  await log.append(entries.map(({ leaf }) => leaf));
  return {
    log,
    signer: new CheckpointSigner(log, logKey, new InMemorySignerMemory()),
    disclosures: new Map(entries.map(({ shown }, seq) => [seq, shown] as const).slice(1)),
    erased: [{ seq: 0, keyRef: 'key-0', destroyedBy: last }],
  };
}

export async function cosigned(note: string): Promise<string> {
  return withSignature(note, await createCosignature(note, witnessKey, witnessedAt));
}
