import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { writeBundle } from './bundle';
import type { BundleRequest } from './bundle';
import { CheckpointSigner } from './checkpoint-signer';
import { leafHash, verifyInclusion } from './merkle-tree';
import { policyText } from './policy';
import { InMemorySignerMemory, logKey, madeUpEntry, madeUpRecord } from './record-fixture';
import type { MadeUpRecord } from './record-fixture';
import { LOG_KEY, LocalNoteSigner } from './signed-note';

const strangerKey = LocalNoteSigner.fromSeed('log.example/care', LOG_KEY, Buffer.alloc(32, 9));

let folder: string;
let record: MadeUpRecord;
let request: BundleRequest;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bundle-'));
  record = await madeUpRecord(folder, 12);
  const { note } = await record.signer.sign();
  const { log, disclosures, erased } = record;
  request = { log, checkpoint: note, policy: policyText(logKey.key), seqs: { from: 0, to: 11 }, disclosures, erased };
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const json = (bytes: Uint8Array | undefined) =>
  JSON.parse(strFromU8(bytes ?? new Uint8Array())) as Record<string, unknown>;

describe('writeBundle', () => {
  it('gives the same bytes for the same record, with everything a verifier needs', async () => {
    const zip = await writeBundle(request);
    expect(Buffer.from(await writeBundle(request)).equals(Buffer.from(zip))).toBe(true);
    const files = unzipSync(zip);
    const paths = Object.keys(files);
    expect(paths).toEqual([...paths].sort());
    expect(paths.filter((name) => !name.includes('/'))).toEqual([
      'checkpoint',
      'erased.json',
      'manifest.json',
      'policy',
      'range.json',
    ]);
    expect(json(files['range.json'])).toEqual({ v: 1, kind: 'dense', from: 0, to: 11 });
    expect(json(files['erased.json'])).toEqual({ v: 1, erased: record.erased });
    const listed = json(files['manifest.json'])['files'] as { path: string }[];
    expect(listed.map((entry) => entry.path)).toEqual(paths.filter((name) => name !== 'manifest.json'));
    expect(strFromU8(files['proofs/5.tlog-proof'] ?? new Uint8Array())).toMatch(
      /^c2sp\.org\/tlog-proof@v1\nindex 5\n([A-Za-z0-9+/]{43}=\n){4}\nlog\.example\/care\n12\n/,
    );
    expect(Object.keys(json(files['disclosures/4.json']))).toEqual([
      'envelope',
      'payload',
      'r1',
      'r2',
      'sealed',
      'seq',
      'v',
    ]);
    expect(files['disclosures/0.json']).toBeUndefined();
  });

  it('lists an erased entry whose key nothing in the bundle shows destroyed, in a form of its own', async () => {
    const erased = [...record.erased, { seq: 3 }];
    const disclosures = new Map([...record.disclosures].filter(([seq]) => seq !== 3));
    const files = unzipSync(await writeBundle({ ...request, disclosures, erased }));
    expect(json(files['erased.json'])).toEqual({ v: 2, erased });
  });

  it('is of the tree that the checkpoint signs, also when the log has grown since', async () => {
    await record.log.append([madeUpEntry(12, 'later').leaf]);
    const files = unzipSync(await writeBundle({ ...request, seqs: [3], disclosures: new Map(), erased: [] }));
    const proof = strFromU8(files['proofs/3.tlog-proof'] ?? new Uint8Array())
      .split('\n')
      .slice(2, 6);
    const root = await record.log.root(12);
    const steps = proof.map((line) => Buffer.from(line, 'base64'));
    const hash = leafHash(files['entries/3.leaf'] ?? new Uint8Array());
    expect(verifyInclusion({ index: 3, hash }, { size: 12, root }, steps)).toBe(true);
  });

  it('shows how it continues an earlier checkpoint', async () => {
    await record.log.append([madeUpEntry(12, 'later').leaf]);
    const { note } = await record.signer.sign();
    const files = unzipSync(
      await writeBundle({ ...request, checkpoint: note, previousCheckpoint: request.checkpoint }),
    );
    expect(strFromU8(files['previous-checkpoint'] ?? new Uint8Array())).toBe(request.checkpoint);
    expect(strFromU8(files['consistency.txt'] ?? new Uint8Array())).toMatch(/^old 12\n([A-Za-z0-9+/]{43}=\n)+$/);
    const backwards = writeBundle({ ...request, previousCheckpoint: note });
    await expect(backwards).rejects.toThrow('not an older one');
  });

  it.each<[string, Partial<BundleRequest>, string]>([
    ['a range beyond the checkpoint', { seqs: { from: 0, to: 12 } }, 'the checkpoint covers 0 to 11'],
    ['an upside-down range', { seqs: { from: 3, to: 2 } }, 'entries 3 to 2 were asked for'],
    ['a sample beyond the checkpoint', { seqs: [3, 40] }, 'entry 40 was asked for'],
    ['a disclosure outside the range', { seqs: [1, 2], erased: [] }, 'is disclosed but not among'],
    ['an erased entry outside the range', { seqs: [1, 2] }, 'erased entry 0 is not among'],
    ['erasure without evidence', { erased: [{ seq: 0, keyRef: 'key-0', destroyedBy: 4 }] }, 'SubjectKeyDestroyed'],
    ['erasure of another key', { erased: [{ seq: 0, keyRef: 'key-1', destroyedBy: 11 }] }, 'SubjectKeyDestroyed'],
    ['an erased entry that is shown', { erased: [{ seq: 3, keyRef: 'key-0', destroyedBy: 11 }] }, 'both erased and'],
    ['an erased entry that is shown, without evidence', { erased: [{ seq: 3 }] }, 'both erased and'],
    ['a policy of another log', { policy: policyText(strangerKey.key) }, 'not signed by a log that the policy names'],
    ['a broken policy', { policy: 'quorum' }, 'policy line 1'],
    ['a checkpoint that nobody signed', { checkpoint: 'log.example/care\n12\n\n— x AAAAAAAA\n' }, 'checkpoint'],
  ])('refuses %s', async (_, change, message) => {
    await expect(writeBundle({ ...request, ...change })).rejects.toThrow(message);
  });

  it('refuses a disclosure that does not open its entry', async () => {
    const shown = record.disclosures.get(4);
    if (!shown) throw new Error('the fixture discloses entry 4');
    const wrong: [object, string][] = [
      [{ r1: Buffer.alloc(32) }, 'the envelope disclosed for entry 4'],
      [{ envelope: { ...shown.envelope, actor: 'somebody else' } }, 'the envelope disclosed for entry 4'],
      [{ payload: { what: 'other' } }, 'the payload disclosed for entry 4'],
      [{ r2: Buffer.alloc(32) }, 'the payload disclosed for entry 4'],
      [{ r2: undefined }, 'give payload and r2 together'],
      [{ sealed: { ...shown.sealed, tag: Buffer.alloc(16) } }, 'the sealed content disclosed for entry 4'],
    ];
    for (const [change, message] of wrong) {
      const disclosures = new Map(record.disclosures).set(4, { ...shown, ...change });
      await expect(writeBundle({ ...request, disclosures })).rejects.toThrow(message);
    }
  });

  it('refuses a log that is not the signed one, or whose storage was changed', async () => {
    const elsewhere = path.join(folder, 'elsewhere');
    const other = await madeUpRecord(elsewhere, 12, 'pepper');
    await expect(writeBundle({ ...request, log: other.log })).rejects.toThrow('not the one in the checkpoint');
    const file = path.join(folder, 'tile', 'entries', '000.p', '12');
    const bytes = await readFile(file);
    bytes[20] = (bytes[20] ?? 0) ^ 1;
    await writeFile(file, bytes);
    record.log.forgetCache();
    await expect(writeBundle(request)).rejects.toThrow('entry 0 as stored is not the one that was signed');
  });

  it('refuses a previous checkpoint of another history', async () => {
    const other = await madeUpRecord(path.join(folder, 'other'), 5, 'pepper');
    const { note } = await new CheckpointSigner(other.log, logKey, new InMemorySignerMemory()).sign();
    await expect(writeBundle({ ...request, previousCheckpoint: note })).rejects.toThrow('does not continue');
  });
});
