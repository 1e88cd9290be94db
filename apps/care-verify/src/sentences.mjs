/** The result in words for somebody who does not read code. */
import { REASONS } from './redactions.mjs';

const PROBLEMS_NAMED = 10;
/** Of erased entries; `--json` names all. */
const RUNS_NAMED = 50;

/**
 * @typedef {import('./findings.mjs').Problem} Problem
 * @typedef {import('./verify-bundle.mjs').RecordFound} RecordFound
 */

/** @param {Problem[]} problems At least one. @returns {string[]} */
export function doubtSentences(problems) {
  const broken = problems.filter(({ verdict }) => verdict === 'tampered');
  const named = broken.length > 0 ? broken : problems;
  const start = broken.length > 0 ? 'The record does NOT hold' : 'It cannot be told whether the record holds';
  const sentences = named
    .slice(0, PROBLEMS_NAMED)
    .map(({ sentence }, i) => (i === 0 ? `${start}: ${sentence}` : `Also: ${sentence}`));
  const more = named.length - sentences.length;
  return more > 0 ? [...sentences, `And ${more} more of the same kind.`] : sentences;
}

/** @param {RecordFound} record @returns {string[]} */
export function holdingSentences(record) {
  return [
    `The record holds: ${coverage(record)}.`,
    ...signatures(record),
    ...continuation(record),
    ...disclosed(record),
    ...erasures(record),
    ...redactions(record),
    ...figures(record),
    ...blindAudit(record),
  ];
}

/** @param {RecordFound} record */
function coverage({ covered, size }) {
  const signed = 'exactly as it was signed';
  if (covered.kind === 'sampled') {
    const sample = covered.entries === 1 ? 'a sample' : 'a sample and not an unbroken run';
    return `${entries(covered.entries)}, ${sample}, of the ${size} in the signed record, each ${signed}`;
  }
  if (covered.entries === size) {
    return size === 1
      ? `the 1 entry of the signed record, ${signed}`
      : `all ${size} entries of the signed record, with none left out, each ${signed}`;
  }
  if (covered.entries === 1) return `entry ${covered.from} of the ${size} in the signed record, ${signed}`;
  return `${covered.entries} entries (${covered.from} to ${covered.to}, with none left out) of the ${size} in the signed record, each ${signed}`;
}

/** @param {RecordFound} record */
function signatures({ origin, keyId, witnesses }) {
  const signed = `It is signed by ${origin} (key ${keyId}).`;
  if (witnesses.length === 0) {
    return [
      signed,
      'No outside witness has co-signed it yet, so it does not show on what day it was signed, nor that everybody has been given the same record.',
    ];
  }
  return [signed, ...witnesses.map(({ name, at }) => `The witness ${name} co-signed it on ${moment(at)}.`)];
}

/** @param {RecordFound} record */
function continuation({ continues }) {
  if (!continues) return [];
  const which = continues.saved ? 'the checkpoint that you saved' : 'the earlier checkpoint in the bundle';
  return [`Nothing in ${which} (${entries(continues.size)}) has been changed or removed since.`];
}

/** @param {RecordFound} record */
function disclosed({ covered, shown, contentShown, sealedShown, erased, redactedEntries }) {
  const hidden = covered.entries - shown - erased - redactedEntries.length;
  const sentences = [];
  if (shown > 0)
    sentences.push(`What is shown about ${entries(shown)} (what kind of step, when, by whom) is what was recorded.`);
  if (contentShown > 0) sentences.push(`The content shown for ${entries(contentShown)} is what was recorded.`);
  if (sealedShown > 0)
    sentences.push(`The sealed content of ${entries(sealedShown)} is byte for byte what was recorded.`);
  if (hidden > 0) sentences.push(`${capital(entries(hidden))} can be counted in this bundle but not read.`);
  return sentences;
}

