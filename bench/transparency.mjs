// npm run bench:transparency -- [--quick]: a log of a million entries, put together, signed and proven; a bundle of 10,000 entries, checked.
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { verifyBundle } from '../apps/care-verify/src/verify-bundle.mjs';
import { percentile } from './measure.mjs';

const require = createRequire(import.meta.url);
require('reflect-metadata');
require('../test/faults/register-typescript.cjs');
const { writeBundle } = require('../libs/platform/transparency-log/bundle.ts');
const { CheckpointSigner } = require('../libs/platform/transparency-log/checkpoint-signer.ts');
const { leafBytes } = require('../libs/platform/transparency-log/commitment.ts');
const { leafHash, verifyInclusion } = require('../libs/platform/transparency-log/merkle-tree.ts');
const { policyText } = require('../libs/platform/transparency-log/policy.ts');
const { LOG_KEY, LocalNoteSigner } = require('../libs/platform/transparency-log/signed-note.ts');
const { TileLog } = require('../libs/platform/transparency-log/tiles.ts');

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const ENTRIES = values.quick ? 50_000 : 1_000_000;
const BUNDLED = values.quick ? 2_000 : 10_000;
const PROOFS = 1_000;
/** Seconds of processor that this process has used: what counts on a machine that does much else. */
const processor = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
/** What the integrator is handed at once when it is behind. */
const BATCH = 4_096;
const LIMITS = { 'leaves a second': 20_000, 'inclusion proof, p99 ms': 5, 'checking a bundle, s': 3 };

const digest = (seq, part) => createHash('sha256').update(`${part} ${seq}`).digest('hex');
const folder = await mkdtemp(join(tmpdir(), 'living-well-transparency-'));
try {
  const log = await TileLog.open(join(folder, 'log'));
  const key = LocalNoteSigner.generate('bench.example/log', LOG_KEY);
  let head = null;
  const memory = { load: async () => head, save: async (signed) => void (head = signed) };
  const signer = new CheckpointSigner(log, key, memory);

  let [working, used] = [0, 0];
  for (let from = 0; from < ENTRIES; from += BATCH) {
    // Making up what a leaf commits to is none of the log's work.
    const leaves = Array.from({ length: Math.min(BATCH, ENTRIES - from) }, (_, i) =>
      leafBytes({ seq: from + i, e: digest(from + i, 'e'), c: digest(from + i, 'c') }),
    );
    const [began, before] = [performance.now(), processor()];
    await log.append(leaves, from);
    working += performance.now() - began;
    used += processor() - before;
  }
  const appended = working;
  let [began, before] = [performance.now(), processor()];
  const { note, size, root } = await signer.sign();
  working += performance.now() - began;
  used += processor() - before;

  log.forgetCache();
  const times = [];
  for (let i = 0; i < PROOFS; i += 1) {
    const index = (i * 7_919_999) % ENTRIES;
    began = performance.now();
    const proof = await log.inclusionProof(index, size);
    times.push(performance.now() - began);
    const hash = leafHash(await log.leaf(index));
    if (!verifyInclusion({ index, hash }, { size, root }, proof)) throw new Error(`entry ${index} is not proven`);
  }

  const from = Math.floor(ENTRIES / 3);
  began = performance.now();
  const policy = policyText(key.key);
  const seqs = { from, to: from + BUNDLED - 1 };
  const zip = await writeBundle({ log, checkpoint: note, policy, seqs, disclosures: new Map(), erased: [] });
  const written = (performance.now() - began) / 1000;
  [began, before] = [performance.now(), processor()];
  const { verdict } = verifyBundle(zip, policy);
  const checked = (performance.now() - began) / 1000;
  const checkedUsed = processor() - before;
  if (verdict !== 'holds') throw new Error(`the bundle of ${BUNDLED} entries: ${verdict}`);

  const rows = [
    ['entries', ENTRIES],
    ['leaves a second', (ENTRIES * 1000) / working],
    ['leaves a second of processor', ENTRIES / used],
    ['of it: appended, s', appended / 1000],
    ['of it: read again, proven, signed, s', (working - appended) / 1000],
    ['inclusion proof, p50 ms', percentile(times, 0.5)],
    ['inclusion proof, p99 ms', percentile(times, 0.99)],
    [`writing a bundle of ${BUNDLED} entries, s`, written],
    ['checking a bundle, s', checked],
    ['checking a bundle, s of processor', checkedUsed],
  ];
  for (const [name, value] of rows) {
    const limit = LIMITS[name];
    const wanted = limit === undefined ? '' : `   wanted: ${name.endsWith('second') ? 'at least' : 'at most'} ${limit}`;
    process.stdout.write(`${name.padEnd(42)}${Number(value.toPrecision(4)).toLocaleString('en-GB')}${wanted}\n`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
