import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { measures } from '../observability/measures';

const LONGEST_MS = 2000;

/** Asks the database of the gateway anything at all; rejects when it does not answer. */
export type AskDatabase = () => Promise<unknown>;
export const ASK_DATABASE = Symbol('AskDatabase');

/** How the gateway says that it is well, in the words of every other process. It is well while contexts are away. */
@Controller()
export class GatewayHealthController {
  private readonly registry = new Registry();
  private readonly reachable = new Gauge({
    name: 'living_well_store_reachable',
    help: '1 when the database of sessions answers, else 0',
    registers: [this.registry],
  });
  private readonly isReady = new Gauge({
    name: 'living_well_ready',
    help: '1 when /health/ready would answer 200, else 0',
    registers: [this.registry],
  });

  constructor(@Inject(ASK_DATABASE) private readonly ask: AskDatabase) {
    collectDefaultMetrics({ register: this.registry });
  }

  /** The process answers. */
  @Get('health/live')
  live() {
    return { status: 'live' };
  }

  /** Sessions can be found. */
  @Get('health/ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const store = await this.answersInTime();
    void reply.status(store ? 200 : 503);
    return { status: store ? 'ready' : 'not-ready', store, behind: [] };
  }

  @Get('metrics')
  async metrics(@Res() reply: FastifyReply) {
    const store = (await this.answersInTime()) ? 1 : 0;
    this.reachable.set(store);
    this.isReady.set(store);
    const told = `${await this.registry.metrics()}\n${await measures.metrics()}`;
    return reply.header('Content-Type', this.registry.contentType).send(told);
  }

  private async answersInTime(): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<false>((resolve) => (timer = setTimeout(resolve, LONGEST_MS, false)));
    const answer = this.ask().then(
      () => true,
      () => false,
    );
    return Promise.race([answer, late]).finally(() => clearTimeout(timer));
  }
}
