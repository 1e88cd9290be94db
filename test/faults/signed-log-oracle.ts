import { CompactRange } from '@platform/transparency-log/compact-range';
import { parseLeaf } from '@platform/transparency-log/commitment';
import { leafHash } from '@platform/transparency-log/merkle-tree';
import { TileLog } from '@platform/transparency-log/tiles';
import type { FaultyDatabase } from './faulty-database';
import { same } from './same';

/**
 * Each event has one leaf, in the order of the log; every root that was ever signed is that of the leaves up to there.
 * Answers how many checkpoints there are.
 */
export async function assertLogIsSigned(database: FaultyDatabase, folder: string): Promise<number> {
  const events = await database.sql<{ type: string; data: string; metadata: string }>(
    'SELECT type, data, metadata FROM events.event ORDER BY position',
  );
  const tiles = await TileLog.open(folder);
  const leaves = await tiles.leaves(0, tiles.size());
  const found = leaves.map((leaf) => parseLeaf(leaf));
  const expected = events.map(({ metadata }, seq) => {
    const { e, c } = JSON.parse(metadata) as { e: string; c: string };
    return { seq, e, c };
  });
  same('leaves of the signed log, and events', found, expected);
  const range = CompactRange.empty();
  const roots = new Map<number, string>();
  for (const leaf of leaves) {
    range.append(leafHash(leaf));
    roots.set(range.size(), range.root().toString('base64'));
  }
  const signed = events.filter(({ type }) => type === 'CheckpointSigned');
  for (const { data } of signed) {
    const { size, root } = (JSON.parse(data) as { facts: { size: number; root: string } }).facts;
    same(`the root that was signed of ${size} entries`, root, roots.get(size));
  }
  const [memory] = await database.sql<{ size: string; root: string }>('SELECT size, root FROM assurance.signer_memory');
  if (memory) same('what was signed last', memory.root, roots.get(Number(memory.size)));
  return signed.length;
}
