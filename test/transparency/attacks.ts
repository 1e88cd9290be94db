import { zipSync } from 'fflate';
import { signCheckpoint } from '@platform/transparency-log/checkpoint';
import { inclusionProof, leafHash } from '@platform/transparency-log/merkle-tree';
import { logKey } from '@platform/transparency-log/record-fixture';
import { inclusionProofText } from '@platform/transparency-log/tlog-proof';
import { repack } from '../../apps/care-verify/bundle-fixture';
import { canonical, edited, mutations, root } from '../../apps/care-verify/mutation-fixture';
import type { RandomLog } from './random-logs';

/** What is handed to the reader instead of the true bundle; `last` is what they saved, where that is what gives it away. */
interface Attacked {
  readonly bundle: Uint8Array;
  readonly last?: string;
}
type Attack = (log: RandomLog) => Attacked | Promise<Attacked>;

const signed = (size: number, fill: number) =>
  signCheckpoint({ origin: 'log.example/care', size, root: root(fill) }, logKey);

/** One of several ways of the same, by chance. */
const oneOf =
  (...names: readonly string[]): Attack =>
  async (log) => {
    const mutate = mutations[names[log.chance % names.length] ?? ''];
    if (!mutate) throw new Error(`There is no mutation ${names.join(' or ')}.`);
    return { bundle: repack(log.files, await mutate(log)) };
  };

const TRICKS = ['../checkpoint', '/etc/passwd', 'entries/../x', 'C:\\x', './checkpoint', 'entries//1.leaf', 'ünicode'];

/** Proofs as a log would give them whose level-0 tile had this one bit changed; every entry but that one then differs. */
function tileBit({ files, size, chance, checkpoint, bytes }: RandomLog): Attacked {
  const hashes = Array.from({ length: size }, (_, seq) => leafHash(bytes(`entries/${seq}.leaf`)));
  const bit = chance % (size * 256);
  const hash = hashes[Math.floor(bit / 256)] ?? Buffer.alloc(32);
  hash[Math.floor((bit % 256) / 8)] = (hash[Math.floor((bit % 256) / 8)] ?? 0) ^ (1 << (bit % 8));
  const proofs = Array.from({ length: size }, (_, seq): [string, Buffer] => {
    const text = inclusionProofText(seq, inclusionProof(hashes, seq), checkpoint);
    return [`proofs/${seq}.tlog-proof`, Buffer.from(text)];
  });
  return { bundle: repack(files, Object.fromEntries(proofs)) };
}

/** What somebody may do to a record who knows its format. Nothing but a witness or a saved checkpoint knows the second kind. */
export const ATTACKS: Readonly<Record<string, { readonly exit: 1 | 2; readonly attack: Attack }>> = {
  'edit a leaf': { exit: 1, attack: oneOf('a leaf is edited') },
  'swap two': {
    exit: 1,
    attack: oneOf('two leaves are swapped', 'two leaves are swapped and their seq made to fit'),
  },
  'drop one': { exit: 1, attack: oneOf('an entry is dropped', 'an entry is dropped and the range cut in two') },
  'duplicate one': { exit: 1, attack: oneOf('an entry is duplicated over the next one') },
  'truncate the tail': { exit: 1, attack: oneOf('the tail is cut off') },
  'append after the size': { exit: 1, attack: oneOf('an entry is added after the end') },
  'change the size': { exit: 1, attack: oneOf('the size is changed') },
  'change the root': { exit: 1, attack: oneOf('the root is changed') },
  'another origin': { exit: 1, attack: oneOf('the origin is changed') },
  'an unknown key under the same id': {
    exit: 1,
    attack: oneOf('the key is another one under the same name and id', 'the key is another one under the same name'),
  },
  'the signature of an older body': { exit: 1, attack: oneOf('the signature is of an older checkpoint') },
  'drop a cosignature below the quorum': {
    exit: 2,
    attack: (log) => ({
      bundle: repack(
        log.files,
        edited(log, (note) => note.slice(0, note.indexOf('— commissioner'))),
      ),
    }),
  },
  'a forged time of a cosignature': {
    exit: 1,
    attack: oneOf('the time of a cosignature is forged', 'the cosignature is of another checkpoint'),
  },
  'an inconsistent second history': {
    exit: 1,
    attack: async (log) =>
      log.chance % 2 === 0
        ? { bundle: log.zip, last: await signed(log.chance % 4 === 0 ? 2 : log.size, 7) }
        : oneOf('the earlier checkpoint is of another history')(log),
  },
  'a proof too long or too short': {
    exit: 1,
    attack: oneOf(
      'an inclusion proof is too long',
      'an inclusion proof is too short',
      'the consistency proof is too long',
      'the consistency proof is too short',
    ),
  },
  'an index that is the size': { exit: 1, attack: oneOf('the index equals the size') },
  'an inner node for a leaf': { exit: 1, attack: oneOf('an inner node is passed off as a leaf') },
  'JSON that is not canonical': {
    exit: 1,
    attack: oneOf(
      'a leaf is not canonical JSON',
      'a disclosure is not canonical JSON',
      'a disclosure names a member twice',
    ),
  },
  'a disclosure with another r': {
    exit: 1,
    attack: oneOf('a disclosure has another r1', 'a disclosure has another r2'),
  },
  'an erased entry with its content': {
    exit: 1,
    attack: oneOf('an erased entry is shown', 'an entry is called erased though it is shown'),
  },
  'a figure off by five': {
    exit: 1,
    attack: ({ files, text }) => {
      const figure = JSON.parse(text('figures/goals.json')) as { value: number };
      return { bundle: repack(files, { 'figures/goals.json': canonical({ ...figure, value: figure.value + 5 }) }) };
    },
  },
  'an older bundle than the saved one': {
    exit: 2,
    attack: async (log) => ({ bundle: log.zip, last: await signed(log.size + 1, 8) }),
  },
  'a trick in a path of the zip': {
    exit: 1,
    attack: ({ files, chance }) => {
      const trick = { [TRICKS[chance % TRICKS.length] ?? '../x']: Buffer.from('x') };
      return {
        bundle: zipSync({ ...Object.fromEntries(files), ...trick }, { level: 0, mtime: new Date(1980, 0, 1) }),
      };
    },
  },
  'a bit of a tile': { exit: 1, attack: tileBit },
};
