/** The checkpoint: who signed it, who witnessed it, and whether it continues an earlier one. */
import { malformed } from './bundle-files.mjs';
import { sha256 } from './crypto.mjs';
import { cannotTell, tampered } from './findings.mjs';
import { provesConsistency } from './merkle.mjs';
import { cosignature, logSignature, parseCheckpoint } from './note.mjs';
import { quorumMet } from './policy.mjs';
import { fromBase64, fromDecimal, fromUtf8, printable, sameBytes } from './text.mjs';

/**
 * @typedef {import('./findings.mjs').Findings} Findings
 * @typedef {import('./bundle-files.mjs').Files} Files
 * @typedef {import('./note.mjs').Checkpoint} Checkpoint
 * @typedef {import('./note.mjs').Key} Key
 * @typedef {import('./policy.mjs').Policy} Policy
 * @typedef {{ name: string, at: Date }} Witnessed
 * @typedef {{ checkpoint: Checkpoint, log: Key, witnesses: Witnessed[], quorum: 'none' | 'met' | 'not-met', continues: { size: number, saved: boolean } | null }} Head
 */

/**
 * A Stop means that the checkpoint itself cannot be believed; lesser doubts go to `findings`.
 * @param {Files} files @param {Policy} policy @param {Uint8Array | null} last The reader's own saved checkpoint.
 * @param {Findings} findings @returns {Head | null} Null when the checkpoint is missing, which is already in `findings`.
 */
export function checkHead(files, policy, last, findings) {
  const bytes = files.get('checkpoint');
  if (!bytes) return null;
  const checkpoint = parseCheckpoint(bytes);
  if (typeof checkpoint === 'string') {
    throw tampered(
      'checkpoint-malformed',
      `the checkpoint was changed after it was signed: ${checkpoint}.`,
      'checkpoint',
    );
  }
  const log = signingLog(checkpoint, policy);
  const witnesses = checkWitnesses(checkpoint, policy, findings);
  const met = quorumMet(policy, new Set(witnesses.map(({ name }) => name)));
  if (!met) {
    const by = witnesses.length === 0 ? 'nobody' : `only ${witnesses.map(({ name }) => name).join(' and ')}`;
    findings.add(
      cannotTell(
        'unwitnessed',
        `it is signed by ${log.name}, but ${by} among the witnesses that your policy demands has co-signed it, ` +
          'so other people may have been given another record.',
      ),
    );
  }
  const quorum = policy.quorum === 'none' ? 'none' : met ? 'met' : 'not-met';
  const previous = findings.attempt(() => checkPrevious(files, checkpoint, log));
  const saved = last ? findings.attempt(() => checkSaved(last, checkpoint, log, previous)) : null;
  const earlier = saved ?? previous;
  const continues = earlier ? { size: earlier.size, saved: saved !== null } : null;
  return { checkpoint, log, witnesses, quorum, continues };
}

/** @param {Checkpoint} checkpoint @param {Policy} policy @returns {Key} */
function signingLog(checkpoint, policy) {
  const states = policy.logs.map((log) => ({ log, state: logSignature(checkpoint, log) }));
  const signed = states.find(({ log, state }) => state === 'valid' && log.name === checkpoint.origin);
  if (signed && states.every(({ state }) => state !== 'invalid')) return signed.log;
  const claimed =
    states.find(({ state }) => state === 'invalid') ??
    states.find(({ state }) => state === 'valid') ??
    states.find(({ log }) => log.name === checkpoint.origin);
  if (!claimed) {
    const known = policy.logs.map(({ name }) => name).join(' or ');
    throw cannotTell(
      'unknown-log',
      `the bundle is of a log called ${printable(checkpoint.origin)}, but your policy knows only ${known}.`,
      'checkpoint',
    );
  }
  throw claimed.state === 'absent'
    ? tampered(
        'not-signed',
        `the checkpoint is not signed with the key of ${claimed.log.name} in your policy.`,
        'checkpoint',
      )
    : tampered(
        'signature-invalid',
        `the checkpoint was changed after it was signed: the signature of ${claimed.log.name} does not fit it.`,
        'checkpoint',
      );
}

/** @param {Checkpoint} checkpoint @param {Policy} policy @param {Findings} findings @returns {Witnessed[]} */
function checkWitnesses(checkpoint, policy, findings) {
  return [...policy.witnesses].flatMap(([name, key]) => {
    const at = cosignature(checkpoint, key);
    if (at instanceof Date) return [{ name, at }];
    if (at === 'invalid') {
      const sentence = `the co-signature of the witness ${name} does not fit the checkpoint; one of them was changed.`;
      findings.add(tampered('cosignature-invalid', sentence, 'checkpoint'));
    }
    return [];
  });
}

/** @param {Files} files @param {Checkpoint} checkpoint @param {Key} log @returns {Checkpoint | null} */
function checkPrevious(files, checkpoint, log) {
  const [bytes, proof] = [files.get('previous-checkpoint'), files.get('consistency.txt')];
  if (!bytes || !proof) return null;
  const previous = parseCheckpoint(bytes);
  if (typeof previous === 'string' || previous.origin !== log.name || logSignature(previous, log) !== 'valid') {
    throw tampered(
      'previous-invalid',
      `the earlier checkpoint in the bundle is not one that ${log.name} signed.`,
      'previous-checkpoint',
    );
  }
  const [first, ...rest] = (fromUtf8(proof) ?? '').split('\n');
  const oldSize = fromDecimal(first?.startsWith('old ') ? first.slice(4) : null);
  const hashes = rest.slice(0, -1).map(fromBase64);
  if (oldSize === null || rest.at(-1) !== '' || hashes.some((hash) => hash?.length !== 32))
    throw malformed('consistency.txt');
  const steps = hashes.flatMap((hash) => (hash ? [hash] : []));
  if (oldSize === previous.size && provesConsistency(previous, checkpoint, steps)) return previous;
  throw tampered(
    'not-continued',
    `it is not shown that the record still holds the ${previous.size} entries that were signed earlier: ` +
      'something before that was changed or removed, or the proof of it was (consistency.txt).',
    'consistency.txt',
  );
}

/**
 * @param {Uint8Array} last @param {Checkpoint} checkpoint @param {Key} log @param {Checkpoint | null} previous Already proven.
 * @returns {Checkpoint}
 */
function checkSaved(last, checkpoint, log, previous) {
  const saved = parseCheckpoint(last);
  if (typeof saved === 'string' || saved.origin !== log.name || logSignature(saved, log) !== 'valid') {
    throw cannotTell('saved-unreadable', `the checkpoint that you saved is not one that ${log.name} signed.`);
  }
  if (saved.size > checkpoint.size) {
    throw cannotTell(
      'older-than-saved',
      `this bundle is older (${checkpoint.size} entries) than the checkpoint that you saved (${saved.size} entries); ask for a new one.`,
    );
  }
  const twin = [checkpoint, previous].find((other) => other?.size === saved.size);
  if (twin && !sameBytes(twin.root, saved.root)) {
    throw tampered(
      'two-histories',
      `${log.name} has signed two different records of ${saved.size} entries: the one that you saved and the one in this bundle.`,
    );
  }
  if (twin || (saved.size === 0 && sameBytes(saved.root, sha256()))) return saved;
  throw cannotTell(
    'no-proof-from-saved',
    `the bundle does not show how it continues the checkpoint that you saved (${saved.size} entries); send that checkpoint and ask for a bundle from it.`,
  );
}
