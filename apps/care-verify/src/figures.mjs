/** Figures that say how they were counted are counted again, where everything that they were counted from is shown. */
import { isSeq } from './bundle-files.mjs';
import { hasShape, parseCanonical } from './canonical-json.mjs';
import { tampered } from './findings.mjs';

/**
 * @typedef {import('./findings.mjs').Findings} Findings
 * @typedef {import('./bundle-files.mjs').Files} Files
 * @typedef {import('./disclosures.mjs').Disclosure} Disclosure
 * @typedef {{ counts: string, from: number, to: number, value: number }} Figure Entries of one type, in a range.
 */

const VERSION = /\.v[1-9][0-9]*$/;

/** @param {Files} files @param {Map<number, Disclosure>} opened @param {Findings} findings @returns {{ all: number, rechecked: number }} */
export function checkFigures(files, opened, findings) {
  let [all, rechecked] = [0, 0];
  for (const [path, bytes] of files) {
    if (!path.startsWith('figures/')) continue;
    all += 1;
    const figure = readFigure(bytes);
    const count = figure && countAgain(figure, opened);
    if (!figure || count === null) continue;
    rechecked += 1;
    if (count === figure.value) continue;
    const sentence = `the figure ${path} says ${figure.value}, but what is shown counts ${count}.`;
    findings.add(tampered('figure-differs', sentence, path));
  }
  return { all, rechecked };
}

/** @param {Uint8Array} bytes @returns {Figure | null} */
function readFigure(bytes) {
  const figure = parseCanonical(bytes);
  if (!hasShape(figure, ['v', 'counts', 'from', 'to', 'value']) || figure['v'] !== 1) return null;
  const { counts, from, to, value } = figure;
  if (typeof counts !== 'string' || !isSeq(from) || !isSeq(to) || !isSeq(value) || from > to) return null;
  return { counts, from, to, value };
}

/** Null when something in the range is not shown. @param {Figure} figure @param {Map<number, Disclosure>} opened @returns {number | null} */
function countAgain({ counts, from, to }, opened) {
  if (to - from + 1 > opened.size) return null;
  let count = 0;
  for (let seq = from; seq <= to; seq += 1) {
    const entry = opened.get(seq);
    if (!entry) return null;
    if (entry.envelope.type.replace(VERSION, '') === counts) count += 1;
  }
  return count;
}
