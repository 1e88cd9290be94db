import { DatabaseError } from 'pg';
import type { Sql } from '../access-control/relationship-facts';
import type { AnyStreamDefinition } from '../decider/stream-definition';
import { isConnectionTrouble } from '../postgres/connection-trouble';
import type { Keyring } from '../privacy/keyring';
import { envelopeCommitment, sealedDigest } from '../transparency-log/commitment';
import type { EventCodec } from './event-codec';
import { EventNotUnderstood } from './event-not-understood';
import type { StoredEvent } from './port/event-store';
import { categoryOf } from './port/event-store';
import { metadataOf } from './streams';
import type { Wrong } from './verify-finding';

export interface ContentPorts {
  readonly codec: EventCodec;
  readonly keyring: Pick<Keyring, 'open'>;
  readonly definitions: ReadonlyMap<string, AnyStreamDefinition>;
  /** Of who may ask which keys were destroyed; several questions at once. */
  readonly keys: Sql;
}

export type Content = 'opened' | 'erased' | Wrong;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a stored event is known, opens, and is what it was committed to be. An erased one is compared as far as it can be. */
export async function verifyContent(ports: ContentPorts, event: StoredEvent): Promise<Content> {
  const committed = committedOf(ports.codec, event);
  if (!committed) return 'unreadable';
  const definition = ports.definitions.get(categoryOf(event.stream));
  if (!definition) return 'unknown-stream';
  if (sealedDigest(ports.codec.sealedBytes(event)) !== committed.c) return 'sealed-part-changed';
  const key = await orUndefined(async () => (await ports.keyring.open(committed.keyRef)) ?? 'gone');
  if (key === 'gone') return (await wasDestroyed(ports.keys, committed.keyRef)) ? 'erased' : 'key-missing';
  if (!key) return 'does-not-open';
  const opened = await orUndefined(() => ports.codec.openForAudit(event));
  if (!opened) return 'does-not-open';
  if (envelopeCommitment(opened.r1, opened.envelope) !== committed.e) return 'facts-changed';
  try {
    await ports.codec.decode(definition, event);
    return 'opened';
  } catch (error) {
    if (isConnectionTrouble(error)) throw error;
    return error instanceof EventNotUnderstood ? 'unknown-type' : 'unreadable';
  }
}

function committedOf(codec: EventCodec, event: StoredEvent) {
  try {
    const { e, c } = metadataOf(event);
    const keyRef = codec.keyRefOf(event);
    codec.sealedBytes(event);
    return UUID.test(keyRef) && typeof e === 'string' && typeof c === 'string' ? { e, c, keyRef } : undefined;
  } catch {
    return undefined;
  }
}

async function wasDestroyed(sql: Sql, keyRef: string): Promise<boolean> {
  const rows = await sql.query('SELECT FROM privacy.data_key WHERE key_ref = $1 AND destroyed_at IS NOT NULL', [
    keyRef,
  ]);
  return rows.length > 0;
}

/** Trouble with the database is not taken for an event that does not hold. */
async function orUndefined<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DatabaseError || isConnectionTrouble(error)) throw error;
    return undefined;
  }
}
