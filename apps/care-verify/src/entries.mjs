/** Each entry: written in the one form there is, inside the signed record, at its own place. */
import { malformed, readRange, seqsOf } from './bundle-files.mjs';
import { hasShape, parseCanonical } from './canonical-json.mjs';
import { tampered } from './findings.mjs';
import { leafHash, provesInclusion } from './merkle.mjs';
import { fromBase64, fromUtf8 } from './text.mjs';

/**
 * @typedef {import('./findings.mjs').Findings} Findings
 * @typedef {import('./bundle-files.mjs').Files} Files
 * @typedef {import('./bundle-files.mjs').Range} Range
 * @typedef {{ seq: number, e: string, c: string }} Leaf
 */

const MISSING_NAMED = 20;
const DIGEST = /^[0-9a-f]{64}$/;

/**
 * The range that the bundle says it covers, and its leaves that were found sound.
 * @param {Files} files @param {import('./note.mjs').Checkpoint} checkpoint @param {Findings} findings
 * @returns {{ range: Range, leaves: Map<number, Leaf> } | null}
 */
export function checkEntries(files, checkpoint, findings) {
  const bytes = files.get('range.json');
  const range = bytes ? findings.attempt(() => readRange(bytes)) : null;
  if (!range) return null;
  checkPresence(files, range, checkpoint.size, findings);
  const checkpointText = fromUtf8(files.get('checkpoint') ?? new Uint8Array(0)) ?? '';
  /** @type {Map<number, Leaf>} */
  const leaves = new Map();
  for (const seq of seqsOf(files, 'entries', '.leaf')) {
    if (findings.blames(leafFile(seq)) || findings.blames(proofFile(seq))) continue;
    const leaf = findings.attempt(() => checkEntry(files, seq, checkpoint, checkpointText));
    if (leaf) leaves.set(seq, leaf);
  }
  return { range, leaves };
}

/** @param {Files} files @param {Range} range @param {number} size @param {Findings} findings */
function checkPresence(files, range, size, findings) {
  const claimed = range.kind === 'sampled' ? new Set(range.seqs) : null;
  const covers = /** @param {number} seq */ (seq) =>
    range.kind === 'dense' ? seq >= range.from && seq <= range.to : claimed?.has(seq) === true;
  for (const seq of seqsOf(files, 'entries', '.leaf')) {
    if (!covers(seq)) {
      findings.add(
        tampered('entry-added', `entry ${seq} is in the bundle but not in the range that it states.`, leafFile(seq)),
      );
    }
  }
  for (const seq of seqsOf(files, 'proofs', '.tlog-proof')) {
    if (!files.has(leafFile(seq))) findings.add(missing(seq, leafFile(seq)));
  }
  if (range.kind === 'dense' && range.to >= size) {
    const sentence = `the bundle claims to reach entry ${range.to}, but the signed record ends at entry ${size - 1}.`;
    findings.add(tampered('range-beyond', sentence, 'range.json'));
    return;
  }
  const wanted = range.kind === 'dense' ? upTo(range.from, range.to) : range.seqs;
  let named = 0;
  for (const seq of wanted) {
    if (files.has(leafFile(seq)) && files.has(proofFile(seq))) continue;
    findings.add(files.has(leafFile(seq)) ? missing(seq, proofFile(seq)) : missing(seq, leafFile(seq)));
    named += 1;
    if (named === MISSING_NAMED) break;
  }
}

/** @param {number} from @param {number} to */
function* upTo(from, to) {
  for (let seq = from; seq <= to; seq += 1) yield seq;
}

/** @param {Files} files @param {number} seq @param {import('./note.mjs').Checkpoint} checkpoint @param {string} checkpointText @returns {Leaf} */
function checkEntry(files, seq, checkpoint, checkpointText) {
  const bytes = files.get(leafFile(seq)) ?? new Uint8Array(0);
  if (seq >= checkpoint.size) {
    throw tampered(
      'entry-beyond',
      `entry ${seq} was added: the signed record ends at entry ${checkpoint.size - 1}.`,
      leafFile(seq),
    );
  }
  const leaf = parseCanonical(bytes);
  if (!hasShape(leaf, ['v', 'seq', 'e', 'c']) || leaf['v'] !== 1 || leaf['seq'] !== seq) throw changed(seq);
  const { e, c } = leaf;
  if (typeof e !== 'string' || typeof c !== 'string' || !DIGEST.test(e) || !DIGEST.test(c)) throw changed(seq);
  const proof = readProof(files.get(proofFile(seq)) ?? new Uint8Array(0), seq, checkpointText);
  if (!provesInclusion(leafHash(bytes), seq, checkpoint.size, proof, checkpoint.root)) throw changed(seq);
  return { seq, e, c };
}

/** @param {Uint8Array} bytes @param {number} seq @param {string} checkpointText @returns {Uint8Array[]} */
function readProof(bytes, seq, checkpointText) {
  const text = fromUtf8(bytes);
  const start = `c2sp.org/tlog-proof@v1\nindex ${seq}\n`;
  const end = `\n${checkpointText}`;
  if (!text?.startsWith(start) || !text.endsWith(end) || text.length < start.length + end.length) {
    throw malformed(proofFile(seq));
  }
  const lines = text.slice(start.length, -end.length).split('\n');
  if (lines.pop() !== '') throw malformed(proofFile(seq));
  return lines.map((line) => {
    const hash = fromBase64(line);
    if (hash?.length !== 32) throw malformed(proofFile(seq));
    return hash;
  });
}

/** @param {number} seq */
function changed(seq) {
  const sentence = `entry ${seq} was changed after it was signed, or its proof was (${leafFile(seq)}).`;
  return tampered('entry-changed', sentence, leafFile(seq));
}

/** @param {number} seq @param {string} file */
function missing(seq, file) {
  return tampered('entry-missing', `entry ${seq} is missing from the bundle (${file}).`, file);
}

/** @param {number} seq */
function leafFile(seq) {
  return `entries/${seq}.leaf`;
}

/** @param {number} seq */
function proofFile(seq) {
  return `proofs/${seq}.tlog-proof`;
}
