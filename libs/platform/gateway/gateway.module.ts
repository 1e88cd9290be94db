import { Inject, Module } from '@nestjs/common';
import type { DynamicModule, OnApplicationBootstrap, OnApplicationShutdown, OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import { AlikeProcesses } from '../http/alike-processes';
import { LiveModule } from '../http/live.module';
import { MOST_BYTES } from '../http/server';
import { PgListener } from '../postgres/pg-listener';
import { onViewChanged } from '../projections/live-views';
import { ACCOUNT_DIRECTORY } from '../sign-in/account-directory';
import { PrincipalResolver } from '../sign-in/principal-resolver';
import { SignInModule } from '../sign-in/sign-in.module';
import type { SignInOptions } from '../sign-in/sign-in.options';
import { AccountsOverHttp } from './accounts-over-http';
import { askContextOver } from './ask-context';
import { audienceOverHttp } from './audience-over-http';
import type { ProxiedContext } from './context-proxy';
import { proxyContexts } from './context-proxy';
import { ASK_DATABASE, GatewayHealthController } from './gateway-health.controller';

export interface GatewayOptions {
  readonly contexts: readonly ProxiedContext[];
  /** The context that knows whom an account belongs to. */
  readonly accountsIn: string;
  readonly signIn: Omit<SignInOptions, 'imports'>;
  readonly databaseUrl: string;
  readonly pool: Pool;
  readonly now: () => Date;
}

const OPTIONS = Symbol('GatewayOptions');
const LISTENER = Symbol('Listener');
/** Of each context, by its name: who answers questions and who requests. */
const PROCESSES = Symbol('Processes');

@Module({})
class AccountsModule {}

/** The front door of contexts that run elsewhere: sign-in, sessions, live pages, and the way to each context. */
@Module({})
export class GatewayModule implements OnModuleInit, OnApplicationBootstrap, OnApplicationShutdown {
  private stopHearing: () => void = () => undefined;

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly resolver: PrincipalResolver,
    @Inject(OPTIONS) private readonly options: GatewayOptions,
    @Inject(PROCESSES) private readonly processes: ReadonlyMap<string, AlikeProcesses>,
    @Inject(LISTENER) private readonly listener: PgListener,
    @Inject(ACCOUNT_DIRECTORY) private readonly accounts: AccountsOverHttp,
  ) {}

  static forRoot(options: GatewayOptions): DynamicModule {
    const { contexts, accountsIn, signIn, now, pool } = options;
    const processes = new Map(contexts.map(({ context, urls }) => [context, new AlikeProcesses(urls)]));
    const ask = askContextOver({ processes, serviceTokenKey: signIn.serviceTokenKey, now });
    const listener = new PgListener(options.databaseUrl);
    const accounts: DynamicModule = {
      module: AccountsModule,
      providers: [{ provide: ACCOUNT_DIRECTORY, useValue: new AccountsOverHttp(accountsIn, ask, now) }],
      exports: [ACCOUNT_DIRECTORY],
    };
    return {
      module: GatewayModule,
      imports: [
        SignInModule.forRoot({ ...signIn, imports: [accounts] }),
        accounts,
        LiveModule.over({ listener, audience: audienceOverHttp(ask) }),
      ],
      controllers: [GatewayHealthController],
      providers: [
        { provide: ASK_DATABASE, useValue: () => pool.query('SELECT 1') },
        { provide: OPTIONS, useValue: options },
        { provide: PROCESSES, useValue: processes },
        { provide: LISTENER, useValue: listener },
      ],
    };
  }

  /** Bodies are passed on unread, so this is mounted where no body parser is. */
  onModuleInit(): void {
    const { contexts, signIn, now } = this.options;
    proxyContexts(this.host.httpAdapter.getInstance<FastifyInstance>(), this.resolver, {
      contexts,
      processes: this.processes,
      serviceTokenKey: signIn.serviceTokenKey,
      now,
      mostBytes: MOST_BYTES,
    });
  }

  /** Before the first page listens, so that a page which reads again is already taken for who its reader now is. */
  async onApplicationBootstrap(): Promise<void> {
    const ofAccounts = `${this.options.accountsIn}.`;
    this.stopHearing = await onViewChanged(
      this.listener,
      ({ view }) => {
        if (view.startsWith(ofAccounts)) this.accounts.forget();
      },
      () => this.accounts.forget(),
    );
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopHearing();
    await this.listener.close();
  }
}
