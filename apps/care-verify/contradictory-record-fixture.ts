import { mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import { writeBundle } from '@platform/transparency-log/bundle';
import { CheckpointSigner } from '@platform/transparency-log/checkpoint-signer';
import type { Envelope } from '@platform/transparency-log/commitment';
import { InMemorySignerMemory, logKey, madeUpEntry } from '@platform/transparency-log/record-fixture';
import { TileLog } from '@platform/transparency-log/tiles';
import { policies } from './bundle-fixture';

const wrongStep: Record<'same revision' | 'same event' | 'gap', Partial<Envelope>> = {
  'same revision': { revision: '0' },
  'same event': { eventId: 'event-salt-1' },
  gap: { revision: '2' },
};

/** A properly signed bundle of six entries whose fifth contradicts the others. */
export async function contradictory(folder: string, how: keyof typeof wrongStep): Promise<Uint8Array> {
  const log = await TileLog.open(await mkdtemp(path.join(folder, 'contradictory-')));
  const entries = Array.from({ length: 6 }, (_, seq) => madeUpEntry(seq, 'salt', seq === 4 ? wrongStep[how] : {}));
  await log.append(entries.map(({ leaf }) => leaf));
  const { note } = await new CheckpointSigner(log, logKey, new InMemorySignerMemory()).sign();
  return writeBundle({
    log,
    checkpoint: note,
    policy: policies.unwitnessed,
    seqs: { from: 0, to: 5 },
    disclosures: new Map(entries.map(({ shown }, seq) => [seq, shown])),
    erased: [],
  });
}
