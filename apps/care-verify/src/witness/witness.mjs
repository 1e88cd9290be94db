/** C2SP tlog-witness: co-signs a checkpoint only when it continues the last one that this witness co-signed of the same log. */
import { provesConsistency } from '../merkle.mjs';
import { logSignature, parseCheckpoint } from '../note.mjs';
import { fromBase64, fromDecimal, fromUtf8, sameBytes } from '../text.mjs';

const MOST_PROOF_LINES = 63;

/**
 * @typedef {import('../note.mjs').Key} Key
 * @typedef {import('../note.mjs').Checkpoint} Checkpoint
 * @typedef {{ status: 200 | 400 | 403 | 404 | 409 | 422, type: string, body: string }} Answer
 * @typedef {object} WitnessOptions
 * @property {() => Key[]} logs Whose checkpoints are co-signed; from the witness's own policy.
 * @property {import('./key.mjs').WitnessKey} key
 * @property {Pick<import('./state.mjs').WitnessState, 'last' | 'save' | 'keepRefused'>} state
 * @property {() => Date} now
 */

export class Witness {
  /** @param {WitnessOptions} options */
  constructor(options) {
    this.options = options;
  }

  /**
   * Answers one add-checkpoint request. Between reading what was co-signed last and saving what is now nothing else can
   * run, since nothing here waits; the new checkpoint is durable before there is an answer.
   * @param {Uint8Array} request @returns {Answer}
   */
  addCheckpoint(request) {
    const asked = parseRequest(request);
    if (!asked) return refusal(400, 'this is not an add-checkpoint request');
    const { old, proof, checkpoint, note } = asked;
    const { state, key, now } = this.options;
    const trusted = this.options.logs().filter(({ name }) => name === checkpoint.origin);
    if (trusted.length === 0) return refusal(404, 'this witness does not know that log');
    if (!trusted.some((log) => logSignature(checkpoint, log) === 'valid')) {
      return refusal(403, 'the checkpoint is not signed with a key that this witness trusts');
    }
    if (old > checkpoint.size) return refusal(400, 'the old size is larger than the checkpoint');
    const last = this.lastOf(checkpoint.origin);
    if (old !== last.size) return { status: 409, type: 'text/x.tlog.size', body: `${last.size}\n` };
    if (old === checkpoint.size && !sameBytes(last.root, checkpoint.root)) {
      state.keepRefused(request);
      return refusal(409, 'another checkpoint of this size was co-signed before');
    }
    const consistent = old === 0 ? proof.length === 0 : provesConsistency(last, checkpoint, proof);
    if (!consistent) {
      state.keepRefused(request);
      return refusal(422, 'it is not proven that this continues what was co-signed before');
    }
    state.save(checkpoint.origin, note);
    return { status: 200, type: 'text/plain; charset=utf-8', body: key.cosign(checkpoint.text, now()) };
  }

  /** @param {string} origin @returns {{ size: number, root: Uint8Array }} */
  lastOf(origin) {
    const note = this.options.state.last(origin);
    if (!note) return { size: 0, root: new Uint8Array(0) };
    const last = parseCheckpoint(note);
    if (typeof last === 'string') throw new Error(`what was co-signed last of ${origin} cannot be read: ${last}`);
    return last;
  }
}

/** @param {Uint8Array} request @returns {{ old: number, proof: Uint8Array[], checkpoint: Checkpoint, note: Uint8Array } | null} */
function parseRequest(request) {
  const text = fromUtf8(request);
  const blank = text?.indexOf('\n\n') ?? -1;
  if (text === null || blank < 0) return null;
  const [first = '', ...lines] = text.slice(0, blank).split('\n');
  const old = first.startsWith('old ') ? fromDecimal(first.slice(4)) : null;
  const hashes = lines.map(fromBase64);
  if (old === null || lines.length > MOST_PROOF_LINES || hashes.some((hash) => hash?.length !== 32)) return null;
  const note = new TextEncoder().encode(text.slice(blank + 2));
  const checkpoint = parseCheckpoint(note);
  if (typeof checkpoint === 'string') return null;
  return { old, proof: hashes.flatMap((hash) => (hash ? [hash] : [])), checkpoint, note };
}

/** @param {400 | 403 | 404 | 409 | 422} status @param {string} why @returns {Answer} */
function refusal(status, why) {
  return { status, type: 'text/plain; charset=utf-8', body: `${why}\n` };
}
