import { bundleZip } from './bundle-zip';
import { canonicalJson } from './canonical-json';
import type { JsonValue } from './canonical-json';
import { envelopeCommitment, envelopeJson, parseLeaf, payloadCommitment, sealedDigest } from './commitment';
import type { Envelope, Leaf, Sealed } from './commitment';
import { LogIntegrityError } from './log-integrity-error';
import { leafHash, verifyConsistency, verifyInclusion } from './merkle-tree';
import { openCheckpoint, parsePolicy } from './policy';
import type { LogPolicy, OpenedCheckpoint } from './policy';
import type { TileLog } from './tiles';
import { consistencyProofText, inclusionProofText } from './tlog-proof';

/** What this reader may see of one entry. `payload` and `r2` come together; blinders are 32 bytes. */
export interface Disclosure {
  readonly envelope: Envelope;
  readonly r1: Uint8Array;
  readonly payload?: JsonValue;
  readonly r2?: Uint8Array;
  readonly sealed?: Sealed;
}

/** That the key `keyRef` was destroyed is recorded by the disclosed entry `destroyedBy`. */
export interface ErasureEvidence {
  readonly keyRef: string;
  readonly destroyedBy: number;
}

/** An entry whose key was destroyed. Without evidence it is the word of whoever keeps the log, and the entry itself is proven all the same. */
export interface ErasedEntry extends Partial<ErasureEvidence> {
  readonly seq: number;
}

/** Why an entry is withheld; the verifier says each in words, and takes no other. */
export type RedactionReason =
  'about-somebody-else' | 'kept-apart' | 'put-right' | 'disputed' | 'third-party' | 'serious-harm' | 'legal-privilege';

export interface BundleRequest {
  readonly log: TileLog;
  /** The signed note, with any cosignatures. Its size bounds what can be bundled. */
  readonly checkpoint: string;
  /** An older checkpoint of the same log that the reader holds: the bundle then proves that nothing was undone since. */
  readonly previousCheckpoint?: string;
  /** tlog-policy text; copied into the bundle for reference only. */
  readonly policy: string;
  /** Every entry from `from` to `to`, both included, or a sample. */
  readonly seqs: { readonly from: number; readonly to: number } | readonly number[];
  readonly disclosures: ReadonlyMap<number, Disclosure>;
  readonly erased: readonly ErasedEntry[];
  /** Entries of which nothing is shown though they could be, each with why: their leaves and proofs are there all the same. */
  readonly redacted?: ReadonlyMap<number, RedactionReason>;
}

const KEY_DESTROYED = /^SubjectKeyDestroyed(\.v[1-9][0-9]*)?$/;

/**
 * The bundle that `care-verify` reads. Everything is checked while it is written, so that a bundle never leaves that
 * would not verify: LogIntegrityError when the log does not match its checkpoint or a disclosure does not open its
 * entry, RangeError or NoteFormatError when the request itself is wrong.
 */
export async function writeBundle(request: BundleRequest): Promise<Uint8Array> {
  const policy = parsePolicy(request.policy);
  const head = openCheckpoint(request.checkpoint, policy);
  if (!(await request.log.root(head.size)).equals(head.root)) {
    throw new LogIntegrityError(`the log's root at size ${head.size} is not the one in the checkpoint`);
  }
  const seqs = listSeqs(request.seqs, head.size);
  const files = new Map<string, Uint8Array | string>([
    ['checkpoint', request.checkpoint],
    ['policy', request.policy],
    ['range.json', canonicalJson(rangeJson(request.seqs, seqs))],
    ['erased.json', canonicalJson(erasedJson(request, seqs))],
  ]);
  const redacted = redactedList(request, seqs);
  if (redacted.length > 0) files.set('redacted.json', canonicalJson({ v: 1, redacted }));
  if (request.previousCheckpoint !== undefined) {
    files.set('previous-checkpoint', request.previousCheckpoint);
    files.set('consistency.txt', await consistency(request.log, request.previousCheckpoint, head, policy));
  }
  for (const seq of seqs) await addEntry(files, request, head, seq);
  const stray = [...request.disclosures.keys()].find((seq) => !files.has(`entries/${seq}.leaf`));
  if (stray !== undefined) throw new RangeError(`entry ${stray} is disclosed but not among the entries of the bundle`);
  return bundleZip(files);
}

function listSeqs(asked: BundleRequest['seqs'], size: number): number[] {
  if ('from' in asked) {
    const { from, to } = asked;
    if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || from < 0 || from > to || to >= size) {
      throw new RangeError(`entries ${from} to ${to} were asked for; the checkpoint covers 0 to ${size - 1}`);
    }
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  }
  const seqs = [...new Set(asked)].sort((a, b) => a - b);
  const outside = seqs.find((seq) => !Number.isSafeInteger(seq) || seq < 0 || seq >= size);
  if (outside !== undefined) {
    throw new RangeError(`entry ${outside} was asked for; the checkpoint covers 0 to ${size - 1}`);
  }
  return seqs;
}

function rangeJson(asked: BundleRequest['seqs'], seqs: readonly number[]): JsonValue {
  return 'from' in asked ? { v: 1, kind: 'dense', from: asked.from, to: asked.to } : { v: 1, kind: 'sampled', seqs };
}

