import { mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import { writeBundle } from '@platform/transparency-log/bundle';
import { createCosignature, signCheckpoint, withSignature } from '@platform/transparency-log/checkpoint';
import { inclusionProof, leafHash } from '@platform/transparency-log/merkle-tree';
import { logKey, madeUpEntry, witnessKey, witnessedAt } from '@platform/transparency-log/record-fixture';
import { TileLog } from '@platform/transparency-log/tiles';
import { inclusionProofText } from '@platform/transparency-log/tlog-proof';
import { filesOf, repack } from '../../apps/care-verify/bundle-fixture';
import { POLICY } from './random-logs';
import type { Case } from './verifiers';

export const MOST = 1_025;
export const TILE_BITS = 256 * 256;

/** One log in which every size up to 1,025 is a checkpoint. */
export async function oneLog(folder: string): Promise<TileLog> {
  const log = await TileLog.open(await mkdtemp(path.join(folder, 'sizes-')));
  await log.append(Array.from({ length: MOST }, (_, seq) => madeUpEntry(seq, 'sizes').leaf));
  return log;
}

async function checkpointOf(log: TileLog, size: number): Promise<string> {
  const note = await signCheckpoint({ origin: logKey.key.name, size, root: await log.root(size) }, logKey);
  return withSignature(note, await createCosignature(note, witnessKey, witnessedAt));
}

/** The record at one size, with entries at its edges and the way from an earlier size; and the same with one entry edited. */
export async function casesOfSize(log: TileLog, size: number): Promise<{ whole: Case; edited: Case | undefined }> {
  const seqs = [...new Set([0, (size * 7) % Math.max(1, size), Math.floor(size / 2), size - 1])].filter(
    (seq) => seq >= 0 && seq < size,
  );
  const earlier = (size * 31) % (size + 1);
  const bundle = await writeBundle({
    log,
    checkpoint: await checkpointOf(log, size),
    previousCheckpoint: await checkpointOf(log, earlier),
    policy: POLICY,
    seqs,
    disclosures: new Map(),
    erased: [],
  });
  const last = await checkpointOf(log, earlier);
  const [changed] = seqs.slice(-1);
  const name = `entries/${changed}.leaf`;
  const files = filesOf(bundle);
  const leaf = files.get(name)?.toString() ?? '';
  const edit = Buffer.from(leaf.replace(/"e":"(.)/, (_, digit: string) => `"e":"${digit === '0' ? '1' : '0'}`));
  return {
    whole: { bundle, policy: POLICY, last },
    edited: changed === undefined ? undefined : { bundle: repack(files, { [name]: edit }), policy: POLICY, last },
  };
}

/** The proof of an entry as a log would give it of whose first tile one bit was changed. */
export async function tileBitCases(log: TileLog): Promise<(bit: number) => Case> {
  const checkpoint = await checkpointOf(log, 256);
  const hashes = (await log.leaves(0, 256)).map(leafHash);
  const sampled = (seq: number) =>
    writeBundle({ log, checkpoint, policy: POLICY, seqs: [seq], disclosures: new Map(), erased: [] });
  const [first, second] = [filesOf(await sampled(0)), filesOf(await sampled(1))];
  return (bit) => {
    const at = Math.floor(bit / 256);
    const changed = [...hashes];
    const hash = Buffer.from(changed[at] ?? []);
    hash[Math.floor((bit % 256) / 8)] = (hash[Math.floor((bit % 256) / 8)] ?? 0) ^ (1 << (bit % 8));
    changed[at] = hash;
    // The proof of an entry does not hold its own hash, so the first entry is shown unless it is the one that changed.
    const seq = at === 0 ? 1 : 0;
    const proof = Buffer.from(inclusionProofText(seq, inclusionProof(changed, seq), checkpoint));
    return {
      bundle: repack(at === 0 ? second : first, { [`proofs/${seq}.tlog-proof`]: proof }),
      policy: POLICY,
      last: null,
    };
  };
}
