import type {
  DynamicModule,
  OnApplicationBootstrap,
  OnApplicationShutdown,
  OnModuleDestroy,
  Provider,
  Type,
} from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { MigrationInterface } from 'typeorm';
import { AccessControl } from '../access-control/access-control';
import type { AccessPolicy } from '../access-control/decide-access';
import type { ToldPreference } from '../access-control/sharing-facts';
import { defineViewStream, ViewRecorder } from '../access-control/view-recorder';
import { ContextDatabase } from '../projections/context-database';
import type { ContextParts } from './context-parts';
import { ContextRuntime } from './context-runtime';
import { Platform } from './platform.module';
import { sharingFactsConsumer, takeSharing } from './sharing-facts.consumer';

export interface ContextDefinition {
  /** `care-plan`. */
  readonly name: string;
  readonly policy: AccessPolicy;
  /** Category of the streams in which looks at records are kept, such as `carePlanView`. */
  readonly viewCategory: string;
  readonly rows: readonly (new () => object)[];
  readonly migrations: readonly (new () => MigrationInterface)[];
  readonly controllers: readonly Type[];
  /** Command handlers and queries. */
  readonly providers: readonly Provider[];
  /** Given the platform, for what needs a port. */
  parts(platform: Platform): ContextParts;
}

/** One running context: its database, its access decisions, its record of views, and what it does by itself. */
export class Context implements OnApplicationBootstrap, OnModuleDestroy, OnApplicationShutdown {
  readonly access: AccessControl;
  readonly views: ViewRecorder;
  readonly runtime: ContextRuntime;

  constructor(
    definition: ContextDefinition,
    readonly platform: Platform,
    readonly database: ContextDatabase,
    commands: CommandBus,
  ) {
    this.access = new AccessControl(definition.policy, database, platform.clock);
    this.views = new ViewRecorder(platform.streams, defineViewStream(definition.viewCategory), platform.clock);
    this.runtime = new ContextRuntime(
      definition.name,
      platform,
      database,
      (command) => commands.execute(command),
      withSharing(definition.name, definition.parts(platform)),
    );
  }

  /** What a person said about sharing; once this resolves, every decision of this context goes by it. */
  async takeSharing(told: readonly ToldPreference[]): Promise<void> {
    await this.database.transaction((sql) => takeSharing(sql, told));
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.runtime.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.runtime.stop();
  }

  /** After the last request in hand was answered. */
  async onApplicationShutdown(): Promise<void> {
    await this.database.close();
  }
}

function withSharing(context: string, parts: ContextParts): ContextParts {
  return { ...parts, consumers: [...(parts.consumers ?? []), sharingFactsConsumer(context)] };
}

/** The Nest module of a context. `token` is the context's own class of `Context`, which its handlers and queries ask for. */
export function contextModule(module: Type, token: Type<Context>, definition: ContextDefinition): DynamicModule {
  return {
    module,
    controllers: [...definition.controllers],
    providers: [
      {
        provide: token,
        inject: [Platform, CommandBus],
        useFactory: async (platform: Platform, commands: CommandBus) => {
          const database = await ContextDatabase.open({
            url: platform.options.databaseUrl,
            context: definition.name,
            rows: definition.rows,
            migrations: definition.migrations,
            clock: platform.clock,
          });
          return new token(definition, platform, database, commands);
        },
      },
      ...definition.providers,
    ],
    exports: [token],
  };
}