/** Version 2 is written only where an entry without evidence is listed, so that older verifiers read all other bundles. */
function erasedJson(request: BundleRequest, seqs: readonly number[]): JsonValue {
  const erased = erasedList(request, seqs);
  return { v: erased.every((entry) => 'keyRef' in entry) ? 1 : 2, erased };
}

function erasedList(
  { erased, disclosures }: BundleRequest,
  seqs: readonly number[],
): Readonly<Record<string, string | number>>[] {
  const bundled = new Set(seqs);
  const listed = new Map(erased.map((entry) => [entry.seq, entry]));
  if (listed.size < erased.length) throw new RangeError('an erased entry is listed twice');
  return [...listed.values()]
    .sort((a, b) => a.seq - b.seq)
    .map(({ seq, keyRef, destroyedBy }): Readonly<Record<string, string | number>> => {
      if (!bundled.has(seq)) throw new RangeError(`erased entry ${seq} is not among the entries of the bundle`);
      if (disclosures.has(seq)) throw new RangeError(`entry ${seq} cannot be both erased and disclosed`);
      if (keyRef === undefined || destroyedBy === undefined) return { seq };
      const evidence = disclosures.get(destroyedBy)?.envelope;
      if (!evidence || !KEY_DESTROYED.test(evidence.type) || evidence.keyRef !== keyRef) {
        throw new RangeError(`entry ${destroyedBy} must be a disclosed SubjectKeyDestroyed of the key of entry ${seq}`);
      }
      return { seq, keyRef, destroyedBy };
    });
}

function redactedList({ redacted, disclosures, erased }: BundleRequest, seqs: readonly number[]) {
  const bundled = new Set(seqs);
  const gone = new Set(erased.map(({ seq }) => seq));
  return [...(redacted ?? [])]
    .sort(([a], [b]) => a - b)
    .map(([seq, reason]) => {
      if (!bundled.has(seq)) throw new RangeError(`withheld entry ${seq} is not among the entries of the bundle`);
      if (disclosures.has(seq) || gone.has(seq)) {
        throw new RangeError(`entry ${seq} is withheld, so it can be neither disclosed nor called erased`);
      }
      return { seq, reason };
    });
}

async function consistency(log: TileLog, note: string, head: OpenedCheckpoint, policy: LogPolicy): Promise<string> {
  const older = openCheckpoint(note, policy);
  if (older.origin !== head.origin || older.size > head.size) {
    throw new RangeError('the previous checkpoint is not an older one of the same log');
  }
  const proof = await log.consistencyProof(older.size, head.size);
  if (!verifyConsistency(older, head, proof)) {
    throw new LogIntegrityError(`the log at size ${head.size} does not continue the one signed at size ${older.size}`);
  }
  return consistencyProofText(older.size, proof);
}

async function addEntry(
  files: Map<string, Uint8Array | string>,
  { log, checkpoint, disclosures }: BundleRequest,
  head: OpenedCheckpoint,
  seq: number,
): Promise<void> {
  const bytes = await log.leaf(seq);
  const proof = await log.inclusionProof(seq, head.size);
  if (!verifyInclusion({ index: seq, hash: leafHash(bytes) }, head, proof)) {
    throw new LogIntegrityError(`entry ${seq} as stored is not the one that was signed`);
  }
  const leaf = parseLeaf(bytes);
  if (leaf.seq !== seq) throw new LogIntegrityError(`the leaf at ${seq} says that it is entry ${leaf.seq}`);
  files.set(`entries/${seq}.leaf`, bytes);
  files.set(`proofs/${seq}.tlog-proof`, inclusionProofText(seq, proof, checkpoint));
  const disclosure = disclosures.get(seq);
  if (disclosure) files.set(`disclosures/${seq}.json`, canonicalJson(disclosureJson(leaf, disclosure)));
}

function disclosureJson(leaf: Leaf, { envelope, r1, payload, r2, sealed }: Disclosure): JsonValue {
  const opens = (part: string, matches: boolean): void => {
    if (!matches) throw new LogIntegrityError(`the ${part} disclosed for entry ${leaf.seq} is not the one logged`);
  };
  opens('envelope', envelopeCommitment(r1, envelope) === leaf.e);
  if ((payload === undefined) !== (r2 === undefined)) {
    throw new RangeError(`entry ${leaf.seq}: give payload and r2 together or neither`);
  }
  if (payload !== undefined && r2) opens('payload', payloadCommitment(r2, payload) === envelope.payloadCommitment);
  if (sealed) opens('sealed content', sealedDigest(sealed) === leaf.c);
  return {
    v: 1,
    seq: leaf.seq,
    envelope: envelopeJson(envelope),
    r1: hex(r1),
    ...(payload !== undefined && r2 ? { payload, r2: hex(r2) } : {}),
    ...(sealed ? { sealed: sealedJson(sealed) } : {}),
  };
}

function sealedJson({ nonce, ciphertext, tag, aad }: Sealed): JsonValue {
  return { nonce: base64(nonce), ciphertext: base64(ciphertext), tag: base64(tag), aad: base64(aad) };
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
