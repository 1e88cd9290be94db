import { cosignedAt, withSignature } from './checkpoint';
import { NoteFormatError } from './signed-note';
import type { VerifierKey } from './signed-note';
import type { TileLog } from './tiles';
import { consistencyProofText } from './tlog-proof';

/** Somebody outside who co-signs what continues what they saw before: C2SP tlog-witness. */
export interface WitnessPeer {
  readonly name: string;
  readonly key: VerifierKey;
  /** One add-checkpoint request; throws when nobody answers. */
  addCheckpoint(request: string): Promise<{ readonly status: number; readonly body: string }>;
}

export type WitnessAnswer =
  | { readonly outcome: 'cosigned'; readonly line: string; readonly at: Date }
  /** It says that what it was shown contradicts what it saw before, or its co-signature does not fit. */
  | { readonly outcome: 'refused'; readonly why: string }
  | { readonly outcome: 'away'; readonly why: string };

const ALLOWED_MS = 3_000;
const MOST_ANSWERED = 16_384;

/** A witness at an address; `/add-checkpoint` is added to it. */
export function httpWitness(name: string, key: VerifierKey, url: string): WitnessPeer {
  return {
    name,
    key,
    async addCheckpoint(request) {
      const response = await fetch(`${url.replace(/\/$/, '')}/add-checkpoint`, {
        method: 'POST',
        body: request,
        redirect: 'error',
        signal: AbortSignal.timeout(ALLOWED_MS),
      });
      const body = await response.text();
      if (body.length > MOST_ANSWERED) throw new Error('the answer is implausibly long');
      return { status: response.status, body };
    },
  };
}

/** Asks for a co-signature, with the proof from where the witness says that it stands. `lastSize` is what it co-signed last. */
export async function askWitness(
  peer: WitnessPeer,
  log: Pick<TileLog, 'consistencyProof'>,
  { size, note, lastSize }: { readonly size: number; readonly note: string; readonly lastSize: number },
): Promise<WitnessAnswer> {
  const add = async (old: number) =>
    peer.addCheckpoint(`${consistencyProofText(old, await log.consistencyProof(old, size))}\n${note}`);
  try {
    let answer = await add(lastSize);
    const stands = answer.status === 409 && /^(0|[1-9][0-9]{0,15})\n$/.test(answer.body) ? Number(answer.body) : null;
    if (stands !== null && stands > size) {
      return { outcome: 'refused', why: `it has co-signed ${stands} entries, more than there are` };
    }
    if (stands !== null) answer = await add(stands);
    return readAnswer(peer.key, note, answer);
  } catch (error) {
    return { outcome: 'away', why: error instanceof Error ? error.message : 'unknown trouble' };
  }
}

function readAnswer(
  key: VerifierKey,
  note: string,
  { status, body }: { readonly status: number; readonly body: string },
): WitnessAnswer {
  if (status === 409 || status === 422) {
    return { outcome: 'refused', why: `it answers ${status}: this does not continue what it has seen` };
  }
  if (status !== 200) return { outcome: 'away', why: `it answers ${status}` };
  for (const line of body.split(/(?<=\n)/)) {
    const at = cosignatureIn(note, line, key);
    if (at) return { outcome: 'cosigned', line, at };
  }
  return { outcome: 'refused', why: 'its co-signature does not fit the checkpoint' };
}

function cosignatureIn(note: string, line: string, key: VerifierKey): Date | null {
  try {
    return cosignedAt(withSignature(note, line), key);
  } catch (error) {
    if (error instanceof NoteFormatError) return null;
    throw error;
  }
}
