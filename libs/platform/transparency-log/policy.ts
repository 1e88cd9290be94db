import { cosignedAt, parseCheckpoint, verifyLogSignature } from './checkpoint';
import type { Checkpoint } from './checkpoint';
import { LOG_KEY, NoteFormatError, WITNESS_KEY, formatVerifierKey, parseVerifierKey } from './signed-note';
import type { VerifierKey } from './signed-note';

/** A C2SP tlog-policy: whose signature makes a log, and which witnesses must have cosigned. */
export interface LogPolicy {
  readonly logs: readonly VerifierKey[];
  readonly witnesses: ReadonlyMap<string, VerifierKey>;
  readonly groups: ReadonlyMap<string, { readonly threshold: number; readonly members: readonly string[] }>;
  /** Name of a witness or group, or `none`. */
  readonly quorum: string;
}

export interface OpenedCheckpoint extends Checkpoint {
  readonly log: VerifierKey;
  readonly cosignatures: readonly { readonly witness: string; readonly at: Date }[];
  readonly quorumMet: boolean;
}

const NONE = 'none';

/** The policy text of one log: with no witnesses `quorum none`, otherwise all of them must cosign. */
export function policyText(log: VerifierKey, witnesses: readonly VerifierKey[] = []): string {
  const names = witnesses.map((_, i) => `witness-${i + 1}`);
  return [
    `log ${formatVerifierKey(log)}`,
    ...witnesses.map((witness, i) => `witness ${names[i]} ${formatVerifierKey(witness)}`),
    ...(names.length > 0 ? [`group witnesses all ${names.join(' ')}`, 'quorum witnesses'] : ['quorum none']),
    '',
  ].join('\n');
}

/** The policy text of one log that names these witnesses and demands none of them. */
export function policyNaming(
  log: VerifierKey,
  witnesses: readonly { readonly name: string; readonly key: VerifierKey }[],
): string {
  const named = witnesses.map(({ name, key }) => `witness ${name} ${formatVerifierKey(key)}`);
  return [`log ${formatVerifierKey(log)}`, ...named, `quorum ${NONE}`, ''].join('\n');
}

/** NoteFormatError names the line that is wrong. */
export function parsePolicy(text: string): LogPolicy {
  const reader = new PolicyReader();
  text.split('\n').forEach((line, i) => {
    const words = line.split(/[ \t]+/).filter((word) => word !== '');
    const [keyword] = words;
    if (keyword === undefined || keyword.startsWith('#')) return;
    try {
      reader.take(keyword, words.slice(1));
    } catch (error) {
      throw new NoteFormatError(`policy line ${i + 1}: ${error instanceof Error ? error.message : 'unreadable'}`);
    }
  });
  return reader.finish();
}

/** Verifies the log's signature and the cosignatures; NoteFormatError when no log of the policy signed it. */
export function openCheckpoint(note: string | Uint8Array, policy: LogPolicy): OpenedCheckpoint {
  const { origin, size, root } = parseCheckpoint(note);
  const log = policy.logs.find((key) => key.name === origin && verifyLogSignature(note, key));
  if (!log) throw new NoteFormatError('the checkpoint is not signed by a log that the policy names');
  const cosignatures = [...policy.witnesses].flatMap(([witness, key]) => {
    const at = cosignedAt(note, key);
    return at ? [{ witness, at }] : [];
  });
  const cosigned = new Set(cosignatures.map(({ witness }) => witness));
  return { origin, size, root, log, cosignatures, quorumMet: quorumMet(policy, cosigned) };
}

function quorumMet(policy: LogPolicy, cosigned: ReadonlySet<string>): boolean {
  const met = (name: string): boolean => {
    const group = policy.groups.get(name);
    return group ? group.members.filter(met).length >= group.threshold : cosigned.has(name);
  };
  return policy.quorum === NONE || met(policy.quorum);
}

class PolicyReader {
  private readonly logs: VerifierKey[] = [];
  private readonly witnesses = new Map<string, VerifierKey>();
  private readonly groups = new Map<string, { threshold: number; members: string[] }>();
  private readonly grouped = new Set<string>();
  private quorum: string | undefined;

  take(keyword: string, words: readonly string[]): void {
    const [first = '', second = '', ...rest] = words;
    if (keyword === 'log' && (words.length === 1 || words.length === 2)) return this.addLog(parseVerifierKey(first));
    if (keyword === 'witness' && (words.length === 2 || words.length === 3)) {
      return this.addWitness(first, parseVerifierKey(second));
    }
    if (keyword === 'group' && rest.length > 0) return this.addGroup(first, second, rest);
    if (keyword === 'quorum' && words.length === 1) return this.setQuorum(first);
    throw new NoteFormatError(
      'expected "log <key>", "witness <name> <key>", "group <name> <k> <name>…" or "quorum <name>"',
    );
  }

  finish(): LogPolicy {
    const { logs, witnesses, groups, quorum } = this;
    if (quorum === undefined)
      throw new NoteFormatError('the policy has no quorum line; write "quorum none" for no witness');
    return { logs, witnesses, groups, quorum };
  }

  private addLog(key: VerifierKey): void {
    if (key.type !== LOG_KEY) throw new NoteFormatError(`${key.name} is not a log key`);
    if (this.logs.some((log) => log.publicKey.equals(key.publicKey)))
      throw new NoteFormatError('this log is named twice');
    this.logs.push(key);
  }

  private addWitness(name: string, key: VerifierKey): void {
    this.assertNewName(name);
    if (key.type !== WITNESS_KEY) throw new NoteFormatError(`${key.name} is not a witness key`);
    if ([...this.witnesses.values()].some((other) => other.publicKey.equals(key.publicKey))) {
      throw new NoteFormatError('this witness is named twice');
    }
    this.witnesses.set(name, key);
  }

  private addGroup(name: string, rule: string, members: string[]): void {
    this.assertNewName(name);
    for (const member of members) {
      this.assertKnown(member);
      if (this.grouped.has(member)) throw new NoteFormatError(`${member} is already a member of a group`);
      this.grouped.add(member);
    }
    const threshold =
      rule === 'all' ? members.length : rule === 'any' ? 1 : /^[1-9][0-9]*$/.test(rule) ? Number(rule) : 0;
    if (threshold < 1 || threshold > members.length) {
      throw new NoteFormatError(`a group needs "all", "any" or a number from 1 to ${members.length}`);
    }
    this.groups.set(name, { threshold, members });
  }

  private setQuorum(name: string): void {
    if (this.quorum !== undefined) throw new NoteFormatError('there is more than one quorum line');
    if (name !== NONE) this.assertKnown(name);
    this.quorum = name;
  }

  private assertNewName(name: string): void {
    if (name === NONE) throw new NoteFormatError('"none" cannot name a witness or group');
    if (this.witnesses.has(name) || this.groups.has(name)) throw new NoteFormatError(`${name} is defined twice`);
  }

  private assertKnown(name: string): void {
    if (!this.witnesses.has(name) && !this.groups.has(name)) {
      throw new NoteFormatError(`${name} is not a witness or group defined on an earlier line`);
    }
  }
}
