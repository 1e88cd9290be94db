/** Which files a bundle has, and the strict forms of those that describe it. */
import { hasShape, parseCanonical } from './canonical-json.mjs';
import { sha256 } from './crypto.mjs';
import { cannotTell, changedSince, tampered } from './findings.mjs';
import { fromDecimal, hex } from './text.mjs';

/**
 * @typedef {Map<string, Uint8Array>} Files
 * @typedef {{ kind: 'dense', from: number, to: number } | { kind: 'sampled', seqs: number[] }} Range
 * @typedef {{ keyRef: string, destroyedBy: number }} Evidence That a key was destroyed.
 * @typedef {{ seq: number, evidence: Evidence | null }} Erased
 */

const MANIFEST = 'manifest.json';
const REQUIRED = ['checkpoint', 'policy', 'range.json', 'erased.json'];
const ALLOWED = [
  /^(manifest\.json|checkpoint|previous-checkpoint|consistency\.txt|policy|range\.json|erased\.json|redacted\.json)$/,
  /^(entries\/(0|[1-9][0-9]*)\.leaf|proofs\/(0|[1-9][0-9]*)\.tlog-proof|disclosures\/(0|[1-9][0-9]*)\.json)$/,
  /^figures\/[A-Za-z0-9._-]+\.json$/,
];

/** @param {Files} files @param {import('./findings.mjs').Findings} findings */
export function checkManifest(files, findings) {
  const bytes = files.get(MANIFEST);
  if (!bytes) {
    if (findings.blames(MANIFEST)) return;
    throw files.has('checkpoint')
      ? tampered('manifest-missing', 'the list of the files in the bundle (manifest.json) was removed.', MANIFEST)
      : cannotTell('not-a-bundle', 'this zip file is not an audit bundle.');
  }
  const listed = readManifest(bytes);
  for (const [path, expected] of listed) {
    const content = files.get(path);
    if (!content) findings.add(tampered('file-missing', `${path} was removed from the bundle.`, path));
    else if (hex(sha256(content)) !== expected) findings.add(tampered('file-changed', changedSince(path), path));
  }
  for (const path of files.keys()) {
    const known = ALLOWED.some((pattern) => pattern.test(path));
    if (!known || (path !== MANIFEST && !listed.has(path))) {
      findings.add(tampered('file-added', `${path} was added to the bundle after it was written.`, path));
    }
  }
  for (const path of REQUIRED) {
    if (!files.has(path)) findings.add(tampered('file-missing', `${path} was removed from the bundle.`, path));
  }
  if (files.has('previous-checkpoint') !== files.has('consistency.txt')) {
    const path = files.has('consistency.txt') ? 'previous-checkpoint' : 'consistency.txt';
    findings.add(tampered('file-missing', `${path} was removed from the bundle.`, path));
  }
}

/** @param {Uint8Array} bytes @returns {Map<string, string>} Path to SHA-256. */
function readManifest(bytes) {
  const manifest = parseCanonical(bytes);
  /** @type {Map<string, string>} */
  const listed = new Map();
  if (hasShape(manifest, ['v', 'files']) && manifest['v'] === 1 && Array.isArray(manifest['files'])) {
    let before = '';
    for (const entry of manifest['files']) {
      if (!hasShape(entry, ['path', 'sha256'])) throw malformed(MANIFEST);
      const { path, sha256: digest } = entry;
      if (typeof path !== 'string' || path <= before || typeof digest !== 'string') throw malformed(MANIFEST);
      listed.set(path, digest);
      before = path;
    }
    return listed;
  }
  throw malformed(MANIFEST);
}

/** @param {Uint8Array} bytes @returns {Range} */
export function readRange(bytes) {
  const range = parseCanonical(bytes);
  if (hasShape(range, ['v', 'kind', 'from', 'to']) && range['v'] === 1 && range['kind'] === 'dense') {
    const { from, to } = range;
    if (isSeq(from) && isSeq(to) && from <= to) return { kind: 'dense', from, to };
  }
  if (hasShape(range, ['v', 'kind', 'seqs']) && range['v'] === 1 && range['kind'] === 'sampled') {
    const { seqs } = range;
    if (Array.isArray(seqs) && seqs.every((seq, i) => isSeq(seq) && (i === 0 || seq > seqs[i - 1]))) {
      return { kind: 'sampled', seqs };
    }
  }
  throw malformed('range.json');
}

/** Version 1 has evidence for every entry; version 2 for those that name it. @param {Uint8Array} bytes @returns {Erased[]} */
export function readErased(bytes) {
  const file = parseCanonical(bytes);
  if (!hasShape(file, ['v', 'erased']) || !Array.isArray(file['erased'])) throw malformed('erased.json');
  const { v, erased } = file;
  let before = -1;
  const read = erased.map((entry) => {
    const isBare = v === 2 && hasShape(entry, ['seq']);
    if (!isBare && !hasShape(entry, ['seq', 'keyRef', 'destroyedBy'])) throw malformed('erased.json');
    const { seq } = entry;
    if (!isSeq(seq) || seq <= before) throw malformed('erased.json');
    before = seq;
    return { seq, evidence: isBare ? null : readEvidence(entry) };
  });
  if (v !== (read.some(({ evidence }) => evidence === null) ? 2 : 1)) throw malformed('erased.json');
  return read;
}

/** @param {Record<string, unknown>} entry @returns {Evidence} */
function readEvidence({ keyRef, destroyedBy }) {
  if (typeof keyRef !== 'string' || !isSeq(destroyedBy)) throw malformed('erased.json');
  return { keyRef, destroyedBy };
}

/** The numbers of the files `folder/<seq>extension`, ascending. @param {Files} files @param {string} folder @param {string} extension @returns {number[]} */
export function seqsOf(files, folder, extension) {
  const found = [...files.keys()].flatMap((path) => {
    if (!path.startsWith(`${folder}/`) || !path.endsWith(extension)) return [];
    const seq = fromDecimal(path.slice(folder.length + 1, -extension.length));
    return seq === null ? [] : [seq];
  });
  return found.sort((a, b) => a - b);
}

/** @param {string} path */
export function malformed(path) {
  return tampered('file-malformed', `${path} is not in the form in which bundles are written; it was changed.`, path);
}

/** @param {unknown} value @returns {value is number} */
export function isSeq(value) {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
