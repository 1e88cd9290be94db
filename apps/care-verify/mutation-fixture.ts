import { canonicalJson } from '@platform/transparency-log/canonical-json';
import type { JsonValue } from '@platform/transparency-log/canonical-json';
import { createCosignature, signCheckpoint, withSignature } from '@platform/transparency-log/checkpoint';
import { leafHash } from '@platform/transparency-log/merkle-tree';
import { logKey, madeUpEntry, witnessKey } from '@platform/transparency-log/record-fixture';
import { LOG_KEY, LocalNoteSigner, signatureLine } from '@platform/transparency-log/signed-note';
import type { MadeBundle } from './bundle-fixture';

export interface Target extends MadeBundle {
  readonly size: number;
  /** A disclosed entry, never the first nor the last. */
  readonly seq: number;
  readonly bytes: (name: string) => Buffer;
  readonly text: (name: string) => string;
}
type Changes = Record<string, Uint8Array | null>;
type Mutation = (target: Target) => Changes | Promise<Changes>;

const strangerKey = LocalNoteSigner.fromSeed('log.example/care', LOG_KEY, Buffer.alloc(32, 9));
export const root = (fill: number) => Buffer.alloc(32, fill);
const other = (digit: string | undefined) => (digit === '0' ? '1' : '0');
export const canonical = (value: unknown) => Buffer.from(canonicalJson(value as JsonValue));
const json = (target: Target, name: string) => JSON.parse(target.text(name)) as Record<string, unknown>;
const shown = (target: Target) => json(target, `disclosures/${target.seq}.json`);
const disclose = (target: Target, change: object): Changes => ({
  [`disclosures/${target.seq}.json`]: canonical({ ...shown(target), ...change }),
});

/** Puts another checkpoint everywhere the old one was. */
export function recheckpoint(target: Target, checkpoint: string): Changes {
  const changes: Changes = { checkpoint: Buffer.from(checkpoint) };
  for (const [name, bytes] of target.files) {
    if (name.startsWith('proofs/')) {
      changes[name] = Buffer.from(bytes.toString().replace(target.checkpoint, checkpoint));
    }
  }
  return changes;
}
export const edited = (target: Target, change: (note: string) => string) =>
  recheckpoint(target, change(target.checkpoint));

