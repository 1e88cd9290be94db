import { Controller, Get, Module, Res } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { Context } from '../runtime/context';
import { Platform } from '../runtime/platform.module';

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

  /** The store can be reached and every follower is close to its head. */
  @Get('health/ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const head = await this.headInTime();
    const late = head === undefined ? [] : this.followers().filter(({ position }) => head - position > MOST_BEHIND);
    const isReady = head !== undefined && late.length === 0;
    void reply.status(isReady ? 200 : 503);
    const stopped = this.contexts().filter(({ runtime }) => runtime.relayProblem !== undefined);
    return {
      ...{ status: isReady ? 'ready' : 'not-ready', store: head !== undefined, behind: late.map(({ id }) => id) },
      // Everything else goes on; an operator has to look.
      stoppedRelays: stopped.map(({ runtime }) => runtime.context),
    };
  }

  @Get('metrics')
  async metrics(@Res() reply: FastifyReply) {
    const [head, behind, unsent] = await Promise.all([
      this.headInTime(),
      inTime(this.platform.bus.behind()),
      inTime(Promise.all(this.contexts().map(({ runtime }) => runtime.oldestUnsent()))),
    ]);
    this.reachable.set(head === undefined ? 0 : 1);
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
    return reply.header('Content-Type', this.registry.contentType).send(await this.registry.metrics());
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
