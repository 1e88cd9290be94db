import { NoteFormatError, WITNESS_KEY, decodeBase64, parseNote, signatureLine, verifyEd25519 } from './signed-note';
import type { NoteSigner, SignedNote, VerifierKey } from './signed-note';

/** A C2SP tlog-checkpoint without extension lines: what the log commits to at one size. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
}

/** The text that is signed: origin, size and base64 root, each on its line. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${root.toString('base64')}\n`;
}

/** Strict; NoteFormatError says what is wrong. Verifies nothing. */
export function parseCheckpointText(text: string): Checkpoint {
  const [origin, size, root, end, ...more] = text.split('\n');
  if (!origin || size === undefined || root === undefined || end !== '' || more.length > 0) {
    throw new NoteFormatError('a checkpoint has exactly three lines: origin, size and root hash');
  }
  if (!/^(0|[1-9][0-9]*)$/.test(size) || !Number.isSafeInteger(Number(size))) {
    throw new NoteFormatError('a checkpoint size must be a decimal number without leading zeros');
  }
  const hash = decodeBase64(root, 'the root hash');
  if (hash.length !== 32) throw new NoteFormatError(`a root hash has 32 bytes, not ${hash.length}`);
  return { origin, size: Number(size), root: hash };
}

export function parseCheckpoint(note: string | Uint8Array): Checkpoint & { readonly note: SignedNote } {
  const parsed = parseNote(note);
  return { ...parseCheckpointText(parsed.text), note: parsed };
}

/** The note of a checkpoint with the log's signature. The signer's key name must be the origin. */
export async function signCheckpoint(checkpoint: Checkpoint, signer: NoteSigner): Promise<string> {
  if (checkpoint.origin !== signer.key.name) {
    throw new NoteFormatError(`the key of ${signer.key.name} cannot sign for the origin ${checkpoint.origin}`);
  }
  const text = checkpointText(checkpoint);
  const note = `${text}\n${signatureLine(signer.key, await signer.sign(Buffer.from(text)))}`;
  if (!verifyLogSignature(note, signer.key))
    throw new NoteFormatError('the signer gave a signature that does not verify');
  return note;
}

/** True when the note carries a signature line of exactly this key and it verifies. */
export function verifyLogSignature(note: string | Uint8Array, key: VerifierKey): boolean {
  const { text, signatures } = parseNote(note);
  const own = signatures.filter((s) => s.name === key.name && s.keyId.equals(key.keyId));
  return own.length === 1 && own.every((s) => verifyEd25519(key.publicKey, Buffer.from(text), s.signature));
}

/** A witness's `cosignature/v1` line for a checkpoint that it has found consistent. `at` is kept in whole seconds. */
export async function createCosignature(note: string, witness: NoteSigner, at: Date): Promise<string> {
  if (witness.key.type !== WITNESS_KEY) throw new NoteFormatError(`${witness.key.name} is not a witness key`);
  const seconds = Math.floor(at.getTime() / 1000);
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(BigInt(seconds));
  const signature = await witness.sign(cosignedMessage(seconds, parseCheckpoint(note).note.text));
  return signatureLine(witness.key, Buffer.concat([time, signature]));
}

/** When the witness cosigned, or null when the note has no cosignature of this key that verifies. */
export function cosignedAt(note: string | Uint8Array, witness: VerifierKey): Date | null {
  const { text, signatures } = parseNote(note);
  const own = signatures.filter((s) => s.name === witness.name && s.keyId.equals(witness.keyId));
  const [only] = own;
  if (witness.type !== WITNESS_KEY || !only || own.length > 1 || only.signature.length !== 72) return null;
  const seconds = Number(only.signature.readBigUInt64BE());
  if (!Number.isSafeInteger(seconds * 1000)) return null;
  const valid = verifyEd25519(witness.publicKey, cosignedMessage(seconds, text), only.signature.subarray(8));
  return valid ? new Date(seconds * 1000) : null;
}

/** The note with one more signature line; an earlier line of the same name and key id is replaced. */
export function withSignature(note: string, line: string): string {
  const [added] = parseNote(`x\n\n${line}`).signatures;
  const { text, signatures } = parseNote(note);
  const kept = signatures.filter((s) => !(s.name === added?.name && s.keyId.equals(added.keyId)));
  const lines = kept.map((s) => `— ${s.name} ${Buffer.concat([s.keyId, s.signature]).toString('base64')}\n`);
  const result = `${text}\n${lines.join('')}${line}`;
  parseNote(result);
  return result;
}

function cosignedMessage(seconds: number, text: string): Buffer {
  return Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`);
}
