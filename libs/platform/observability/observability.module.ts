import { Controller, Get, Inject, Module, Res } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { Context } from '../runtime/context';
import { Platform } from '../runtime/platform.module';

/** Positions that a follower may be behind before the process says it is not ready. */
const MOST_BEHIND = 5000n;
const LONGEST_MS = 2000;

/** Answers the position of the last event, or null from a process that keeps no log; throws when the store does not answer. */
type AskStore = () => Promise<bigint | null>;
const ASK_STORE = Symbol('AskStore');

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
    @Inject(ASK_STORE) private readonly askStore: AskStore,
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
    const late =
      head === undefined || head === null
        ? []
        : this.followers().filter(({ position }) => head - position > MOST_BEHIND);
    const isReady = head !== undefined && late.length === 0;
    void reply.status(isReady ? 200 : 503);
    return { status: isReady ? 'ready' : 'not-ready', store: head !== undefined, behind: late.map(({ id }) => id) };
  }

  @Get('metrics')
  async metrics(@Res() reply: FastifyReply) {
    const head = await this.headInTime();
    this.reachable.set(head === undefined ? 0 : 1);
    const known = head ?? undefined;
    if (known !== undefined) this.head.set(Number(known));
    for (const { id, position } of this.followers()) {
      if (known !== undefined) this.behind.set({ follower: id }, Number(known > position ? known - position : 0n));
    }
    return reply.header('Content-Type', this.registry.contentType).send(await this.registry.metrics());
  }

  /** Undefined when the store does not answer, or not in time for whoever asks. */
  private async headInTime(): Promise<bigint | null | undefined> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((resolve) => (timer = setTimeout(resolve, LONGEST_MS, undefined)));
    const head = this.askStore().catch(() => undefined);
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

@Module({
  imports: [DiscoveryModule],
  controllers: [ObservabilityController],
  providers: [
    { provide: ASK_STORE, inject: [Platform], useFactory: (platform: Platform) => () => platform.store.head() },
  ],
})
export class ObservabilityModule {}

/** The same for a process without contexts, such as the gateway. */
@Module({})
export class ObservabilityWithoutLogModule {
  static forRoot(ask: () => Promise<unknown>): DynamicModule {
    const askStore: AskStore = () => ask().then(() => null);
    return {
      module: ObservabilityWithoutLogModule,
      imports: [DiscoveryModule],
      controllers: [ObservabilityController],
      providers: [{ provide: ASK_STORE, useValue: askStore }],
    };
  }
}
