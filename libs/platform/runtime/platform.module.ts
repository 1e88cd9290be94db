import { Global, Module } from '@nestjs/common';
import type { DynamicModule, OnApplicationShutdown } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ThrottlerModule } from '@nestjs/throttler';
import type { Clock } from '../event-store/command-context';
import { EventCodec } from '../event-store/event-codec';
import type { EventStore } from '../event-store/port/event-store';
import { PostgresEventStore, preparePostgresEventStore } from '../event-store/postgres/postgres-event-store';
import { Streams } from '../event-store/streams';
import type { Bus } from '../messaging/port/bus';
import { PostgresBus, preparePostgresBus } from '../messaging/postgres/postgres-bus';
import { defaultRetry } from '../messaging/port/inbox';
import type { Log } from '../observability/log';
import { errorFields } from '../observability/log';
import { PgListener } from '../postgres/pg-listener';
import { rolePool } from '../postgres/role-pool';
import { keyForUse } from '../privacy/master-key';
import { PostgresKeyring, PRIVACY_ROLE, PRIVACY_SCHEMA_SQL } from '../privacy/postgres-keyring';
import { Pool } from 'pg';
import type { RuntimePorts } from './context-runtime';

export interface PlatformOptions {
  /** The owner's address of PostgreSQL. */
  readonly databaseUrl: string;
  readonly masterKey: Buffer;
  readonly clock: Clock;
  readonly log: Log;
  /** Where a context answers over HTTP, such as `http://127.0.0.1:3000`. Known before listening. */
  readonly internalUrl: (context: string) => string;
  /** Where the transparency log keeps its tiles and keys. */
  readonly dataDir: string;
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
  ) {}

  static async open(options: PlatformOptions): Promise<Platform> {
    const { databaseUrl, masterKey } = options;
    await preparePostgresEventStore(databaseUrl);
    await preparePostgresBus(databaseUrl);
    const owner = new Pool({ connectionString: databaseUrl, max: 1 });
    await owner
      .query(`BEGIN; SELECT pg_advisory_xact_lock(7236000); ${PRIVACY_SCHEMA_SQL} COMMIT;`)
      .finally(() => owner.end());
    const privacyPool = rolePool(databaseUrl, PRIVACY_ROLE, 4);
    const keyring = new PostgresKeyring(privacyPool, keyForUse(masterKey, 'wrap-data-keys'));
    const codec = new EventCodec(keyring);
    const store = new PostgresEventStore(databaseUrl);
    const bus = new PostgresBus(databaseUrl, defaultRetry, (consumer, error) =>
      options.log.error('a consumer cannot read its messages and tries again', errorFields(consumer, error)),
    );
    return new Platform(
      options,
      store,
      codec,
      new Streams(store, codec),
      bus,
      new PgListener(databaseUrl),
      privacyPool,
      keyring,
    );
  }

  get clock(): Clock {
    return this.options.clock;
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

@Global()
@Module({})
export class PlatformModule {
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
