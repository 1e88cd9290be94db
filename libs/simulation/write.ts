import type { Pool, PoolClient, QueryConfig } from 'pg';
import type { AnyStreamDefinition } from '@platform/decider/stream-definition';
import { EventCodec } from '@platform/event-store/event-codec';
import type { EventStore, EventToAppend } from '@platform/event-store/port/event-store';
import { EVENT_STORE_ROLE } from '@platform/event-store/postgres/event-store.schema';
import { GroupAppender } from '@platform/event-store/postgres/group-appender';
import type { EventMetadata } from '@platform/event-store/recorded-event';
import { rolePool } from '@platform/postgres/role-pool';
import type { DataKey, KeyOwner, Keyring } from '@platform/privacy/keyring';
import { keyForUse } from '@platform/privacy/master-key';
import { PostgresKeyring, PRIVACY_ROLE } from '@platform/privacy/postgres-keyring';
import { Digest } from './digest';
import type { Appending } from './ledger';

const MOST_AT_ONCE = 400;
const KEPT_TOGETHER = 2000;

/** What was stored, or stood there from an earlier run of the same simulation. */
export interface Written {
  readonly events: number;
  /** Of these, those that were there already. */
  readonly repeated: number;
  readonly byType: ReadonlyMap<string, number>;
  readonly digest: string;
  /** Of each category that was written. */
  readonly definitions: ReadonlyMap<string, AnyStreamDefinition>;
}

/** The log of that database holds something that this simulation did not write. */
export class HoldsSomethingElse extends Error {}

interface Where {
  readonly databaseUrl: string;
  readonly masterKey: Buffer;
  /** To see what stands there already. */
  readonly store: Pick<EventStore, 'readAll'>;
}

/**
 * Seals and stores what happens, in its order, through the codec, the keyring and the appender of the product; a few thousand
 * events become durable together. A command that was stored before is stored no second time, so an interrupted run is finished
 * by the same run again.
 */
export async function write(
  { databaseUrl, masterKey, store }: Where,
  happens: AsyncIterable<readonly Appending[]>,
  onProgress: (events: number, at: Date) => void = () => undefined,
): Promise<Written> {
  const log = new Together(rolePool(databaseUrl, EVENT_STORE_ROLE, 1));
  const keys = new Together(rolePool(databaseUrl, PRIVACY_ROLE, 1));
  const writer = new Writer(log, keys, new EventCodec(rememberingKeys(keys, masterKey)), store, onProgress);
  try {
    for await (const appendings of happens) for (const one of appendings) await writer.add(one);
    return await writer.finish();
  } finally {
    await log.close();
    await keys.close();
  }
}

/** One connection, asked one thing after the other, all of it one transaction until it is told to keep it. */
class Together {
  private client: Promise<PoolClient> | undefined;
  private isOpen = false;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly pool: Pool) {}

  /** As a pool is asked. */
  query(asked: string | QueryConfig, values?: unknown[]): Promise<unknown> {
    const answer = this.turn.then(async () => {
      const client = await (this.client ??= this.pool.connect());
      if (!this.isOpen) await client.query('BEGIN');
      this.isOpen = true;
      return client.query(asked, values);
    });
    // Whoever asked hears of a failure; whoever comes after it is told by the database.
    this.turn = answer.catch(() => undefined);
    return answer;
  }

  async keep(): Promise<void> {
    await this.turn;
    if (!this.isOpen) return;
    this.isOpen = false;
    await (await this.client)?.query('COMMIT');
  }

  /** What was not kept is gone. */
  async close(): Promise<void> {
    await this.turn;
    (await this.client?.catch(() => undefined))?.release(true);
    await this.pool.end();
  }
}

class Writer {
  private waiting: Appending[] = [];
  private storing: Promise<void> = Promise.resolve();
  private isFirst = true;
  private readonly byType = new Map<string, number>();
  private readonly definitions = new Map<string, AnyStreamDefinition>();
  private readonly digest = new Digest();
  private repeated = 0;

  private readonly appender: GroupAppender;
  private unkept = 0;

