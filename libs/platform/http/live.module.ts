import { Controller, Get, Module, Res } from '@nestjs/common';
import type { OnApplicationShutdown, OnModuleDestroy } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import type { ServerResponse } from 'node:http';
import type { Principal } from '../access-control/principal';
import type { ViewChanged } from '../projections/live-views';
import { onViewChanged } from '../projections/live-views';
import { Context } from '../runtime/context';
import { Platform } from '../runtime/platform.module';
import { Caller } from './command-request';
import { signInNeeded } from './problem';

const BEAT_MS = 20_000;
/** A stream is opened again after this long, so that an ended session or relationship does not keep listening. */
const LONGEST_MS = 5 * 60_000;

interface Listener {
  readonly principal: Principal;
  readonly stream: ServerResponse;
}

/** Tells open pages that something they may show has changed. It carries no content: a page asks again as its reader. */
@Controller('api/live')
export class LiveController implements OnModuleDestroy, OnApplicationShutdown {
  private readonly listeners = new Set<Listener>();
  private hearing: Promise<() => void> | undefined;

  constructor(
    private readonly platform: Platform,
    private readonly discovery: DiscoveryService,
  ) {}

  @Get()
  async listen(@Caller() principal: Principal, @Res() reply: FastifyReply): Promise<void> {
    if (principal.role === 'anyone') throw signInNeeded();
    this.hearing ??= this.hear();
    await this.hearing;
    reply.hijack();
    const stream = reply.raw;
    if (stream.destroyed) return;
    stream.writeHead(200, {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
      Connection: 'keep-alive',
    });
    stream.write('retry: 1000\nevent: hello\ndata: {}\n\n');
    const listener = { principal, stream };
    this.listeners.add(listener);
    const beat = setInterval(() => stream.write(': beat\n\n'), BEAT_MS);
    const end = setTimeout(() => stream.end(), LONGEST_MS);
    stream.on('close', () => {
      clearInterval(beat);
      clearTimeout(end);
      this.listeners.delete(listener);
    });
  }

  onModuleDestroy(): void {
    this.endAll();
  }

  async onApplicationShutdown(): Promise<void> {
    (await this.hearing?.catch(() => undefined))?.();
  }

  /** When changes may have gone by unheard every page is told in the only way that it cannot miss: it opens again. */
  private hear(): Promise<() => void> {
    const hearing = onViewChanged(
      this.platform.listener,
      (change) => void this.tell(change),
      () => this.endAll(),
    );
    // The next page to open tries again.
    hearing.catch(() => (this.hearing = undefined));
    return hearing;
  }

  private endAll(): void {
    for (const { stream } of this.listeners) stream.end();
  }

  private async tell(change: ViewChanged): Promise<void> {
    const context = this.contextOf(change.view);
    for (const { principal, stream } of this.listeners) {
      const keys = change.keys.length > 0 && context ? await this.visible(context, principal, change.keys) : [];
      if (change.keys.length > 0 && keys.length === 0) continue;
      stream.write(`event: view\ndata: ${JSON.stringify({ view: change.view, keys })}\n\n`);
    }
  }

  private async visible(context: Context, principal: Principal, keys: readonly string[]): Promise<readonly string[]> {
    const people = await context.access.peopleOf(principal).catch((): readonly string[] => []);
    return keys.filter((key) => people.includes(key));
  }

  private contextOf(view: string): Context | undefined {
    const name = view.slice(0, view.indexOf('.'));
    return this.discovery
      .getProviders()
      .map(({ instance }: { instance?: unknown }) => instance)
      .find((instance): instance is Context => instance instanceof Context && instance.runtime.context === name);
  }
}

@Module({ imports: [DiscoveryModule], controllers: [LiveController] })
export class LiveModule {}
