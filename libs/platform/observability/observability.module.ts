import { Controller, Get, Module, Res } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { Context } from '../runtime/context';
import { Platform } from '../runtime/platform.module';
import { measures } from './measures';
import { OperationsMetrics } from './operations-metrics';

/** Positions that a follower may be behind before the process says it is not ready. */
const MOST_BEHIND = 5000n;
const LONGEST_MS = 2000;

@Controller()
export class ObservabilityController {
  private readonly registry = new Registry();
  private readonly behind = new Gauge({
    name: 'living_well_follower_behind_positions',
    help: 'Log positions that a view, publisher or reaction has still to handle',
    labelNames: ['follower'] as const,
    registers: [this.registry],
  });
  private readonly head = new Gauge({
    name: 'living_well_log_head_position',
    help: 'Position of the last event in the log',
    registers: [this.registry],
  });

  private readonly reachable = new Gauge({
    name: 'living_well_store_reachable',
    help: '1 when the event store answers, else 0; the positions are then the last known',
    registers: [this.registry],
  });

  private readonly consumerBehind = new Gauge({
    name: 'living_well_consumer_behind_messages',
    help: 'Messages that a consumer of this process has still to take; absent when the bus does not answer',
    labelNames: ['consumer'] as const,
    registers: [this.registry],
  });
  private readonly unsent = new Gauge({
    name: 'living_well_publisher_oldest_unsent_seconds',
    help: 'Age of the oldest event that a publisher has still to look at; 0 when there is none',
    labelNames: ['publisher'] as const,
    registers: [this.registry],
  });
  private readonly viewBehind = new Gauge({
    name: 'living_well_projection_behind_seconds',
    help: 'Age in seconds of the oldest event that a view has still to show; 0 when there is none',
    labelNames: ['projection'] as const,
    registers: [this.registry],
  });
  private readonly reactionBehind = new Gauge({
    name: 'living_well_reaction_behind_seconds',
    help: 'Age in seconds of the oldest event that a reaction has still to look at; 0 when there is none',
    labelNames: ['reaction'] as const,
    registers: [this.registry],
  });
  private readonly isReady = new Gauge({
    name: 'living_well_ready',
    help: '1 when /health/ready would answer 200, else 0',
    registers: [this.registry],
  });

  private readonly operations = new OperationsMetrics(this.registry);

  private readonly stopped = new Gauge({
    name: 'living_well_relay_stopped',
    help: '1 when a context publishes nothing because its log is older than what it told, else 0',
    labelNames: ['context'] as const,
    registers: [this.registry],
  });

  constructor(
    private readonly platform: Platform,
    private readonly discovery: DiscoveryService,
  ) {
    collectDefaultMetrics({ register: this.registry });
  }

  /** The process answers. */
  @Get('health/live')
  live() {
    return { status: 'live' };
  }

  /**
   * The store can be reached and every follower is close to its head. Names the events by which streams are parked: others go
   * on, so that alone is no reason to send nobody here.
   */
  @Get('health/ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const [head, parked] = await Promise.all([
      this.headInTime(),
      inTime(Promise.all(this.contexts().map(({ operations }) => operations.parkedBy()))),
    ]);
    const late = this.late(head);
    const isReady = head !== undefined && late.length === 0;
    void reply.status(isReady ? 200 : 503);
    const stopped = this.contexts().filter(({ runtime }) => runtime.relayProblem !== undefined);
    return {
      status: isReady ? 'ready' : 'not-ready',
      store: head !== undefined,
      behind: late.map(({ id }) => id),
      parked: parked?.flat() ?? [],
      // Everything else goes on; an operator has to look.
      stoppedRelays: stopped.map(({ runtime }) => runtime.context),
    };
  }

  @Get('metrics')
  async metrics(@Res() reply: FastifyReply) {
    const [head, behind, unsent, operations] = await Promise.all([
      this.headInTime(),
      inTime(this.platform.bus.behind()),
      inTime(Promise.all(this.contexts().map(({ runtime }) => runtime.oldestUnsent()))),
      inTime(
        Promise.all(
          this.contexts().map(async ({ operations: of }) => ({
            figures: await of.figures(),
            parkedBy: await of.parkedBy(),
          })),
        ),
      ),
    ]);
    this.reachable.set(head === undefined ? 0 : 1);
    this.isReady.set(head !== undefined && this.late(head).length === 0 ? 1 : 0);
    await this.tellAges(head);
    if (head !== undefined) this.head.set(Number(head));
    for (const { id, position } of this.followers()) {
      if (head !== undefined) this.behind.set({ follower: id }, Number(head > position ? head - position : 0n));
    }
    this.consumerBehind.reset();
    for (const { consumer, messages } of behind ?? []) this.consumerBehind.set({ consumer }, messages);
    for (const { runtime } of this.contexts()) {
      this.stopped.set({ context: runtime.context }, runtime.relayProblem === undefined ? 0 : 1);
    }
    this.unsent.reset();
    for (const { publisher, seconds } of unsent?.flat() ?? []) this.unsent.set({ publisher }, seconds);
    this.operations.set(operations);
    const told = `${await this.registry.metrics()}\n${await measures.metrics()}`;
    return reply.header('Content-Type', this.registry.contentType).send(told);
  }

  private late(head: bigint | undefined) {
    return head === undefined ? [] : this.followers().filter(({ position }) => head - position > MOST_BEHIND);
  }

  /** Nothing while the store does not answer: an age that stands still would look as if all were well. */
  private async tellAges(head: bigint | undefined): Promise<void> {
    const asked = head === undefined ? [] : this.contexts().map(({ runtime }) => runtime.oldestUnhandled(head));
    const ages = await inTime(Promise.all(asked));
    this.viewBehind.reset();
    this.reactionBehind.reset();
    for (const age of ages?.flat() ?? []) {
      if ('projection' in age) this.viewBehind.set({ projection: age.projection }, age.seconds);
      else this.reactionBehind.set({ reaction: age.reaction }, age.seconds);
    }
  }

  private headInTime(): Promise<bigint | undefined> {
    return inTime(this.platform.store.head());
  }

  private followers() {
    return this.contexts().flatMap(({ runtime }) => runtime.status());
  }

  private contexts(): Context[] {
    return this.discovery
      .getProviders()
      .flatMap(({ instance }: { instance?: unknown }) => (instance instanceof Context ? [instance] : []));
  }
}

/** Undefined when there is no answer, or not in time for whoever asks. */
async function inTime<Answer>(asked: Promise<Answer>): Promise<Answer | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(resolve, LONGEST_MS, undefined)));
  const answer = asked.catch(() => undefined);
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

@Module({ imports: [DiscoveryModule], controllers: [ObservabilityController] })
export class ObservabilityModule {}
