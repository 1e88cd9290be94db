import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { signCheckpoint } from '@platform/transparency-log/checkpoint';
import { LOG_KEY, LocalNoteSigner } from '@platform/transparency-log/signed-note';
import { bundleOf, checkpointOf, policies, repack } from './bundle-fixture';
import { contradictory } from './contradictory-record-fixture';
import { canonical, edited, mutations, recheckpoint, root } from './mutation-fixture';
import type { Target } from './mutation-fixture';
import { verifyBundle } from './src/verify-bundle.mjs';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mutations-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function targets(count: number, witnessed = true): Promise<Target[]> {
  const asked = fc.sample(
    fc.record({ size: fc.integer({ min: 5, max: 40 }), place: fc.nat(), salt: fc.string({ maxLength: 6 }) }),
    { numRuns: count, seed: 2026 },
  );
  return Promise.all(
    asked.map(async ({ size, place, salt }) => {
      const made = await bundleOf(folder, { size, salt, witnessed, earlierSize: 2 });
      const bytes = (name: string) => made.files.get(name) ?? Buffer.alloc(0);
      return { ...made, size, seq: 1 + (place % (size - 3)), bytes, text: (name) => bytes(name).toString() };
    }),
  );
}

describe('a bundle that somebody changed who knows the format', () => {
  let made: Target[];
  beforeAll(async () => {
    made = await targets(8);
  });

  it('holds before it is changed', () => {
    for (const { zip, earlier } of made) {
      const { verdict, problems } = verifyBundle(zip, policies.witnessed, { last: earlier });
      expect({ verdict, problems }).toEqual({ verdict: 'holds', problems: [] });
    }
  });

  it.each(Object.entries(mutations))('does not hold when %s', async (_, mutate) => {
    for (const target of made) {
      const zip = repack(target.files, await mutate(target));
      const { verdict, sentences, record } = verifyBundle(zip, policies.witnessed);
      expect([verdict, sentences[0]?.split(':')[0], record]).toEqual(['tampered', 'The record does NOT hold', null]);
    }
  });

  // Nothing in the bundle contradicts itself here: only the reader's own policy or saved checkpoint can know.
  it('cannot be told when a cosignature that the policy demands was dropped', () => {
    for (const target of made) {
      const zip = repack(
        target.files,
        edited(target, (note) => note.slice(0, note.indexOf('— commissioner'))),
      );
      const { verdict, problems } = verifyBundle(zip, policies.witnessed);
      expect([verdict, problems.map(({ code }) => code)]).toEqual(['cannot-tell', ['unwitnessed']]);
    }
  });

  it('cannot be told when it is older than the saved checkpoint', async () => {
    for (const target of made) {
      const last = await checkpointOf(folder, target.size + 1);
      const { verdict, problems } = verifyBundle(target.zip, policies.witnessed, { last });
      expect([verdict, problems.map(({ code }) => code)]).toEqual(['cannot-tell', ['older-than-saved']]);
    }
  });

  it('cannot be told when it is of a log that the policy does not know', async () => {
    const elsewhere = LocalNoteSigner.fromSeed('elsewhere.example', LOG_KEY, Buffer.alloc(32, 4));
    for (const target of made) {
      const note = await signCheckpoint({ origin: 'elsewhere.example', size: target.size, root: root(1) }, elsewhere);
      const { verdict, problems } = verifyBundle(repack(target.files, recheckpoint(target, note)), policies.witnessed);
      expect([verdict, problems.map(({ code }) => code)]).toEqual(['cannot-tell', ['unknown-log']]);
    }
  });

  it.each([2, 'the same size'])(
    'does not hold when the saved checkpoint is of a second history, at size %s',
    async (at) => {
      for (const target of made) {
        const last = await checkpointOf(folder, at === 2 ? 2 : target.size, 'a second history');
        const { verdict, problems } = verifyBundle(target.zip, policies.witnessed, { last });
        expect([verdict, problems.map(({ code }) => code)]).toEqual(['tampered', ['two-histories']]);
      }
    },
  );

  it('is judged by the policy of the reader, never by its own', () => {
    for (const target of made) {
      const policy = Buffer.from('log somebody\nquorum none\n');
      expect(verifyBundle(repack(target.files, { policy }), policies.witnessed).verdict).toBe('holds');
      const { verdict, problems } = verifyBundle(target.zip, 'quorum none\n');
      expect([verdict, problems[0]?.code]).toEqual(['cannot-tell', 'policy-unreadable']);
    }
  });

  it('says that figures are not rechecked', () => {
    for (const target of made) {
      const zip = repack(target.files, { 'figures/waits.json': canonical({ value: 5 }) });
      const { verdict, sentences } = verifyBundle(zip, policies.witnessed);
      expect([verdict, sentences.at(-1)]).toEqual(['holds', '1 figure in the bundle: figure not rechecked.']);
    }
  });

  it('names every entry that was changed, and no other', () => {
    for (const target of made) {
      const changed = [0, target.seq, target.size - 1];
      const edit = (seq: number) => target.text(`entries/${seq}.leaf`).replace(/"c":"./, '"c":"!');
      const changes = Object.fromEntries(changed.map((seq) => [`entries/${seq}.leaf`, Buffer.from(edit(seq))]));
      const { problems } = verifyBundle(repack(target.files, changes), policies.witnessed);
      expect(problems.map(({ file }) => file).filter((file) => file?.endsWith('.leaf'))).toEqual(
        changed.map((seq) => `entries/${seq}.leaf`),
      );
    }
  });
});

describe('a record that contradicts itself though it is signed', () => {
  it('does not hold when a step is recorded twice, out of order or left out', async () => {
    for (const [how, code] of [
      ['same revision', 'revision-order'],
      ['same event', 'event-twice'],
      ['gap', 'revision-gap'],
    ] as const) {
      const { problems, verdict } = verifyBundle(await contradictory(folder, how), policies.unwitnessed);
      expect([verdict, problems.map((problem) => problem.code)]).toEqual(['tampered', [code]]);
    }
  });
});

describe('a sample or a part', () => {
  it('is called one, with the size of the whole', async () => {
    const sampled = verifyBundle((await bundleOf(folder, { size: 20, seqs: [3, 9, 10] })).zip, policies.unwitnessed);
    expect(sampled.sentences[0]).toBe(
      'The record holds: 3 entries, a sample and not an unbroken run, of the 20 in the signed record, each exactly as it was signed.',
    );
    const part = verifyBundle(
      (await bundleOf(folder, { size: 20, seqs: { from: 3, to: 9 } })).zip,
      policies.unwitnessed,
    );
    expect(part.sentences[0]).toBe(
      'The record holds: 7 entries (3 to 9, with none left out) of the 20 in the signed record, each exactly as it was signed.',
    );
  });

  it('does not hold with an entry of the sample dropped', async () => {
    const { files } = await bundleOf(folder, { size: 20, seqs: [3, 9, 10] });
    const zip = repack(files, { 'entries/9.leaf': null, 'proofs/9.tlog-proof': null, 'disclosures/9.json': null });
    expect(verifyBundle(zip, policies.unwitnessed).verdict).toBe('tampered');
  });
});
