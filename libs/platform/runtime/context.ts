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
import type { MemberWhoMay } from '../access-control/access-control';
import { AccessControl } from '../access-control/access-control';
import type { Resource, Sensitivity } from '../access-control/access-facts';
import type { AccessPolicy } from '../access-control/decide-access';
import type { Principal, Tier } from '../access-control/principal';
import type { ToldPreference } from '../access-control/sharing-facts';
import { defineViewStream, ViewRecorder } from '../access-control/view-recorder';
import { commandsOf } from '../observability/commands';
import { askPublishedOver } from '../operations/ask-published';
import { Operations } from '../operations/operations';
import { operationsController } from '../operations/operations.controller';
import { notFound, signInNeeded } from '../http/problem';
import type { PolicyCode } from '../decider/policies';
import { ContextDatabase } from '../projections/context-database';
import { policyAt } from '../projections/policy-facts';
import type { ContextParts } from './context-parts';
import { ContextRuntime } from './context-runtime';
import { EmergencyDoor } from './emergency-door';
import { EMERGENCY_ACCESS, emergencyProjection, emergencyReviewedConsumer } from './emergency-parts';
import { emergencyController } from './emergency.controller';
import { ErasureKeeper } from './erasure-keeper';
import { Platform } from './platform.module';
import { policyFactsConsumer } from './policy-facts.consumer';
import { sharingFactsConsumer, takeSharing } from './sharing-facts.consumer';
import type { Thing, Things, WhoCanSee } from './who-can-see';
import { lineOf, whoCanSeeController } from './who-can-see';

type Marking = Exclude<Sensitivity, 'ordinary'>;
/** One part of a thing, and the action that shows it. */
export type SeenResource = Resource & { readonly action: string; readonly personId: string };

export interface ContextDefinition {
  /** `care-plan`. */
  readonly name: string;
  readonly policy: AccessPolicy;
  /** Category of the streams in which looks at records are kept, such as `carePlanView`. */
  readonly viewCategory: string;
  /** Whether parts of people's records are held here, which an emergency can open. */
  readonly opensInEmergency?: boolean;
  readonly rows: readonly (new () => object)[];
  readonly migrations: readonly (new () => MigrationInterface)[];
  readonly controllers: readonly Type[];
  /** Command handlers and queries. */
  readonly providers: readonly Provider[];
  /** What one can ask about who sees it: `…/who-can-see/<name>`. */
  readonly things?: Things;
  /** Given the platform, for what needs a port. */
  parts(platform: Platform): ContextParts;
}

/** One running context: its database, its access decisions, its record of views, and what it does by itself. */
export class Context implements OnApplicationBootstrap, OnModuleDestroy, OnApplicationShutdown {
  readonly access: AccessControl;
  readonly views: ViewRecorder;
  readonly runtime: ContextRuntime;
  readonly operations: Operations;
  readonly emergencies: EmergencyDoor;
  readonly erasures: ErasureKeeper;

  private readonly things: Things;

  constructor(
    definition: ContextDefinition,
    readonly platform: Platform,
    readonly database: ContextDatabase,
    commands: CommandBus,
  ) {
    this.things = definition.things ?? {};
    const { name, viewCategory } = definition;
    this.access = new AccessControl(policyOf(definition), database, platform.clock);
    const { streams, clock } = platform;
    this.emergencies = new EmergencyDoor(
      {
        ...{ access: this.access, database, streams, clock },
        reached: (projection, position) => this.runtime.reached(projection, position),
      },
      name,
    );
    this.views = new ViewRecorder(
      platform.streams,
      defineViewStream(viewCategory),
      platform.clock,
      (viewer, personId) => this.emergencies.isTheOnlyWay(viewer, personId), // prettier-ignore
    );
    const parts = withFacts(definition, definition.parts(platform));
    const execute = (command: object) => commands.execute(command);
    this.runtime = new ContextRuntime(name, platform, database, execute, parts);
    this.erasures = new ErasureKeeper(name, platform, parts.projections ?? []);
    const ask = askPublishedOver({
      from: definition.name,
      urlOf: platform.options.internalUrl,
      serviceTokenKey: platform.keyFor('service-token'),
      now: () => platform.clock.now(),
    });
    this.operations = new Operations(definition.name, platform, database, this.runtime, ask);
  }