export const mutations: Record<string, Mutation> = {
  'a leaf is edited': (t) => {
    const leaf = t.text(`entries/${t.seq}.leaf`);
    return {
      [`entries/${t.seq}.leaf`]: Buffer.from(leaf.replace(/"e":"(.)/, (_, digit: string) => `"e":"${other(digit)}`)),
    };
  },
  'two leaves are swapped': (t) => ({
    [`entries/${t.seq}.leaf`]: t.bytes(`entries/${t.seq + 1}.leaf`),
    [`entries/${t.seq + 1}.leaf`]: t.bytes(`entries/${t.seq}.leaf`),
  }),
  'two leaves are swapped and their seq made to fit': (t) => {
    const [a, b] = [t.text(`entries/${t.seq}.leaf`), t.text(`entries/${t.seq + 1}.leaf`)];
    return {
      [`entries/${t.seq}.leaf`]: Buffer.from(b.replace(/"seq":\d+/, `"seq":${t.seq}`)),
      [`entries/${t.seq + 1}.leaf`]: Buffer.from(a.replace(/"seq":\d+/, `"seq":${t.seq + 1}`)),
    };
  },
  'an entry is dropped': (t) => ({
    [`entries/${t.seq}.leaf`]: null,
    [`proofs/${t.seq}.tlog-proof`]: null,
    [`disclosures/${t.seq}.json`]: null,
  }),
  'an entry is dropped and the range cut in two': (t) => ({
    [`entries/${t.seq}.leaf`]: null,
    [`proofs/${t.seq}.tlog-proof`]: null,
    [`disclosures/${t.seq}.json`]: null,
    'range.json': canonical({ v: 1, kind: 'dense', from: 0, to: t.seq - 1 }),
  }),
  'an entry is duplicated over the next one': (t) => ({
    [`entries/${t.seq + 1}.leaf`]: t.bytes(`entries/${t.seq}.leaf`),
    [`proofs/${t.seq + 1}.tlog-proof`]: t.bytes(`proofs/${t.seq}.tlog-proof`),
  }),
  'the tail is cut off': (t) => ({
    [`entries/${t.size - 1}.leaf`]: null,
    [`proofs/${t.size - 1}.tlog-proof`]: null,
    [`disclosures/${t.size - 1}.json`]: null,
  }),
  'an entry is added after the end': (t) => ({
    [`entries/${t.size}.leaf`]: madeUpEntry(t.size, 'added').leaf,
    [`proofs/${t.size}.tlog-proof`]: Buffer.from(
      t.text(`proofs/${t.seq}.tlog-proof`).replace(/index \d+/, `index ${t.size}`),
    ),
    'range.json': canonical({ v: 1, kind: 'dense', from: 0, to: t.size }),
  }),
  'the size is changed': (t) => edited(t, (note) => note.replace(`\n${t.size}\n`, `\n${t.size + 1}\n`)),
  'the root is changed': (t) =>
    edited(t, (note) => note.replace(/^(.*\n.*\n).{44}/, `$1${root(5).toString('base64')}`)),
  'the origin is changed': (t) => edited(t, (note) => note.replace('log.example/care\n', 'log.example/cure\n')),
  'the key is another one under the same name and id': async (t) => {
    const text = t.checkpoint.slice(0, t.checkpoint.indexOf('\n\n') + 1);
    return recheckpoint(t, `${text}\n${signatureLine(logKey.key, strangerKey.sign(Buffer.from(text)))}`);
  },
  'the key is another one under the same name': async (t) => {
    const text = t.checkpoint.slice(0, t.checkpoint.indexOf('\n\n') + 1);
    return recheckpoint(t, `${text}\n${signatureLine(strangerKey.key, strangerKey.sign(Buffer.from(text)))}`);
  },
  'the signature is of an older checkpoint': async (t) => {
    const older = await signCheckpoint({ origin: 'log.example/care', size: t.size - 1, root: root(1) }, logKey);
    return edited(t, (note) => note.slice(0, note.indexOf('\n\n') + 2) + older.slice(older.indexOf('\n\n') + 2));
  },
  'the time of a cosignature is forged': (t) =>
    edited(t, (note) => {
      const start = note.indexOf('— commissioner');
      const [name, encoded] = note.slice(start).trimEnd().split(' ').slice(1);
      const bytes = Buffer.from(encoded ?? '', 'base64');
      bytes[11] = (bytes[11] ?? 0) ^ 0x10;
      return `${note.slice(0, start)}— ${name} ${bytes.toString('base64')}\n`;
    }),
  'the cosignature is of another checkpoint': async (t) => {
    const elsewhere = await signCheckpoint({ origin: 'log.example/care', size: t.size, root: root(1) }, logKey);
    return recheckpoint(t, withSignature(t.checkpoint, await createCosignature(elsewhere, witnessKey, new Date(0))));
  },
  'a cosignature stands twice': (t) => edited(t, (note) => note + note.slice(note.indexOf('— commissioner'))),
  'the earlier checkpoint is of another history': async () => ({
    'previous-checkpoint': Buffer.from(
      await signCheckpoint({ origin: 'log.example/care', size: 2, root: root(6) }, logKey),
    ),
  }),
  'the earlier checkpoint is not signed': (t) => ({
    'previous-checkpoint': Buffer.from(t.text('previous-checkpoint').replace('\n2\n', '\n3\n')),
  }),
  'the consistency proof is too long': (t) => ({
    'consistency.txt': Buffer.from(`${t.text('consistency.txt')}${root(0).toString('base64')}\n`),
  }),
  'the consistency proof is too short': (t) => ({
    'consistency.txt': Buffer.from(t.text('consistency.txt').replace(/\n.{44}\n$/, '\n')),
  }),
  'an inclusion proof is too long': (t) => ({
    [`proofs/${t.seq}.tlog-proof`]: Buffer.from(
      t.text(`proofs/${t.seq}.tlog-proof`).replace('\n\n', `\n${root(0).toString('base64')}\n\n`),
    ),
  }),
  'an inclusion proof is too short': (t) => ({
    [`proofs/${t.seq}.tlog-proof`]: Buffer.from(t.text(`proofs/${t.seq}.tlog-proof`).replace(/\n.{44}\n\n/, '\n\n')),
  }),
  'the index equals the size': (t) => ({
    [`entries/${t.size}.leaf`]: Buffer.from(
      t.text(`entries/${t.size - 1}.leaf`).replace(/"seq":\d+/, `"seq":${t.size}`),
    ),
    [`proofs/${t.size}.tlog-proof`]: Buffer.from(
      t.text(`proofs/${t.size - 1}.tlog-proof`).replace(/index \d+/, `index ${t.size}`),
    ),
    'range.json': canonical({ v: 1, kind: 'dense', from: 0, to: t.size }),
  }),
  'an inner node is passed off as a leaf': (t) => {
    const [left, right] = [leafHash(t.bytes('entries/0.leaf')), leafHash(t.bytes('entries/1.leaf'))];
    return {
      'entries/0.leaf': Buffer.concat([left, right]),
      'proofs/0.tlog-proof': Buffer.from(t.text('proofs/0.tlog-proof').replace(/(index 0\n).{44}\n/, '$1')),
    };
  },
  'a leaf is not canonical JSON': (t) => ({
    [`entries/${t.seq}.leaf`]: Buffer.from(t.text(`entries/${t.seq}.leaf`).replace(',"seq"', ', "seq"')),
  }),
  'a disclosure is not canonical JSON': (t) => ({
    [`disclosures/${t.seq}.json`]: Buffer.from(`${t.text(`disclosures/${t.seq}.json`)}\n`),
  }),
  'a disclosure names a member twice': (t) => ({
    [`disclosures/${t.seq}.json`]: Buffer.from(t.text(`disclosures/${t.seq}.json`).replace('{', '{"v":1,')),
  }),
  'a disclosure has another r1': (t) => disclose(t, { r1: root(3).toString('hex') }),
  'a disclosure has another r2': (t) => disclose(t, { r2: root(3).toString('hex') }),
  'a disclosed envelope is edited': (t) =>
    disclose(t, { envelope: { ...(shown(t)['envelope'] as object), actor: 'somebody else' } }),
  'a disclosed envelope has one more field': (t) =>
    disclose(t, { envelope: { ...(shown(t)['envelope'] as object), note: 'x' } }),
  'a disclosed payload is edited': (t) => disclose(t, { payload: { what: 'something else' } }),
  'a disclosed payload has no r2': (t) => {
    const { v, seq, envelope, r1, payload } = shown(t);
    return { [`disclosures/${t.seq}.json`]: canonical({ v, seq, envelope, r1, payload }) };
  },
  'sealed bytes are edited': (t) => disclose(t, { sealed: { nonce: '', ciphertext: 'AAAA', tag: '', aad: '' } }),
  'a disclosure is put on another entry': (t) => ({
    [`disclosures/${t.seq + 1}.json`]: canonical({ ...shown(t), seq: t.seq + 1 }),
  }),
  'an erased entry is shown': (t) => ({ 'disclosures/0.json': canonical({ ...shown(t), seq: 0 }) }),
  'an entry is called erased though it is shown': (t) => {
    const erased = [{ seq: t.seq, keyRef: 'key-0', destroyedBy: t.size - 1 }];
    return { 'erased.json': canonical({ v: 1, erased }) };
  },
  'an entry is stated to be erased though it is shown': (t) => ({
    'erased.json': canonical({ v: 2, erased: [{ seq: t.seq }] }),
  }),
  'an entry is stated to be erased that is not in the bundle': (t) => ({
    'erased.json': canonical({ v: 2, erased: [{ seq: 0 }, { seq: t.size }] }),
  }),
  'an erased entry has no evidence in the form that wants it': () => ({
    'erased.json': canonical({ v: 1, erased: [{ seq: 0 }] }),
  }),
  'the evidence is there, in the form for entries without it': (t) => ({
    'erased.json': canonical({ v: 2, erased: [{ seq: 0, keyRef: 'key-0', destroyedBy: t.size - 1 }] }),
  }),
  'an entry is called erased without evidence': (t) => ({
    'erased.json': canonical({ v: 1, erased: [{ seq: 0, keyRef: 'key-0', destroyedBy: t.seq }] }),
  }),
  'an entry is called erased by the destruction of another key': (t) => ({
    'erased.json': canonical({ v: 1, erased: [{ seq: 0, keyRef: 'key-1', destroyedBy: t.size - 1 }] }),
  }),
  'the evidence of an erasure is taken away': (t) => ({ [`disclosures/${t.size - 1}.json`]: null }),
  'an entry is called withheld though it is shown': (t) => ({
    'redacted.json': canonical({ v: 1, redacted: [{ seq: t.seq, reason: 'kept-apart' }] }),
  }),
  'an entry is called withheld that is not in the bundle': (t) => ({
    'redacted.json': canonical({ v: 1, redacted: [{ seq: t.size, reason: 'kept-apart' }] }),
  }),
  'an entry is called withheld and erased': () => ({
    'redacted.json': canonical({ v: 1, redacted: [{ seq: 0, reason: 'kept-apart' }] }),
  }),
  'an entry is withheld for a reason that nobody knows': (t) => ({
    'redacted.json': canonical({ v: 1, redacted: [{ seq: t.seq, reason: 'because' }] }),
    [`disclosures/${t.seq}.json`]: null,
  }),
  'nothing is withheld, and the list is there': () => ({ 'redacted.json': canonical({ v: 1, redacted: [] }) }),
  'a withheld entry has one more field, which could tell of it': (t) => ({
    'redacted.json': canonical({ v: 1, redacted: [{ seq: t.seq, reason: 'kept-apart', length: 12 }] }),
    [`disclosures/${t.seq}.json`]: null,
  }),
  'an unknown file is added': () => ({ 'entries/readme.txt': Buffer.from('hello') }),
  'the range file is taken away': () => ({ 'range.json': null }),
  'the erased file is taken away': () => ({ 'erased.json': null }),
  'the checkpoint is taken away': () => ({ checkpoint: null }),
  'the consistency proof is taken away': () => ({ 'consistency.txt': null }),
  'the range is no range': () => ({ 'range.json': canonical({ v: 1, kind: 'dense', from: 0 }) }),
  'the range is implausibly long': () => ({
    'range.json': canonical({ v: 1, kind: 'dense', from: 0, to: Number.MAX_SAFE_INTEGER }),
  }),
};
