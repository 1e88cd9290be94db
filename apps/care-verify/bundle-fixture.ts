import { mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { writeBundle } from '@platform/transparency-log/bundle';
import type { BundleRequest } from '@platform/transparency-log/bundle';
import { bundleZip } from '@platform/transparency-log/bundle-zip';
import { CheckpointSigner } from '@platform/transparency-log/checkpoint-signer';
import { policyText } from '@platform/transparency-log/policy';
import {
  InMemorySignerMemory,
  cosigned,
  logKey,
  madeUpEntry,
  madeUpRecord,
  witnessKey,
} from '@platform/transparency-log/record-fixture';
import { TileLog } from '@platform/transparency-log/tiles';

export const policies = {
  unwitnessed: policyText(logKey.key),
  witnessed: policyText(logKey.key, [witnessKey.key]).replaceAll('witness-1', 'commissioner'),
};

export interface BundleAsked {
  readonly size: number;
  readonly salt?: string;
  readonly witnessed?: boolean;
  /** The bundle then shows how it continues the checkpoint of that size. */
  readonly earlierSize?: number;
  readonly seqs?: BundleRequest['seqs'];
  /** Entries beside entry 0 that are stated to be erased, without evidence. */
  readonly erased?: readonly number[];
  /** Withheld, with the reason of each. */
  readonly redacted?: BundleRequest['redacted'];
}

export interface MadeBundle {
  readonly zip: Uint8Array;
  readonly files: Map<string, Buffer>;
  readonly checkpoint: string;
  readonly earlier: string;
}

/** A true bundle of a made-up record: everything disclosed but entry 0, which is erased, and what else is said to be. */
export async function bundleOf(folder: string, asked: BundleAsked): Promise<MadeBundle> {
  const { size, salt = 'salt', witnessed = false, earlierSize, erased = [], redacted = new Map() } = asked;
  const record = await madeUpRecord(await mkdtemp(path.join(folder, 'record-')), size, salt);
  const { note } = await record.signer.sign();
  const checkpoint = witnessed ? await cosigned(note) : note;
  const earlier = earlierSize === undefined ? '' : await checkpointOf(folder, earlierSize, salt, size);
  const seqs = asked.seqs ?? { from: 0, to: size - 1 };
  const has = (seq: number) => ('from' in seqs ? seq >= seqs.from && seq <= seqs.to : seqs.includes(seq));
  const zip = await writeBundle({
    log: record.log,
    checkpoint,
    policy: witnessed ? policies.witnessed : policies.unwitnessed,
    seqs,
    disclosures: new Map(
      [...record.disclosures].filter(([seq]) => has(seq) && !erased.includes(seq) && !redacted.has(seq)),
    ),
    redacted,
    erased: [...(has(0) && has(size - 1) ? record.erased : []), ...erased.map((seq) => ({ seq }))],
    ...(earlierSize === undefined ? {} : { previousCheckpoint: earlier }),
  });
  return { zip, files: filesOf(zip), checkpoint, earlier };
}

/** The checkpoint at `size` of the made-up record that ends at `fullSize`. */
export async function checkpointOf(folder: string, size: number, salt = 'salt', fullSize = size + 1): Promise<string> {
  const log = await TileLog.open(await mkdtemp(path.join(folder, 'earlier-')));
  if (size >= fullSize) throw new RangeError('the last entry of a made-up record is not like the others');
  await log.append(Array.from({ length: size }, (_, seq) => madeUpEntry(seq, salt).leaf));
  return (await new CheckpointSigner(log, logKey, new InMemorySignerMemory()).sign()).note;
}

export function filesOf(zip: Uint8Array): Map<string, Buffer> {
  return new Map(Object.entries(unzipSync(zip)).map(([name, content]) => [name, Buffer.from(content)]));
}

/** Zips again with some files changed (null: left out), as somebody would who knows the format: the manifest fits. */
export function repack(
  files: ReadonlyMap<string, Buffer>,
  changes: Readonly<Record<string, Uint8Array | null>>,
): Uint8Array {
  const changed = new Map<string, Uint8Array>(files);
  changed.delete('manifest.json');
  for (const [name, content] of Object.entries(changes)) {
    if (content) changed.set(name, content);
    else changed.delete(name);
  }
  return bundleZip(changed);
}
