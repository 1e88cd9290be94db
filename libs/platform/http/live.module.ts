import { Controller, Get, Inject, Module, Res } from '@nestjs/common';
import type { DynamicModule, OnApplicationShutdown, OnModuleDestroy } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import type { ServerResponse } from 'node:http';
import type { Principal } from '../access-control/principal';
import type { AccessChanged } from '../access-control/access-changes';
import { onAccessChanged } from '../access-control/access-changes';
import type { ViewChanged } from '../projections/live-views';
import { ACCOUNTS_VIEW_ENDING, onViewChanged, SESSIONS_VIEW } from '../projections/live-views';
import type { PgListener } from '../postgres/pg-listener';
import { Platform } from '../runtime/platform.module';
import { Caller, CallerSession } from './command-request';
import type { SessionInUse } from './command-request';
import type { LiveAudience } from './live-audience';
import { audienceHere } from './live-audience';
import { signInNeeded } from './problem';

const BEAT_MS = 20_000;
/** A stream is opened again after this long, so that an ended session or relationship does not keep listening. */
const LONGEST_MS = 5 * 60_000;

/** A stream ends with its session; a page whose session was used meanwhile opens another. */
const longestOf = (session: SessionInUse | undefined): number =>
  Math.max(0, Math.min(LONGEST_MS, (session?.endsInSeconds ?? Infinity) * 1000));

/** What live pages need: who tells of changes, and who knows whom a reader may know. */
export interface LiveSource {
  readonly listener: Pick<PgListener, 'on'>;
  readonly audience: LiveAudience;
}
const LIVE_SOURCE = Symbol('LiveSource');

interface Listener {
  readonly principal: Principal;
  readonly session: SessionInUse | undefined;
  readonly stream: ServerResponse;
}

/** Tells open pages that something they may show has changed. It carries no content: a page asks again as its reader. */
@Controller('api/live')
export class LiveController implements OnModuleDestroy, OnApplicationShutdown {
  private readonly listeners = new Set<Listener>();
  private hearing: Promise<() => void> | undefined;

  constructor(@Inject(LIVE_SOURCE) private readonly source: LiveSource) {}

  @Get()
  async listen(
    @Caller() principal: Principal,
    @Res() reply: FastifyReply,
    @CallerSession() session?: SessionInUse,
  ): Promise<void> {
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
    write(stream, 'retry: 1000\nevent: hello\ndata: {}\n\n');
    const listener = { principal, session, stream };
    this.listeners.add(listener);
    const beat = setInterval(() => write(stream, ': beat\n\n'), BEAT_MS);
    const end = setTimeout(() => stream.end(), longestOf(session));
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
    const { listener } = this.source;
    // Who cannot be told for certain opens again and reads anew.
    const endAll = () => this.endAll();
    const begin = async () => {
      const stopViews = await onViewChanged(listener, (change) => void this.tell(change).catch(endAll), endAll);
      try {
        const stopAccess = await onAccessChanged(listener, (change) => this.endFor(change), endAll);
        return () => [stopViews, stopAccess].forEach((stop) => stop());
      } catch (error) {
        stopViews();
        throw error;
      }
    };
    const hearing = begin();
    // The next page to open tries again.
    hearing.catch(() => (this.hearing = undefined));
    return hearing;
  }

  private endAll(): void {
    for (const { stream } of this.listeners) stream.end();
  }

  /** Whoever may see less now, or more, opens again. */
  private endFor({ audience, audienceId }: AccessChanged): void {
    for (const { principal, stream } of this.listeners) {
      if ((audience === 'member' ? principal.memberId : principal.agencyId) === audienceId) stream.end();
    }
  }

  private async tell({ view, keys }: ViewChanged): Promise<void> {
    const listeners = [...this.listeners];
    if (view === SESSIONS_VIEW || view.endsWith(ACCOUNTS_VIEW_ENDING)) {
      const idOf = ({ principal, session }: Listener) => (view === SESSIONS_VIEW ? session?.ref : principal.accountId);
      const isOver = (listener: Listener) => keys.length === 0 || keys.includes(idOf(listener) ?? '');
      return listeners.filter(isOver).forEach(({ stream }) => stream.end());
    }
    const say = ({ stream }: Listener, named: readonly string[]) =>
      write(stream, `event: view\ndata: ${JSON.stringify({ view, keys: named })}\n\n`);
    if (keys.length === 0) return listeners.forEach((listener) => say(listener, []));
    const readers = listeners.map(({ principal }) => principal);
    const known = await this.source.audience(view.slice(0, view.indexOf('.')), readers, keys);
    listeners.forEach((listener, i) => {
      const named = known[i] ?? [];
      if (named.length > 0) say(listener, named);
    });
  }
}

/** A stream that was ended is there until its last words have gone out, and takes no more: one word would end the process. */
function write(stream: ServerResponse, words: string): void {
  if (!stream.writableEnded) stream.write(words);
}

@Module({})
export class LiveModule {
  /** Where every context runs in this process. */
  static forContextsHere(): DynamicModule {
    return {
      module: LiveModule,
      imports: [DiscoveryModule],
      controllers: [LiveController],
      providers: [
        {
          provide: LIVE_SOURCE,
          inject: [Platform, DiscoveryService],
          useFactory: ({ listener }: Platform, discovery: DiscoveryService): LiveSource => ({
            listener,
            audience: audienceHere(discovery),
          }),
        },
      ],
    };
  }

  /** Where contexts run elsewhere. */
  static over(source: LiveSource): DynamicModule {
    return {
      module: LiveModule,
      controllers: [LiveController],
      providers: [{ provide: LIVE_SOURCE, useValue: source }],
    };
  }
}
