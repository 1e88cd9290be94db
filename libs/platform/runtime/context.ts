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
import { defineViewStream, ViewRecorder } from '../access-control/view-recorder';
import { commandsOf } from '../observability/commands';
import { askPublishedOver } from '../operations/ask-published';
import { Operations } from '../operations/operations';
import { operationsController } from '../operations/operations.controller';
import { ContextDatabase } from '../projections/context-database';
import type { ContextParts } from './context-parts';
import { ContextRuntime } from './context-runtime';
import { Platform } from './platform.module';

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
  readonly operations: Operations;

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
      definition.parts(platform),
    );
    const ask = askPublishedOver({
      from: definition.name,
      urlOf: platform.options.internalUrl,
      serviceTokenKey: platform.keyFor('service-token'),
      now: () => platform.clock.now(),
    });
    this.operations = new Operations(definition.name, platform, database, this.runtime, ask);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.runtime.start();
    await this.operations.nightly.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.operations.nightly.stop();
    await this.runtime.stop();
  }

  /** After the last request in hand was answered. */
  async onApplicationShutdown(): Promise<void> {
    await this.database.close();
  }
}

const definitions = new Map<unknown, ContextDefinition>();

/** What a module was made of, for whoever works on a context without running it. */
export function definitionOf({ module }: DynamicModule): ContextDefinition {
  const definition = definitions.get(module);
  if (!definition) throw new Error(`${module.name} is not the module of a context.`);
  return definition;
}

/** The Nest module of a context. `token` is the context's own class of `Context`, which its handlers and queries ask for. */
export function contextModule(module: Type, token: Type<Context>, definition: ContextDefinition): DynamicModule {
  commandsOf(definition.name, definition.providers);
  definitions.set(module, definition);
  return {
    module,
    controllers: [...definition.controllers, operationsController(definition.name, token)],
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
          });
          return new token(definition, platform, database, commands);
        },
      },
      ...definition.providers,
    ],
    exports: [token],
  };
}