  constructor(
    private readonly log: Together,
    private readonly keys: Together,
    private readonly codec: EventCodec,
    private readonly store: Pick<EventStore, 'readAll'>,
    private readonly onProgress: (events: number, at: Date) => void,
  ) {
    this.appender = new GroupAppender(log as unknown as Pool, true);
  }

  async add(appending: Appending): Promise<void> {
    if (this.waiting.length >= MOST_AT_ONCE) await this.send();
    this.waiting.push(appending);
  }

  async finish(): Promise<Written> {
    await this.send();
    await this.storing;
    await this.keep();
    const { events, value } = this.digest;
    return { events, repeated: this.repeated, byType: this.byType, digest: value, definitions: this.definitions };
  }

  /** The next ones are sealed while these are stored. */
  private async send(): Promise<void> {
    const appendings = this.waiting;
    if (appendings.length === 0) return;
    this.waiting = [];
    const sealed = await Promise.all(appendings.map((one) => this.seal(one)));
    await this.storing;
    this.storing = this.storeAll(appendings, sealed);
    // Looked at when the next ones are ready; until then a failure waits.
    this.storing.catch(() => undefined);
  }

  private seal({ definition, stream, revision, events, context }: Appending): Promise<readonly EventToAppend[]> {
    return Promise.all(
      events.map((event, n) => this.codec.encode(definition, stream, revision + 1n + BigInt(n), event, n, context)),
    );
  }

  private async storeAll(appendings: readonly Appending[], sealed: readonly (readonly EventToAppend[])[]) {
    if (this.isFirst) await this.assertOurs(sealed[0]?.[0]);
    this.isFirst = false;
    const answers = await Promise.all(
      appendings.map(({ stream, revision, context }, n) =>
        this.appender.append({
          ...{ stream, events: sealed[n] ?? [], commandId: context.commandId },
          expectedRevision: revision < 0n ? 'no-stream' : revision,
        }),
      ),
    );
    for (const [n, { definition, stream, revision, events, context }] of appendings.entries()) {
      this.definitions.set(definition.category, definition);
      if (answers[n]?.repeated) this.repeated += events.length;
      for (const [index, event] of events.entries()) {
        this.byType.set(event.type, (this.byType.get(event.type) ?? 0) + 1);
        const { id = '', metadata = '{}' } = sealed[n]?.[index] ?? {};
        this.digest.add({ id, stream, revision: revision + 1n + BigInt(index), event, metadata: JSON.parse(metadata) as EventMetadata });
      }
      this.unkept += events.length;
      this.onProgress(this.digest.events, context.now);
    }
    if (this.unkept >= KEPT_TOGETHER) await this.keep();
  } // prettier-ignore

  /** Keys first: what is sealed without one could never be read. */
  private async keep(): Promise<void> {
    this.unkept = 0;
    await this.keys.keep();
    await this.log.keep();
  }

  private async assertOurs(first: EventToAppend | undefined): Promise<void> {
    const { events } = await this.store.readAll({ after: 0n, limit: 1 });
    const [stored] = events;
    if (!stored || stored.id === first?.id) return;
    throw new HoldsSomethingElse(
      'The log there holds something that this simulation did not write, so nothing was written. Name an empty database, or repeat the people, months and seed it was begun with.',
    );
  }
}

/** Of a simulated year everybody's keys are used again and again; the keyring keeps the last ten thousand for half a minute. */
function rememberingKeys(keys: Together, masterKey: Buffer): Keyring {
  const keyring = new PostgresKeyring(keys as unknown as Pool, keyForUse(masterKey, 'wrap-data-keys'));
  const known = new Map<string, Promise<DataKey>>();
  return {
    keyFor(owner: KeyOwner) {
      const name = `${owner.subject} ${owner.agency} ${owner.informationClass}`;
      const key = known.get(name) ?? keyring.keyFor(owner);
      known.set(name, key);
      return key;
    },
    open: (keyRef) => keyring.open(keyRef),
    destroy: (keyRef) => keyring.destroy(keyRef),
    onDestroyed: (forget) => keyring.onDestroyed(forget),
  };
}