/** @param {RecordFound} record */
function erasures({ erasedEntries }) {
  if (erasedEntries.length === 0) return [];
  const stated = erasedEntries.filter(({ destroyedBy }) => destroyedBy === null);
  const shown = erasedEntries.filter(({ destroyedBy }) => destroyedBy !== null);
  const sentences = [
    `Erased, still proven: ${named(erasedEntries.map(({ seq }) => seq))}. Each is in its place as it was signed, and nothing of it can be read any more.`,
  ];
  if (shown.length > 0) {
    sentences.push(
      `${capital(entries(shown.length))} ${shown.length === 1 ? 'is' : 'are'} stated to be erased; the record shows the destruction of each named key, ` +
        'but which entry a key belonged to can no longer be checked.',
    );
  }
  if (stated.length > 0) {
    sentences.push(
      `That the ${stated.length === 1 ? 'key' : 'keys'} of ${named(stated.map(({ seq }) => seq))} ${stated.length === 1 ? 'was' : 'were'} destroyed is the word of whoever keeps the record.`,
    );
  }
  return sentences;
}

/** By reason, in the order in which the reasons first occur. @param {RecordFound} record */
function redactions({ redactedEntries }) {
  if (redactedEntries.length === 0) return [];
  const reasons = [...new Set(redactedEntries.map(({ reason }) => reason))];
  return [
    ...reasons.map((reason) => {
      const seqs = redactedEntries.filter((one) => one.reason === reason).map(({ seq }) => seq);
      const each = seqs.length === 1 ? 'It is' : 'Each is';
      return `Withheld, still proven: ${named(seqs)}, because ${REASONS.get(reason) ?? reason}. ${each} in its place as it was signed, and nothing of it is shown.`;
    }),
    'The reasons are the word of whoever made this bundle.',
  ];
}

/** 'entry 4', 'entries 1 to 3, 7 and 9'. @param {number[]} seqs At least one, ascending. */
function named(seqs) {
  /** @type {[number, number][]} */
  const runs = [];
  for (const seq of seqs) {
    const last = runs.at(-1);
    if (last && seq === last[1] + 1) last[1] = seq;
    else runs.push([seq, seq]);
  }
  const parts = runs.map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`));
  const most = parts.slice(0, RUNS_NAMED);
  const left = seqs.length - runs.slice(0, RUNS_NAMED).reduce((sum, [from, to]) => sum + to - from + 1, 0);
  const end = left > 0 ? `${left} more` : (most.pop() ?? '');
  const list = most.length === 0 ? end : `${most.join(', ')} and ${end}`;
  return seqs.length === 1 ? `entry ${list}` : `entries ${list}`;
}

/** @param {RecordFound} record */
function figures({ figures: all, figuresRechecked }) {
  const count = (/** @type {number} */ many) => (many === 1 ? '1 figure' : `${many} figures`);
  const left = all - figuresRechecked;
  return [
    ...(figuresRechecked > 0
      ? [`${count(figuresRechecked)} in the bundle: counted again from what is shown, with the same result.`]
      : []),
    ...(left > 0 ? [`${count(left)} in the bundle: figure not rechecked.`] : []),
  ];
}

/** @param {number} count */
function entries(count) {
  return count === 1 ? '1 entry' : `${count} entries`;
}

/** @param {string} text */
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** @param {string} iso */
function moment(iso) {
  const at = new Date(iso);
  const day = at.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return `${day} at ${iso.slice(11, 16)} UTC`;
}

/** @param {RecordFound} record */
function blindAudit({ sample }) {
  if (!sample) return [];
  const { of, drawn, shown, size } = sample;
  return [
    `The sample was drawn again: by the checkpoint of ${entries(size)}, ${drawn} of the ${of} lines that were announced before it was signed.`,
    `Of these, ${shown} can be read, and each is as it was announced.${shown < drawn ? ` ${drawn - shown} cannot: too few people share such a pathway, or the line stands for nobody.` : ''}`,
  ];
}
