/** A blind audit: that what is shown was drawn by chance, from a list that was fixed before anybody could know the draw. */
import { canonical, hasShape, parseCanonical } from './canonical-json.mjs';
import { hmacSha256, sha256 } from './crypto.mjs';
import { cannotTell, tampered } from './findings.mjs';
import { parseCheckpoint } from './note.mjs';
import { fromHex, fromUtf8, hex, utf8 } from './text.mjs';

/**
 * @typedef {import('./bundle-files.mjs').Files} Files
 * @typedef {import('./bundle-files.mjs').Range} Range
 * @typedef {import('./disclosures.mjs').Disclosure} Disclosure
 * @typedef {{ of: number, drawn: number, shown: number, size: number }} Sample `size`: of the checkpoint that drew it.
 * @typedef {{ listHash: string, entriesHash: string, lines: number, asked: number }} Announced
 * @typedef {{ position: number, blinder: unknown, pathway: unknown }} Opened
 */

const RULE = 'living-well/audit-sample/v1';
const ANNOUNCED = /^AuditSampleAnnounced(\.v[1-9][0-9]*)?$/;
const FILE = 'sample';

/**
 * To be asked only of a bundle in which nothing was found wrong.
 * @param {Uint8Array} bytes The sample as it was downloaded. @param {Files} files @param {Map<number, Disclosure>} opened @param {Range} range
 * @returns {Sample}
 */
export function checkSample(bytes, files, opened, range) {
  const { sampleId, list, positions, pathways } = read(bytes);
  const { seq, announced } = announcement(files, opened, sampleId);
  const seed = parseCheckpoint(files.get('previous-checkpoint') ?? new Uint8Array(0));
  if (typeof seed === 'string') {
    throw cannotTell('sample-without-seed', 'the bundle does not hold the checkpoint that the sample was drawn by.');
  }
  if (seed.size <= seq) {
    throw wrong('sample-seed', 'the checkpoint in the bundle was signed before the sample was announced.');
  }
  const steps = range.kind === 'sampled' ? range.seqs.filter((one) => one !== seq) : [];
  if (hashOf(steps) !== announced.entriesHash) {
    throw wrong(
      'sample-entries',
      'the entries in the bundle are not all the steps that were announced: one was left out or put in.',
    );
  }
  if (list.length !== announced.lines || hashOf(list) !== announced.listHash) {
    throw wrong('sample-list', 'the list is not the one that was announced.');
  }
  const drawn = draw(announced, seed.size, seed.text.split('\n')[2] ?? '');
  if (drawn.join() !== positions.join()) {
    throw wrong(
      'sample-drawn-otherwise',
      `by the checkpoint, lines ${drawn.join(', ')} are drawn, and not ${positions.join(', ')}.`,
    );
  }
  pathways.forEach(({ position, blinder, pathway }, at) => {
    const key = fromHex(blinder);
    const isIn = drawn.includes(position) && (at === 0 || position > (pathways[at - 1]?.position ?? 0));
    if (!isIn || !key || hex(hmacSha256(key, utf8(canonical(pathway)))) !== list[position - 1]) {
      throw wrong(
        'sample-pathway',
        `the pathway shown for line ${position} is not the one that was announced: a step was changed, left out or exchanged.`,
      );
    }
  });
  return { of: list.length, drawn: drawn.length, shown: pathways.length, size: seed.size };
}

/** By the published rule. @param {Announced} announced @param {number} size @param {string} root @returns {number[]} */
function draw({ listHash, lines, asked }, size, root) {
  const seed = hex(sha256(utf8(`${RULE}\n${listHash}\n${size}\n${root}\n`)));
  const keys = Array.from({ length: lines }, (_, at) => ({
    line: at + 1,
    key: hex(sha256(utf8(`${seed}\n${at + 1}\n`))),
  }));
  keys.sort((a, b) => (a.key < b.key ? -1 : 1));
  return keys
    .slice(0, asked)
    .map(({ line }) => line)
    .sort((a, b) => a - b);
}

/** @param {(string | number)[]} lines */
function hashOf(lines) {
  return hex(sha256(utf8(lines.map((line) => `${line}\n`).join(''))));
}

/** @param {Uint8Array} bytes @returns {{ sampleId: unknown, list: string[], positions: number[], pathways: Opened[] }} */
function read(bytes) {
  /** @type {unknown} */
  let value = null;
  try {
    value = JSON.parse(fromUtf8(bytes) ?? '');
  } catch {
    throw unreadable();
  }
  const { sampleId, list, positions, pathways } = /** @type {Record<string, unknown>} */ (value ?? {});
  if (!Array.isArray(list) || !list.every((line) => typeof line === 'string')) throw unreadable();
  if (!Array.isArray(positions) || !positions.every((line) => Number.isSafeInteger(line))) throw unreadable();
  if (!Array.isArray(pathways) || !pathways.every(isOpened)) throw unreadable();
  return { sampleId, list, positions, pathways };
}

/** @param {unknown} value @returns {value is Opened} */
function isOpened(value) {
  return hasShape(value, ['position', 'blinder', 'pathway']) && Number.isSafeInteger(value['position']);
}

/** What the record itself says of the sample. @param {Files} files @param {Map<number, Disclosure>} opened @param {unknown} sampleId */
function announcement(files, opened, sampleId) {
  for (const { seq, envelope, payload } of opened.values()) {
    if (!payload || !ANNOUNCED.test(envelope.type)) continue;
    const shown = parseCanonical(files.get(`disclosures/${seq}.json`) ?? new Uint8Array(0));
    const said = /** @type {{ payload: Record<string, unknown> }} */ (shown).payload;
    if (said['sampleId'] !== sampleId) continue;
    if (said['rule'] !== RULE) {
      throw cannotTell(
        'sample-rule',
        'the sample was drawn by a rule that this verifier does not know; use a newer one.',
      );
    }
    return { seq, announced: /** @type {Announced} */ (/** @type {unknown} */ (said)) };
  }
  throw cannotTell(
    'sample-not-announced',
    'the bundle does not show the announcement of this sample; ask for the bundle of the sample.',
  );
}

function unreadable() {
  return cannotTell('sample-unreadable', 'the sample is not in the form in which samples are written.');
}

/** @param {string} code @param {string} sentence */
function wrong(code, sentence) {
  return tampered(code, sentence, FILE);
}
