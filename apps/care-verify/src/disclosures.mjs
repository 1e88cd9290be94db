/** What the bundle shows of its entries: that it is what was recorded, and that erased entries stay closed. */
import { malformed, readErased, seqsOf } from './bundle-files.mjs';
import { canonical, hasShape, parseCanonical } from './canonical-json.mjs';
import { hmacSha256, sha256 } from './crypto.mjs';
import { tampered } from './findings.mjs';
import { fromBase64, fromHex, hex, utf8 } from './text.mjs';

/**
 * @typedef {import('./findings.mjs').Findings} Findings
 * @typedef {import('./bundle-files.mjs').Files} Files
 * @typedef {import('./bundle-files.mjs').Range} Range
 * @typedef {import('./bundle-files.mjs').Erased} Erased
 * @typedef {import('./entries.mjs').Leaf} Leaf
 * @typedef {{ eventId: string, stream: string, revision: bigint, type: string, keyRef: string | null }} Envelope
 * @typedef {{ seq: number, envelope: Envelope, payload: boolean, sealed: boolean }} Disclosure
 */

const NAMED = ['eventId', 'stream', 'revision', 'type'];
const OPTIONAL = ['schemaVersion', 'recordedAt', 'actor', 'agency', 'role', 'purpose', 'payloadCommitment', 'keyRef'];
const KEY_DESTROYED = /^SubjectKeyDestroyed(\.v[1-9][0-9]*)?$/;

/** @param {Files} files @param {Map<number, Leaf>} leaves @param {Findings} findings @returns {Map<number, Disclosure>} */
export function checkDisclosures(files, leaves, findings) {
  /** @type {Map<number, Disclosure>} */
  const opened = new Map();
  for (const seq of seqsOf(files, 'disclosures', '.json')) {
    const path = `disclosures/${seq}.json`;
    if (findings.blames(path) || findings.blames(`entries/${seq}.leaf`)) continue;
    const disclosure = findings.attempt(() => {
      const leaf = leaves.get(seq);
      const bytes = files.get(path);
      if (!leaf || !bytes) throw tampered('disclosure-stray', `${path} belongs to no entry in the bundle.`, path);
      return open(leaf, bytes, path);
    });
    if (disclosure) opened.set(seq, disclosure);
  }
  return opened;
}

/** Entries of one stream come in the order of their revisions, each once. @param {Map<number, Disclosure>} opened @param {Range} range @param {Findings} findings */
export function checkStreams(opened, range, findings) {
  const everything = range.kind === 'dense' && opened.size === range.to - range.from + 1;
  /** @type {Map<string, { seq: number, revision: bigint }>} */
  const latest = new Map();
  /** @type {Map<string, number>} */
  const events = new Map();
  for (const { seq, envelope } of opened.values()) {
    const path = `disclosures/${seq}.json`;
    const before = latest.get(envelope.stream);
    const twin = events.get(envelope.eventId);
    if (twin !== undefined) {
      findings.add(tampered('event-twice', `entries ${twin} and ${seq} record the same event twice.`, path));
    }
    if (before && envelope.revision <= before.revision) {
      const sentence = `entries ${before.seq} and ${seq} contradict each other: the later one is not a later step of the same record.`;
      findings.add(tampered('revision-order', sentence, path));
    } else if (before && everything && envelope.revision !== before.revision + 1n) {
      const sentence = `something is missing between entries ${before.seq} and ${seq}: a step of the same record was left out.`;
      findings.add(tampered('revision-gap', sentence, path));
    }
    latest.set(envelope.stream, { seq, revision: envelope.revision });
    events.set(envelope.eventId, seq);
  }
}

