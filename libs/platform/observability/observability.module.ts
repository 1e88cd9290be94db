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
    return { status: isReady ? 'ready' : 'not-ready', store: head !== undefined, behind: late.map(({ id }) => id) };
  }

  @Get('metrics')
  async metrics(@Res() reply: FastifyReply) {
    const head = await this.headInTime();
    this.reachable.set(head === undefined ? 0 : 1);
    if (head !== undefined) this.head.set(Number(head));
    for (const { id, position } of this.followers()) {
      if (head !== undefined) this.behind.set({ follower: id }, Number(head > position ? head - position : 0n));
    }
    return reply.header('Content-Type', this.registry.contentType).send(await this.registry.metrics());
  }

  /** Undefined when the store does not answer, or not in time for whoever asks. */
  private async headInTime(): Promise<bigint | undefined> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((resolve) => (timer = setTimeout(resolve, LONGEST_MS, undefined)));
    const head = this.platform.store.head().catch(() => undefined);
    return Promise.race([head, late]).finally(() => clearTimeout(timer));
  }

  private followers() {
    return this.discovery
      .getProviders()
      .flatMap(({ instance }: { instance?: unknown }) =>
        instance instanceof Context ? instance.runtime.status() : [],
      );
  }
}

@Module({ imports: [DiscoveryModule], controllers: [ObservabilityController] })
export class ObservabilityModule {}
