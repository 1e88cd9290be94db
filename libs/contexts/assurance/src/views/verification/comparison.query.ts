import type { Sql } from '@platform/access-control/relationship-facts';
import type { EventCodec } from '@platform/event-store/event-codec';
import type { EventStore, StoredEvent } from '@platform/event-store/port/event-store';
import { metadataOf } from '@platform/event-store/streams';
import type { Keyring } from '@platform/privacy/keyring';
import type { Disclosure } from '@platform/transparency-log/bundle';
import { envelopeCommitment, parseLeaf, sealedDigest } from '@platform/transparency-log/commitment';
import type { Leaf } from '@platform/transparency-log/commitment';
import type { TileLog } from '@platform/transparency-log/tiles';
import type { Difference, EntryDifference } from '../../domain/checkpoint/difference.rules';
import type { StoredEntry } from '../log/stored-entries.query';
import { digestOf, storedEntries } from '../log/stored-entries.query';

export interface Comparison {
  readonly differences: readonly EntryDifference[];
  /** Entries that were compared whole. */
  readonly whole: number;
  /** How many entries have no key any more: their place and their sealed bytes were compared, their facts cannot be. */
  readonly erased: number;
  /** Which they are, in their order. */
  readonly erasedSeqs: readonly number[];
  /** Envelopes, for entries of the types that are shown. */
  readonly shown: ReadonlyMap<number, Disclosure>;
}

export interface Compared {
  readonly sql: Sql;
  readonly store: Pick<EventStore, 'readAll'>;
  readonly codec: EventCodec;
  readonly keyring: Pick<Keyring, 'open'>;
  readonly tiles: TileLog;
}

/** Of joint decisions, and of what is about no person. Their content is not shown. */
export const SHOWN_TYPES = ['CheckpointSigned', 'AgencyJoined', 'ServiceListed', 'JointDecisionTaken'] as const;
const SHOWN = new RegExp(`^(${SHOWN_TYPES.join('|')})(\\.v\\d+)?$`);
const PAGE = 256;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads entries `from` (included) to `to` (excluded) again, from the tiles and from the stored events, and compares them. */
export async function compareEntries(compared: Compared, from: number, to: number): Promise<Comparison> {
  const differences: EntryDifference[] = [];
  const shown = new Map<number, Disclosure>();
  const erasedSeqs: number[] = [];
  let [whole, next] = [0, from];
  let leaves: { readonly first: number; readonly bytes: readonly Buffer[] } = { first: from, bytes: [] };
  for await (const entry of storedEntries(compared.sql, compared.store, from, to)) {
    const { seq } = entry.leaf;
    for (; next < seq; next += 1) differences.push({ seq: next, difference: 'not-indexed' });
    next = seq + 1;
    if (entry.unlogged.length > 0) differences.push({ seq, difference: 'events-put-in-before' });
    if (seq >= leaves.first + leaves.bytes.length) {
      leaves = { first: seq, bytes: await compared.tiles.leaves(seq, Math.min(to, seq + PAGE)) };
    }
    const leaf = leafOf(leaves.bytes[seq - leaves.first]);
    const found = leaf ? await compareEntry(compared, leaf, entry) : 'leaf-unreadable';
    if (typeof found === 'string') differences.push({ seq, difference: found });
    else if (found === null) erasedSeqs.push(seq);
    else {
      whole += 1;
      if (SHOWN.test(found.envelope.type)) shown.set(seq, found);
    }
  }
  for (; next < to; next += 1) differences.push({ seq: next, difference: 'not-indexed' });
  return { differences, whole, erased: erasedSeqs.length, erasedSeqs, shown };
}

/** The difference, the envelope that opens the leaf, or null when its key was destroyed. */
async function compareEntry(
  { codec, keyring }: Compared,
  leaf: Leaf,
  { leaf: indexed, event }: StoredEntry,
): Promise<Difference | Disclosure | null> {
  if (!event || event.id !== indexed.eventId) return 'event-gone';
  const keyRef = sealedAsLogged(codec, leaf, event);
  if (keyRef === undefined) return 'content-changed';
  const { e, c } = metadataOf(event);
  if (e !== leaf.e || c !== leaf.c) return 'facts-changed';
  // Opened once before, so that trouble with the database is not taken for a difference.
  await keyring.open(keyRef);
  const found = await opened(codec, leaf, event);
  if (typeof found === 'string') return found;
  return digestOf(event) === indexed.digest ? found : 'row-changed';
}

/** The key that the event names, when its sealed bytes and its place are those that were logged. */
function sealedAsLogged(codec: EventCodec, leaf: Leaf, event: StoredEvent): string | undefined {
  try {
    metadataOf(event);
    const keyRef = codec.keyRefOf(event);
    return sealedDigest(codec.sealedBytes(event)) === leaf.c && UUID.test(keyRef) ? keyRef : undefined;
  } catch {
    return undefined;
  }
}

async function opened(codec: EventCodec, leaf: Leaf, event: StoredEvent): Promise<Difference | Disclosure | null> {
  try {
    const audited = await codec.openForAudit(event);
    if (!audited) return null;
    const { envelope, r1 } = audited;
    return envelopeCommitment(r1, envelope) === leaf.e ? { envelope, r1 } : 'facts-changed';
  } catch {
    return 'key-changed';
  }
}

function leafOf(bytes: Uint8Array | undefined): Leaf | undefined {
  try {
    return bytes && parseLeaf(bytes);
  } catch {
    return undefined;
  }
}
