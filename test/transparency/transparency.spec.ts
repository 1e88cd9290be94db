import { bundleOf, policies, repack } from '../../apps/care-verify/bundle-fixture';
import { mutations } from '../../apps/care-verify/mutation-fixture';
import { careVerify, NO_TWIN, Twin } from './verifiers';
import { ATTACKS } from './attacks';
import type { Outcome } from './run-transparency';
import { runTransparency, UNTOUCHED } from './run-transparency';
import { randomLogs, POLICY } from './random-logs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

describe('two verifiers, written apart, on records that somebody changed who knows the format', () => {
  let outcome: Outcome;
  beforeAll(async () => {
    outcome = await runTransparency({ logs: 6, seed: 7, everySize: 64, everyBit: 331 });
    if (!outcome.twin) process.stdout.write(`${NO_TWIN}\n`);
  }, 120_000);

  it('knows all 24 changes', () => expect(Object.keys(ATTACKS)).toHaveLength(24));

  it('never passes a changed record, and never doubts a true one', () => {
    expect(outcome.wrong).toBeUndefined();
    for (const { cases, right } of outcome.rows.values()) expect(right).toBe(cases);
    expect(outcome.rows.get(UNTOUCHED)?.cases).toBe(6);
    expect(outcome.rows.get('every bit of a tile')?.cases).toBe(198);
  });

  it('agrees on every case, in the exit code and in each finding', () => {
    for (const { cases, agreed } of outcome.rows.values()) expect(agreed).toBe(outcome.twin ? cases : 0);
  });
});

describe('a bundle in which entries are withheld', () => {
  const NAMES = Object.keys(mutations).filter((name) => name.includes('withheld'));

  it('holds for both with its reasons, and for neither once a withheld entry or the list of them was changed', async () => {
    expect(NAMES).toHaveLength(6);
    const twin = Twin.start();
    const folder = await mkdtemp(path.join(tmpdir(), 'withheld-'));
    const both = async (bundle: Uint8Array) => {
      const asked = { bundle, policy: policies.unwitnessed, last: null };
      const found = careVerify(asked);
      if (twin) expect(await twin.asks(asked)).toEqual(found);
      return found.exit;
    };
    try {
      const redacted = new Map([[3, 'about-somebody-else'], [5, 'serious-harm']] as const); // prettier-ignore
      const made = await bundleOf(folder, { size: 9, redacted });
      expect(await both(made.zip)).toBe(0);
      const leaf = made.files.get('entries/3.leaf')?.toString() ?? '';
      for (const name of ['c', 'e']) {
        const edited = leaf.replace(new RegExp(`"${name}":"(.)`), (_, digit) => `"${name}":"${digit === '0' ? 1 : 0}`);
        expect(await both(repack(made.files, { 'entries/3.leaf': Buffer.from(edited) }))).toBe(1);
      }
      const gone = { 'entries/3.leaf': null, 'proofs/3.tlog-proof': null };
      expect(await both(repack(made.files, gone))).toBe(1);
      for await (const log of randomLogs(folder, 2, 11)) {
        for (const name of NAMES) expect(await both(repack(log.files, (await mutations[name]?.(log)) ?? {}))).toBe(1);
      }
    } finally {
      await twin?.stop();
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe('the twin', () => {
  it('reads what is not a bundle, and what is cut short, as care-verify does', async () => {
    const twin = Twin.start();
    if (!twin) return void process.stdout.write(`${NO_TWIN}\n`);
    const folder = await mkdtemp(path.join(tmpdir(), 'twin-'));
    try {
      for await (const { zip } of randomLogs(folder, 1, 3)) {
        const bundles = [new Uint8Array(0), Buffer.from('hello'), zip.subarray(1), zip.subarray(0, zip.length - 1)];
        const flipped = Array.from({ length: 150 }, (_, i) => {
          const copy = Uint8Array.from(zip);
          const at = (i * 7919) % zip.length;
          copy[at] = (copy[at] ?? 0) ^ 0x21;
          return copy;
        });
        for (const bundle of [...bundles, ...flipped]) {
          const asked = { bundle, policy: POLICY, last: null };
          expect(await twin.asks(asked)).toEqual(careVerify(asked));
        }
        for (const policy of ['', 'quorum none\n', POLICY.replace('quorum', 'quorums'), `${POLICY}quorum none\n`]) {
          const asked = { bundle: zip, policy, last: 'not a checkpoint' };
          expect(await twin.asks(asked)).toEqual(careVerify(asked));
        }
      }
    } finally {
      await twin.stop();
      await rm(folder, { recursive: true, force: true });
    }
  });
});