/** @param {Files} files @param {Map<number, Leaf>} leaves @param {Map<number, Disclosure>} opened @param {Findings} findings @returns {Erased[]} In their order. */
export function checkErased(files, leaves, opened, findings) {
  const bytes = files.get('erased.json');
  const erased = bytes ? findings.attempt(() => readErased(bytes)) : null;
  for (const { seq, evidence } of erased ?? []) {
    if (files.has(`disclosures/${seq}.json`)) {
      const sentence = `entry ${seq} is said to be erased, yet its content is shown (disclosures/${seq}.json).`;
      findings.add(tampered('erased-but-shown', sentence, `disclosures/${seq}.json`));
    } else if (!leaves.has(seq)) {
      if (findings.blames(`entries/${seq}.leaf`) || findings.blames(`proofs/${seq}.tlog-proof`)) continue;
      findings.add(
        tampered('erased-stray', `erased.json names entry ${seq}, which is not in the bundle.`, 'erased.json'),
      );
    } else if (evidence && !showsDestruction(opened.get(evidence.destroyedBy)?.envelope, evidence.keyRef)) {
      const sentence = `entry ${seq} is said to be erased, but entry ${evidence.destroyedBy} does not show that its key was destroyed.`;
      findings.add(tampered('erased-without-evidence', sentence, 'erased.json'));
    }
  }
  return erased ?? [];
}

/** @param {Envelope | undefined} envelope @param {string} keyRef */
function showsDestruction(envelope, keyRef) {
  return envelope !== undefined && KEY_DESTROYED.test(envelope.type) && envelope.keyRef === keyRef;
}

/** @param {Leaf} leaf @param {Uint8Array} bytes @param {string} path @returns {Disclosure} */
function open(leaf, bytes, path) {
  const shown = parseCanonical(bytes);
  if (!hasShape(shown, ['v', 'seq', 'envelope', 'r1'], ['payload', 'r2', 'sealed'])) throw malformed(path);
  const envelope = shown['envelope'];
  if (shown['v'] !== 1 || shown['seq'] !== leaf.seq || !isEnvelope(envelope)) throw malformed(path);
  if ('payload' in shown !== 'r2' in shown) throw malformed(path);
  if (blinded(shown['r1'], envelope, path) !== leaf.e) throw otherwise('what is shown about', leaf.seq, path);
  if ('payload' in shown && blinded(shown['r2'], shown['payload'], path) !== envelope['payloadCommitment']) {
    throw otherwise('the content shown for', leaf.seq, path);
  }
  if ('sealed' in shown && sealedDigest(shown['sealed'], path) !== leaf.c) {
    throw otherwise('the sealed content shown for', leaf.seq, path);
  }
  const { eventId = '', stream = '', revision = '', type = '', keyRef = null } = envelope;
  return {
    seq: leaf.seq,
    envelope: {
      eventId: eventId ?? '',
      stream: stream ?? '',
      revision: BigInt(revision ?? ''),
      type: type ?? '',
      keyRef,
    },
    payload: 'payload' in shown,
    sealed: 'sealed' in shown,
  };
}

/** @param {unknown} value @returns {value is Record<string, string | null>} */
function isEnvelope(value) {
  if (!hasShape(value, [...NAMED, ...OPTIONAL])) return false;
  const { revision } = value;
  return (
    NAMED.every((name) => typeof value[name] === 'string') &&
    OPTIONAL.every((name) => value[name] === null || typeof value[name] === 'string') &&
    typeof revision === 'string' &&
    /^(0|[1-9][0-9]{0,18})$/.test(revision)
  );
}

/** @param {unknown} blinder @param {unknown} value @param {string} path @returns {string} */
function blinded(blinder, value, path) {
  const key = fromHex(blinder);
  if (key?.length !== 32) throw malformed(path);
  return hex(hmacSha256(key, utf8(canonical(value))));
}

/** @param {unknown} sealed @param {string} path @returns {string} */
function sealedDigest(sealed, path) {
  if (!hasShape(sealed, ['nonce', 'ciphertext', 'tag', 'aad'])) throw malformed(path);
  const parts = [sealed['nonce'], sealed['ciphertext'], sealed['tag'], sealed['aad']].map((part) => {
    const bytes = fromBase64(part);
    if (!bytes) throw malformed(path);
    return bytes;
  });
  return hex(sha256(...parts));
}

/** @param {string} what @param {number} seq @param {string} path */
function otherwise(what, seq, path) {
  return tampered('disclosure-differs', `${what} entry ${seq} is not what was recorded (${path}).`, path);
}
