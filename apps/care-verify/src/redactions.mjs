/** Entries that whoever made the bundle withheld, each with a reason: in their place, unchanged, and nothing of them shown. */
import { isSeq, malformed } from './bundle-files.mjs';
import { hasShape, parseCanonical } from './canonical-json.mjs';
import { tampered } from './findings.mjs';

/**
 * @typedef {import('./findings.mjs').Findings} Findings
 * @typedef {import('./bundle-files.mjs').Files} Files
 * @typedef {import('./bundle-files.mjs').Erased} Erased
 * @typedef {import('./entries.mjs').Leaf} Leaf
 * @typedef {{ seq: number, reason: string }} Redacted
 */

const PATH = 'redacted.json';
/** Why something is withheld, in words. A reason that is not here is not understood. */
export const REASONS = new Map([
  ['about-somebody-else', 'it is about somebody else'],
  ['kept-apart', 'it is kept apart from those who read the rest'],
  ['put-right', 'it was wrong, and was put right at the person’s request'],
  ['disputed', 'the person says that it is wrong, and it is not settled'],
  ['third-party', 'it is about another person too'],
  ['serious-harm', 'somebody could come to serious harm by it'],
  ['legal-privilege', 'it is legal advice'],
]);

/** @param {Files} files @param {Map<number, Leaf>} leaves @param {readonly Erased[]} erased @param {Findings} findings @returns {Redacted[]} In their order. */
export function checkRedactions(files, leaves, erased, findings) {
  const bytes = files.get(PATH);
  const redacted = bytes ? findings.attempt(() => readRedacted(bytes)) : null;
  const gone = new Set(erased.map(({ seq }) => seq));
  for (const { seq } of redacted ?? []) {
    const shown = `disclosures/${seq}.json`;
    if (files.has(shown)) {
      const sentence = `entry ${seq} is said to be withheld, yet it is shown (${shown}).`;
      findings.add(tampered('redacted-but-shown', sentence, shown));
    } else if (gone.has(seq)) {
      findings.add(tampered('redacted-and-erased', `entry ${seq} is said to be withheld and to be erased.`, PATH));
    } else if (!leaves.has(seq)) {
      if (findings.blames(`entries/${seq}.leaf`) || findings.blames(`proofs/${seq}.tlog-proof`)) continue;
      findings.add(tampered('redacted-stray', `${PATH} names entry ${seq}, which is not in the bundle.`, PATH));
    }
  }
  return redacted ?? [];
}

/** @param {Uint8Array} bytes @returns {Redacted[]} At least one; a bundle that withholds nothing has no such file. */
function readRedacted(bytes) {
  const file = parseCanonical(bytes);
  if (!hasShape(file, ['v', 'redacted']) || file['v'] !== 1) throw malformed(PATH);
  const { redacted } = file;
  if (!Array.isArray(redacted) || redacted.length === 0) throw malformed(PATH);
  let before = -1;
  return redacted.map((entry) => {
    if (!hasShape(entry, ['seq', 'reason'])) throw malformed(PATH);
    const { seq, reason } = entry;
    if (!isSeq(seq) || seq <= before || typeof reason !== 'string' || !REASONS.has(reason)) throw malformed(PATH);
    before = seq;
    return { seq, reason };
  });
}
