import { Pool } from 'pg';
import type { ReadPage } from '../event-store/port/event-store';
import { letGoOfOldFiles, rewriteTables } from '../postgres/rewrite-tables';
import { schemaOf } from '../projections/context-database';
import type { Projection } from '../projections/projection';
import { rebuild } from '../projections/rebuild';
import type { Platform } from './platform.module';

const LOOK_EVERY_MS = 1000;
/** In seconds. Until then another process may still write by a key that it had opened. */
const FORGOTTEN_AFTER_S = 30;

/**
 * Lets no view of a context keep words whose keys were destroyed: every one that there is, now or later, is filled anew from
 * the log, which no longer opens them. Nobody who writes a view has to think of it.
 */
export class ErasureKeeper {
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> = Promise.resolve();
  private isStopped = false;

  constructor(
    private readonly context: string,
    private readonly platform: Platform,
    private readonly projections: readonly Projection[],
  ) {}

  async start(): Promise<void> {
    await this.platform.erasures.join(this.context);
    this.timer = setInterval(() => void this.look(), LOOK_EVERY_MS);
    this.timer.unref();
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    clearInterval(this.timer);
    await this.working;
  }

  /**
   * Settles what waits, unless another process may still have a key of it open. `alone` when there is no other process; then
   * nothing is waited for. What fails is told and tried again at the next look.
   */
  look({ alone = false }: { readonly alone?: boolean } = {}): Promise<void> {
    const work = this.working
      .then(() => this.settle(alone))
      .catch((error: unknown) => this.platform.onError(`${this.context} erasure`, error));
    this.working = work;
    return work;
  }

  private async settle(alone: boolean): Promise<void> {
    const { erasures } = this.platform;
    const waiting = this.isStopped ? [] : await erasures.unsettledBy(this.context);
    if (waiting.length === 0) return;
    for (const { erasureId } of waiting) await erasures.destroy(erasureId);
    const ripe = waiting.filter(({ ago }) => alone || ago > FORGOTTEN_AFTER_S);
    if (ripe.length === 0) return;
    const left = await this.fillAnew();
    for (const { erasureId } of ripe) await erasures.settled(erasureId, this.context, left);
  }

  private async fillAnew() {
    const { store, options } = this.platform;
    const owner = new Pool({ connectionString: options.databaseUrl, max: 3 });
    owner.on('error', () => undefined);
    try {
      for (const projection of this.projections.filter(({ tables }) => tables.length > 0)) {
        if (this.isStopped) throw new Error('The process stops; the next one goes on.');
        await rebuild({
          ...{ url: options.databaseUrl, owner, store, context: this.context, projection, acceptDifferences: true },
          open: (page) => this.open(projection, page),
        });
      }
      await rewriteTables(owner, [schemaOf(this.context), 'privacy']);
      return (await letGoOfOldFiles(owner)) ? [] : (['old-files-of-the-database'] as const);
    } finally {
      await owner.end();
    }
  }

  private async open({ streams }: Projection, { events }: ReadPage) {
    const definitions = new Map(streams.map((stream) => [stream.category, stream]));
    const opened = await Promise.all(events.map((event) => this.platform.streams.decode(definitions, event)));
    return opened.filter((event) => event !== undefined);
  }
}
