import type { Sql } from '../access-control/relationship-facts';
import type { EventStore, ReadPage, Subscription } from '../event-store/port/event-store';
import { Problem } from '../http/problem';
import { failpoint } from '../observability/failpoint';
import type { ContextDatabase } from './context-database';

export interface Checkpointed {
  /** Pinned: renaming it starts anew. */
  readonly id: string;
  readonly categories: readonly string[] | undefined;
  /** Where to begin when there is no checkpoint: the start of the log, or only what comes after now. */
  readonly begin: 'at-the-start' | 'now';
  /** Called in the transaction that saves the checkpoint. */
  handle(page: ReadPage, sql: Sql): Promise<void>;
  /** False when nothing in the page asks for anything: it is passed over, and the checkpoint is saved with a later one. */
  concerns?(page: ReadPage): Promise<boolean>;
  /** Whether the effect must be on the disk before the next page; true when not said. */
  readonly durable?: boolean;
}

/** Positions that may be looked at again after a restart, because nothing in them asked for anything. */
const UNSAVED = 1000n;
/** A follower that has caught up takes a page at most this often, in milliseconds, unless somebody waits for it. */
const BREATH_MS = 50;
/** A page with as many events is one of many: whoever is behind does not rest. */
const LARGE_PAGE = 100;

/** A durable follower of the log: the checkpoint is saved with the effect, so a crash repeats nothing and skips nothing. */
export class CheckpointedFollower {
  private subscription: Subscription | undefined;
  private reached = 0n;
  private saved = 0n;
  private stopping = false;
  private breatheNoMore: () => void = () => undefined;
  private readonly waiting = new Set<{ readonly position: bigint; resolve(): void }>();

  constructor(
    private readonly store: EventStore,
    private readonly database: ContextDatabase,
    private readonly follower: Checkpointed,
    private readonly onError: (id: string, error: unknown) => void,
  ) {}

  get id(): string {
    return this.follower.id;
  }

  /** Everything up to this position has had its effect. */
  get position(): bigint {
    return this.reached;
  }

  async start(): Promise<void> {
    const { id, begin, categories } = this.follower;
    this.stopping = false;
    const first = begin === 'now' ? await this.store.head() : 0n;
    await this.database.query('INSERT INTO checkpoint (id, position) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING', [
      id,
      first,
    ]);
    const [row] = await this.database.query<{ position: string }>('SELECT position FROM checkpoint WHERE id = $1', [
      id,
    ]);
    this.reached = this.saved = BigInt(row?.position ?? 0);
    this.subscription = this.store.subscribe(this.reached, categories, {
      handle: (page) => this.take(page),
      onError: (error) => this.onError(id, error),
    });
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.breatheNoMore();
    await this.subscription?.stop();
  }

  /** Resolves once the position is reached; throws 503 `view-behind` after the time allowed, in milliseconds. */
  async reach(position: bigint, allowedMs = 2000): Promise<void> {
    if (this.reached >= position) return;
    await new Promise<void>((resolve, reject) => {
      const waiter = {
        position,
        resolve: () => {
          clearTimeout(timer);
          this.waiting.delete(waiter);
          resolve();
        },
      };
      const timer = setTimeout(() => {
        this.waiting.delete(waiter);
        reject(
          new Problem({
            status: 503,
            code: 'view-behind',
            title: 'This page is still catching up with what was just recorded. Nothing is lost.',
            doNext: 'Try again in a moment.',
          }),
        );
      }, allowedMs);
      this.waiting.add(waiter);
      this.breatheNoMore();
    });
  }

  private async take(page: ReadPage): Promise<void> {
    const { id, durable = true, concerns } = this.follower;
    const began = performance.now();
    if (page.events.length > 0 && (page.upTo > this.saved + UNSAVED || (await concerns?.(page)) !== false)) {
      await this.database.fromCheckpoint({ id, durable }, async (done, sql) => {
        // Another process may have been here first.
        const events = page.events.filter(({ position }) => position > done);
        if (events.length > 0) await this.follower.handle({ events, upTo: page.upTo }, sql);
        failpoint('follow.before-commit');
        return page.upTo > done ? page.upTo : done;
      });
      failpoint('follow.after-commit');
      this.saved = page.upTo;
    }
    this.reached = page.upTo;
    for (const waiter of this.waiting) if (waiter.position <= this.reached) waiter.resolve();
    if (page.events.length > 0 && page.events.length < LARGE_PAGE)
      await this.breathe(BREATH_MS - (performance.now() - began));
  }

  /** Under load the next page is larger for it. Whoever waits for a position, or stops this, does not wait for a breath. */
  private async breathe(ms: number): Promise<void> {
    if (ms <= 0 || this.stopping || this.waiting.size > 0) return;
    await new Promise<void>((resume) => {
      const timer = setTimeout(resume, ms);
      this.breatheNoMore = () => {
        clearTimeout(timer);
        resume();
      };
    });
  }
}
