import { checkManifest } from './bundle-files.mjs';
import { checkDisclosures, checkErased, checkStreams } from './disclosures.mjs';
import { checkEntries } from './entries.mjs';
import { checkFigures } from './figures.mjs';
import { Findings, cannotTell } from './findings.mjs';
import { checkHead } from './head.mjs';
import { parsePolicy } from './policy.mjs';
import { checkRedactions } from './redactions.mjs';
import { checkSample } from './sample.mjs';
import { doubtSentences, holdingSentences } from './sentences.mjs';
import { utf8 } from './text.mjs';
import { checkWrapping, readZip } from './zip.mjs';

/**
 * @typedef {{ kind: 'dense', from: number, to: number, entries: number } | { kind: 'sampled', entries: number }} Covered
 * @typedef {object} RecordFound What was checked and found to hold.
 * @property {string} origin
 * @property {string} keyId Of the log's key, in hexadecimal.
 * @property {number} size Entries in the signed record.
 * @property {string} root Base64, as in the checkpoint.
 * @property {{ name: string, at: string }[]} witnesses Named as in the policy; ISO 8601 instants.
 * @property {'none' | 'met' | 'not-met'} quorum
 * @property {{ size: number, saved: boolean } | null} continues The earlier checkpoint that this one was shown to continue.
 * @property {Covered} covered
 * @property {number} shown Entries whose envelope is disclosed.
 * @property {number} contentShown
 * @property {number} sealedShown
 * @property {number} erased
 * @property {{ seq: number, status: 'erased, still proven', destroyedBy: number | null }[]} erasedEntries In their place and
 *   unchanged, with nothing left to read. `destroyedBy`: the entry that shows the destruction of a key; null where it is stated only.
 * @property {{ seq: number, reason: string }[]} redactedEntries Withheld by whoever made the bundle: in their place, unchanged, not shown.
 * @property {number} figures
 * @property {number} figuresRechecked Counted again from what is shown, and right.
 * @property {import('./sample.mjs').Sample | null} sample Of a blind audit, where one was given: drawn again, and right.
 *
 * @typedef {object} Verification
 * @property {'holds' | 'tampered' | 'cannot-tell'} verdict
 * @property {string[]} sentences In plain English, the first one the verdict.
 * @property {import('./findings.mjs').Problem[]} problems
 * @property {RecordFound | null} record Null unless the verdict is 'holds'.
 */

/**
 * Checks a bundle against the reader's own policy. Never throws: what cannot be read is 'cannot-tell'.
 * @param {Uint8Array} bytes The zip.
 * @param {string} policyText C2SP tlog-policy. The copy in the bundle is not used.
 * @param {{ last?: string | Uint8Array | null, sample?: Uint8Array | null }} [options] `last`: a checkpoint that the reader saved
 *   earlier; `sample`: what was shown of a blind audit.
 * @returns {Verification}
 */
export function verifyBundle(bytes, policyText, { last = null, sample = null } = {}) {
  const findings = new Findings();
  /** @type {RecordFound | null} */
  let record = null;
  try {
    record = findings.attempt(() =>
      check({ bytes, policyText, last: typeof last === 'string' ? utf8(last) : last, sample }, findings),
    );
  } catch {
    findings.add(
      cannotTell('verifier-failed', 'the verifier could not read this bundle; please report it with the bundle.'),
    );
  }
  const verdict = findings.verdict();
  const { problems } = findings;
  if (verdict || !record)
    return { verdict: verdict ?? 'cannot-tell', sentences: doubtSentences(problems), problems, record: null };
  return { verdict: 'holds', sentences: holdingSentences(record), problems, record };
}

/**
 * @param {{ bytes: Uint8Array, policyText: string, last: Uint8Array | null, sample: Uint8Array | null }} given @param {Findings} findings
 * @returns {RecordFound | null}
 */
function check({ bytes, policyText, last, sample }, findings) {
  const policy = parsePolicy(policyText);
  const files = readZip(bytes, findings);
  checkManifest(files, findings);
  const head = findings.attempt(() => checkHead(files, policy, last, findings));
  if (!head) return null;
  const found = checkEntries(files, head.checkpoint, findings);
  if (!found) return null;
  const opened = checkDisclosures(files, found.leaves, findings);
  checkStreams(opened, found.range, findings);
  const erased = checkErased(files, found.leaves, opened, findings);
  const redacted = checkRedactions(files, found.leaves, erased, findings);
  const figures = checkFigures(files, opened, findings);
  if (findings.verdict() !== 'tampered') checkWrapping(bytes, files);
  const drawn = sample && findings.verdict() !== 'tampered' ? findings.attempt(() => checkSample(sample, files, opened, found.range)) : null; // prettier-ignore
  const disclosures = [...opened.values()];
  const { range, leaves } = found;
  return {
    origin: head.checkpoint.origin,
    keyId: head.log.keyId,
    size: head.checkpoint.size,
    root: head.checkpoint.text.split('\n')[2] ?? '',
    witnesses: head.witnesses.map(({ name, at }) => ({ name, at: at.toISOString() })),
    quorum: head.quorum,
    continues: head.continues,
    covered:
      range.kind === 'dense'
        ? { kind: 'dense', from: range.from, to: range.to, entries: leaves.size }
        : { kind: 'sampled', entries: leaves.size },
    shown: disclosures.length,
    contentShown: disclosures.filter(({ payload }) => payload).length,
    sealedShown: disclosures.filter(({ sealed }) => sealed).length,
    erased: erased.length,
    erasedEntries: erased.map(({ seq, evidence }) => ({
      seq,
      status: 'erased, still proven',
      destroyedBy: evidence?.destroyedBy ?? null,
    })),
    redactedEntries: redacted,
    figures: figures.all,
    figuresRechecked: figures.rechecked,
    sample: drawn,
  };
}