  /** What a person said about sharing; once this resolves, every decision of this context goes by it. */
  async takeSharing(told: readonly ToldPreference[]): Promise<void> {
    await this.database.transaction((sql) => takeSharing(sql, told));
  }

  /** A number that the alliance sets for itself, as it was when something arose. */
  policy(code: PolicyCode, moment: Date): Promise<number> {
    return policyAt(this.database, code, moment);
  }

  /** By the same decision, over the same facts, as when each of them asks. 404 for whoever may not see it themself. */
  async whoCanSee(caller: Principal, personId: string, what: string, marking?: Marking): Promise<WhoCanSee> {
    const thing = this.thingNamed(what);
    if (!thing) throw caller.role === 'anyone' ? signInNeeded() : notFound();
    const resources = await this.seenBy(caller, personId, thing, marking);
    // With whom else somebody shares is for them and their team, not for whoever they share with.
    if ((await this.access.peopleCaredForBy(caller)).includes(personId)) throw notFound();
    const isOf = await this.membersOf(personId);
    const tierOf = await this.tiersOf(personId);
    const members = new Map<string, WhoCanSee['members'][number]>();
    for (const { action, ...resource } of resources) {
      for (const member of await this.access.whoMay(action, resource, tierOf)) {
        const isNamed = resource.sensitivity === 'sealed';
        if (isOf(member) && !members.has(member.memberId)) members.set(member.memberId, lineOf(member, isNamed));
      }
    }
    return { what, members: [...members.values()], onBoards: marking ? [] : (thing.onBoards ?? []) };
  }

  /** For a context that can be asked about more things than have names of their own. */
  protected thingNamed(what: string): Thing | undefined {
    return Object.hasOwn(this.things, what) ? this.things[what] : undefined;
  }

  /** The parts of a thing that the caller may see; throws 401 or 404 when there is none. */
  protected async seenBy(
    caller: Principal,
    personId: string,
    { action, parts = [] }: Thing,
    marking?: Marking,
  ): Promise<readonly SeenResource[]> {
    const standing = await this.access.on(caller, personId);
    const wanted = parts.length === 0 ? [undefined] : parts;
    const seen = marking ? [] : wanted.filter((part) => standing.may(action, { part }));
    if (seen.length === 0) throw caller.role === 'anyone' ? signInNeeded() : notFound();
    return seen.map((part) => ({ action, personId, part }));
  }

  /** For a context that knows better than its table of relationships who is on the team. */
  protected membersOf(_personId: string): Promise<(member: MemberWhoMay) => boolean> {
    return Promise.resolve(() => true);
  }

  /** How each member is answerable for their work, for a context where that decides anything. */
  protected tiersOf(_personId: string): Promise<(memberId: string) => Tier> {
    return Promise.resolve(() => 'none');
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.runtime.start();
    await this.operations.nightly.start();
    await this.erasures.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.erasures.stop();
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

function policyOf({ policy, opensInEmergency }: ContextDefinition): AccessPolicy {
  return opensInEmergency ? { ...policy, ...EMERGENCY_ACCESS } : policy;
}

/** What every context decides by, and keeps itself. */
function withFacts({ name, opensInEmergency }: ContextDefinition, parts: ContextParts): ContextParts {
  const emergencies = opensInEmergency ? [emergencyReviewedConsumer(name)] : [];
  return {
    ...parts,
    projections: [...(parts.projections ?? []), ...(opensInEmergency ? [emergencyProjection(name)] : [])],
    consumers: [...(parts.consumers ?? []), sharingFactsConsumer(name), policyFactsConsumer(name), ...emergencies],
  };
}

/** The Nest module of a context. `token` is the context's own class of `Context`, which its handlers and queries ask for. */
export function contextModule(module: Type, token: Type<Context>, definition: ContextDefinition): DynamicModule {
  commandsOf(definition.name, definition.providers);
  definitions.set(module, definition);
  return {
    module,
    controllers: [
      ...definition.controllers,
      operationsController(definition.name, token),
      ...(definition.opensInEmergency ? [emergencyController(definition.name, token)] : []),
      ...(definition.things ? [whoCanSeeController(definition.name, token)] : []),
    ],
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
