/** C2SP tlog-policy: the verifier's own statement of whom it trusts. */
import { cannotTell } from './findings.mjs';
import { LOG_KEY, WITNESS_KEY, parseKey } from './note.mjs';
import { printable } from './text.mjs';

/**
 * @typedef {import('./note.mjs').Key} Key
 * @typedef {{ threshold: number, members: string[] }} Group
 * @typedef {{ logs: Key[], witnesses: Map<string, Key>, groups: Map<string, Group>, quorum: string | null }} Policy
 */

/** A Stop (cannot tell) names the line that is wrong. @param {string} text @returns {Policy} */
export function parsePolicy(text) {
  /** @type {Policy} */
  const policy = { logs: [], witnesses: new Map(), groups: new Map(), quorum: null };
  if (/[\x00-\x08\x0b-\x1f\x7f]/.test(text)) {
    throw cannotTell(
      'policy-unreadable',
      'your policy file has characters that do not belong in it (Windows line ends, perhaps); save it as plain text.',
    );
  }
  text.split('\n').forEach((line, i) => {
    const words = line.split(/[ \t]+/).filter((word) => word !== '');
    if (words.length === 0 || words[0]?.startsWith('#')) return;
    const wrong = takeLine(policy, words);
    if (wrong) throw cannotTell('policy-unreadable', `your policy file is wrong in line ${i + 1}: ${wrong}.`);
  });
  if (policy.logs.length === 0) {
    throw cannotTell('policy-unreadable', 'your policy file names no log; it needs a line "log <key>".');
  }
  if (policy.quorum === null) {
    throw cannotTell('policy-unreadable', 'your policy file has no quorum line; write "quorum none" for no witness.');
  }
  return policy;
}

/** @param {Policy} policy @param {Set<string>} cosigned Names, in the policy, of the witnesses that cosigned. @returns {boolean} */
export function quorumMet(policy, cosigned) {
  /** @param {string} name @returns {boolean} */
  const met = (name) => {
    const group = policy.groups.get(name);
    return group ? group.members.filter(met).length >= group.threshold : cosigned.has(name);
  };
  return policy.quorum === 'none' || (policy.quorum !== null && met(policy.quorum));
}

/** Says what is wrong with the line, or null. @param {Policy} policy @param {string[]} words @returns {string | null} */
function takeLine(policy, [keyword, ...words]) {
  const [first = '', second = ''] = words;
  if (keyword === 'log' && words.length <= 2) return takeLog(policy, first);
  if (keyword === 'witness' && words.length >= 2 && words.length <= 3) return takeWitness(policy, first, second);
  if (keyword === 'group' && words.length >= 3) return takeGroup(policy, first, second, words.slice(2));
  if (keyword === 'quorum' && words.length === 1) {
    if (policy.quorum !== null) return 'there is a second quorum line';
    if (first !== 'none' && !isDefined(policy, first)) return `${printable(first)} is not defined above it`;
    policy.quorum = first;
    return null;
  }
  return 'expected log, witness, group or quorum with its parts';
}

/** @param {Policy} policy @param {string} text @returns {string | null} */
function takeLog(policy, text) {
  const key = parseKey(text);
  if (key?.type !== LOG_KEY) return 'the key of the log is not one (was it copied whole?)';
  if (policy.logs.some((log) => sameKey(log, key))) return 'the same log is named twice';
  policy.logs.push(key);
  return null;
}

/** @param {Policy} policy @param {string} name @param {string} text @returns {string | null} */
function takeWitness(policy, name, text) {
  const key = parseKey(text);
  if (key?.type !== WITNESS_KEY) return 'the key of the witness is not one (was it copied whole?)';
  if (name === 'none' || isDefined(policy, name)) return `the name ${printable(name)} is taken`;
  if ([...policy.witnesses.values()].some((other) => sameKey(other, key))) return 'the same witness is named twice';
  policy.witnesses.set(name, key);
  return null;
}

/** @param {Policy} policy @param {string} name @param {string} rule @param {string[]} members @returns {string | null} */
function takeGroup(policy, name, rule, members) {
  if (name === 'none' || isDefined(policy, name)) return `the name ${printable(name)} is taken`;
  const grouped = [...policy.groups.values()].flatMap((group) => group.members);
  for (const [i, member] of members.entries()) {
    if (!isDefined(policy, member)) return `${printable(member)} is not defined above it`;
    if (grouped.includes(member) || members.indexOf(member) !== i) return `${printable(member)} is in a group already`;
  }
  const threshold =
    rule === 'all' ? members.length : rule === 'any' ? 1 : /^[1-9][0-9]*$/.test(rule) ? Number(rule) : 0;
  if (threshold < 1 || threshold > members.length) return `a group needs all, any or 1 to ${members.length}`;
  policy.groups.set(name, { threshold, members });
  return null;
}

/** @param {Policy} policy @param {string} name */
function isDefined(policy, name) {
  return policy.witnesses.has(name) || policy.groups.has(name);
}

/** @param {Key} a @param {Key} b */
function sameKey(a, b) {
  return a.publicKey.every((byte, i) => byte === b.publicKey[i]);
}
