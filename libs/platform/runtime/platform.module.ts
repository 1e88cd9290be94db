import { Global, Module } from '@nestjs/common';
import type { DynamicModule, OnApplicationShutdown } from '@nestjs/common';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { ThrottlerModule } from '@nestjs/throttler';
import type { Nation } from '../decider/bank-holidays';
import type { Clock } from '../event-store/command-context';
import { EventCodec } from '../event-store/event-codec';
import { LOG_EPOCH_SQL } from '../event-store/log-epoch';
import type { EventStore } from '../event-store/port/event-store';
import { PostgresEventStore, preparePostgresEventStore } from '../event-store/postgres/postgres-event-store';
import { Streams } from '../event-store/streams';
import type { Bus } from '../messaging/port/bus';
import { KafkaBus } from '../messaging/kafka/kafka-bus';
import { PostgresBus, preparePostgresBus } from '../messaging/postgres/postgres-bus';
import { defaultRetry } from '../messaging/port/inbox';
import { observeCommands } from '../observability/commands';
import type { Log } from '../observability/log';
import { errorFields } from '../observability/log';
import { PgListener } from '../postgres/pg-listener';
import { rolePool } from '../postgres/role-pool';
import { keyForUse } from '../privacy/master-key';
import { Erasures } from '../privacy/erasures';
import { PostgresKeyring, PRIVACY_ROLE, PRIVACY_SCHEMA_SQL } from '../privacy/postgres-keyring';
import { Pool } from 'pg';
import type { RuntimePorts } from './runtime-ports';
import { assertSameLog } from './log-identity';

export interface PlatformOptions {
  /** The owner's address of PostgreSQL. */
  readonly databaseUrl: string;
  /** Where EventStoreDB keeps the log; PostgreSQL does when absent. Keys, views and messages are in PostgreSQL either way. */
  readonly eventStoreUrl?: string;
  readonly masterKey: Buffer;
  readonly clock: Clock;
  readonly log: Log;
  /** Where a context answers over HTTP, such as `http://127.0.0.1:3000`. Known before listening. */
  readonly internalUrl: (context: string) => string;
  /** Where the transparency log keeps its tiles and keys. */
  readonly dataDir: string;
  /** `host:port` of some; contexts talk over Kafka then, and over PostgreSQL otherwise. */
  readonly kafkaBrokers?: readonly string[];
  /** In milliseconds; `KafkaBusOptions.sessionMs`. */
  readonly kafkaSessionMs?: number;
  /** Whose bank holidays are no working days; England's when absent. */
  readonly nation?: Nation;
}

/** Everything a context is given by the process it runs in. */
export class Platform implements RuntimePorts, OnApplicationShutdown {
  private constructor(
    readonly options: PlatformOptions,
    readonly store: EventStore,
    readonly codec: EventCodec,
    readonly streams: Streams,
    readonly bus: Bus,
    readonly listener: PgListener,
    private readonly privacyPool: Pool,
    readonly keyring: PostgresKeyring,
    readonly erasures: Erasures,
  ) {}

  static async open(options: PlatformOptions): Promise<Platform> {
    const { databaseUrl, masterKey } = options;
    const store = await openStore(options);
    const owner = new Pool({ connectionString: databaseUrl, max: 1 });
    try {
      await assertSameLog(owner, store, options.eventStoreUrl ? 'eventstoredb' : 'postgres');
      await owner.query(`BEGIN; SELECT pg_advisory_xact_lock(7236000); ${LOG_EPOCH_SQL} ${PRIVACY_SCHEMA_SQL} COMMIT;`);
    } finally {
      await owner.end();
    }
    const privacyPool = rolePool(databaseUrl, PRIVACY_ROLE, 4);
    const keyring = new PostgresKeyring(privacyPool, keyForUse(masterKey, 'wrap-data-keys'));
    const codec = new EventCodec(keyring);
    const bus = await openBus(options);
    return new Platform(
      options,
      store,
      codec,
      new Streams(store, codec),
      bus,
      new PgListener(databaseUrl),
      privacyPool,
      keyring,
      new Erasures(privacyPool, keyring),
    );
  }

  get clock(): Clock {
    return this.options.clock;
  }

  get nation(): Nation {
    return this.options.nation ?? 'england';
  }

  get log(): Log {
    return this.options.log;
  }

  readonly onError = (where: string, error: unknown): void =>
    this.options.log.error('something failed and is tried again', errorFields(where, error));

  /** A key for one use, derived from the master key. */
  keyFor(use: string): Buffer {
    return keyForUse(this.options.masterKey, use);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.bus.close();
    await this.store.close();
    await this.listener.close();
    await this.privacyPool.end();
  }
}

async function openBus({
  databaseUrl,
  kafkaBrokers: brokers,
  kafkaSessionMs: sessionMs,
  log,
}: PlatformOptions): Promise<Bus> {
  const onError = (consumer: string, error: unknown) =>
    log.error('a consumer cannot read its messages and tries again', errorFields(consumer, error));
  if (!brokers) {
    await preparePostgresBus(databaseUrl);
    return new PostgresBus(databaseUrl, defaultRetry, onError);
  }
  // Nobody waits for it: commands are taken while Kafka is away, and what follows from them is told when it is back.
  for (const address of brokers) {
    void KafkaBus.greet(address).catch((error: unknown) =>
      log.warn('a broker in KAFKA_BROKERS does not answer', { ...errorFields('kafka', error), address }),
    );
  }
  return new KafkaBus({ brokers, sessionMs, onError });
}

async function openStore({ databaseUrl, eventStoreUrl }: PlatformOptions): Promise<EventStore> {
  if (!eventStoreUrl) {
    await preparePostgresEventStore(databaseUrl);
    return new PostgresEventStore(databaseUrl);
  }
  // Loaded only where it is used: the client takes some 60 MB.
  const { openEventStoreDb } = await import('../event-store/eventstoredb/open-eventstoredb.js');
  return openEventStoreDb(eventStoreUrl);
}

@Global()
@Module({})
export class PlatformModule {
  constructor(commands: CommandBus) {
    observeCommands(commands);
  }

  static forRoot(platform: Platform): DynamicModule {
    return {
      module: PlatformModule,
      // Only addresses that anyone may call name a limit; the default is far above what a person does.
      imports: [CqrsModule.forRoot(), ThrottlerModule.forRoot([{ limit: 600, ttl: 60_000 }])],
      providers: [{ provide: Platform, useValue: platform }],
      exports: [Platform, CqrsModule],
    };
  }
}
