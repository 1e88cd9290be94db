import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap, OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ANYONE } from '@platform/access-control/principal';
import type { Principal, Role } from '@platform/access-control/principal';
import type { DocumentRef } from '@platform/editing/draft-log';
import type { Author } from '@platform/editing/draft-update';
import { LiveEditing } from '@platform/editing/live-editing';
import type { Burst, EditedStream, Standing, StreamWords } from '@platform/editing/edited-stream';
import { idFrom } from '@platform/event-store/command-context';
import type { CommandContext } from '@platform/event-store/command-context';
import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Outcome } from '@platform/event-store/streams';
import type { SessionInUse } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { lawfulBasisOf, purposeOf } from '@platform/http/purpose';
import { CarePlanContext } from '../../care-plan.context';
import { SettleSection } from '../../commands/settle-section/settle-section.command';
import type { SettleSectionRefusal } from '../../commands/settle-section/settle-section.decide';
import { isKeptFromUse } from '../../domain/plan/entry.rules';
import type { PlanEvent, Section } from '../../domain/plan/plan.events';
import { isPerson, nameOf, wordsOverTime } from '../../domain/plan/plan.rules';
import { mayWriteDown } from '../../domain/plan/scribe.rules';
import type { Plan } from '../../domain/plan/plan.state';
import { planStream } from '../../domain/plan/plan.state';

interface Knock {
  readonly caller: Principal;
  readonly session: SessionInUse | undefined;
  readonly planId: string;
  readonly section: Section;
}
type History = readonly RecordedEvent<PlanEvent>[];

/** A section has a document of its own, and what is kept apart of it is never in that. */
const documentIdOf = (planId: string, section: Section): string => idFrom('draft', planId, section, 'ordinary');

const refOf = ({ planId, personId }: Pick<Plan, 'planId' | 'personId'>, section: Section): DocumentRef => ({
  ...{ documentId: documentIdOf(planId, section), personId, streamId: planId, part: section },
});

/** The rooms in which sections of plans are written together: who may enter, and how their words become part of the plan. */
@Injectable()
export class SectionRooms implements EditedStream, OnModuleInit, OnApplicationBootstrap, OnModuleDestroy {
  private readonly live: LiveEditing;
  private readonly known = new WeakMap<History, Map<Section, readonly StreamWords[]>>();

  constructor(
    private readonly carePlan: CarePlanContext,
    private readonly commands: CommandBus,
    private readonly host: HttpAdapterHost,
  ) {
    const { platform, database } = carePlan;
    const { informationClass } = planStream;
    this.live = new LiveEditing({ platform, database, context: 'care-plan', informationClass, stream: this });
    const { rooms } = this.live;
    carePlan.beingWritten = {
      settleStream: (planId) => rooms.settleStream(planId),
      places: (plan, part, anchors) => rooms.places(refOf(plan, part), anchors),
    };
  }

  onModuleInit(): void {
    this.live.openOn(this.host.httpAdapter.getInstance<FastifyInstance>());
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.live.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.live.end();
  }

  /** What it has to look at, once, as its timer does every second. */
  look(): Promise<void> {
    return this.live.rooms.look();
  }

  /** 401 and 404 as for the plan; who opens it has looked at the plan. */
  async welcome(request: FastifyRequest, reply: FastifyReply, knock: Knock): Promise<void> {
    const { caller, session, planId, section } = knock;
    const { state: plan } = await this.carePlan.platform.streams.load(planStream, planId);
    const standing = await this.standingOn(plan, section, caller);
    if (standing === 'none') throw notFound();
    this.live.assertAsked(request);
    await this.carePlan.views.record(caller, plan.personId, 'plan');
    const of = refOf(plan, section);
    const isTheirs = isPerson(plan, caller);
    const author = {
      memberId: nameOf(plan, caller),
      role: isTheirs ? 'person' : caller.role,
      agencyId: caller.agencyId,
    };
    this.live.welcome(request, reply, { of, author, principal: caller, session, mayWrite: standing === 'writes' });
  }

  async words({ streamId, part }: DocumentRef): Promise<readonly StreamWords[]> {
    const section = part as Section;
    const { history } = await this.carePlan.platform.streams.load(planStream, streamId);
    const ofHistory = this.known.get(history) ?? new Map<Section, readonly StreamWords[]>();
    this.known.set(history, ofHistory);
    const agencies = new Map(history.map(({ revision, metadata }) => [revision, metadata.agency]));
    const known =
      ofHistory.get(section) ??
      wordsOverTime(history, section).map(({ revision, text, event }) => ({
        ...{ revision, text, agencyId: agencies.get(revision) ?? null },
        ...(event && 'together' in event.data && event.data.together ? { upTo: event.data.together.upTo } : {}),
      }));
    ofHistory.set(section, known);
    return known;
  }

  async standings({ streamId, part }: DocumentRef, who: readonly Principal[]): Promise<readonly Standing[]> {
    const { state: plan } = await this.carePlan.platform.streams.load(planStream, streamId);
    return Promise.all(who.map((one) => this.standingOn(plan, part as Section, one).catch((): Standing => 'none')));
  }

  async record({ documentId, streamId, part }: DocumentRef, burst: Burst): Promise<bigint | undefined> {
    const { text, seen, upTo, contributions } = burst;
    const by = contributions.map(({ author: { memberId }, inserted, removed }) => ({ memberId, inserted, removed }));
    const last = contributions.at(-1)?.author;
    if (!last) return seen;
    const context = this.contextOf(idFrom('settle', documentId, String(upTo)), principalOf(last));
    const command = new SettleSection(streamId, part as Section, text, seen, { upTo, by }, context);
    const outcome = await this.commands.execute<SettleSection, Outcome<SettleSectionRefusal>>(command);
    if (!('refused' in outcome)) return outcome.revision;
    if (outcome.refused === 'changed-since-you-looked') return undefined;
    throw new Error(`Words of a plan could not become part of it: ${outcome.refused}.`);
  }

  /** What is kept from use is shown to the person alone, and so written by them alone. */
  private async standingOn(plan: Plan, part: Section, caller: Principal): Promise<Standing> {
    const standing = await this.carePlan.standingOn(plan, caller);
    const isHidden = !isPerson(plan, caller) && isKeptFromUse(plan, { kind: 'section', id: part });
    if (isHidden || !standing.may('plan.read', { part })) return 'none';
    return standing.may('section.revise', { part }) && mayWriteDown(plan, caller, part) ? 'writes' : 'reads';
  }

  private contextOf(commandId: string, principal: Principal): CommandContext {
    const [purpose, lawfulBasis] = [purposeOf(principal), lawfulBasisOf(principal)];
    const now = this.carePlan.platform.clock.now();
    return { commandId, principal, purpose, lawfulBasis, now, correlationId: commandId, causationId: null };
  }
}

/** Whoever wrote, as what they wrote is recorded under. */
function principalOf({ memberId, role, agencyId }: Author): Principal {
  const isTheirs = role === 'person';
  return {
    ...ANYONE,
    ...{ role: role as Role, accountId: memberId, memberId, agencyId },
    ...{ personId: isTheirs ? memberId : null, practitionerId: isTheirs ? null : memberId },
  };
}
