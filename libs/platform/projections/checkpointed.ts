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
}

/** A durable follower of the log: the checkpoint is saved with the effect, so a crash repeats nothing and skips nothing. */
export class CheckpointedFollower {
  private subscription: Subscription | undefined;
  private reached = 0n;
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
    const first = begin === 'now' ? await this.store.head() : 0n;
    await this.database.query('INSERT INTO checkpoint (id, position) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING', [
      id,
      first,
    ]);
    this.reached = await this.saved(this.database, false);
    this.subscription = this.store.subscribe(this.reached, categories, {
      handle: (page) => this.take(page),
      onError: (error) => this.onError(id, error),
    });
  }

  async stop(): Promise<void> {
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
    });
  }

  private async take(page: ReadPage): Promise<void> {
    if (page.events.length > 0) {
      await this.database.transaction(async (sql) => {
        const done = await this.saved(sql, true);
        // Another process may have been here first.
        const events = page.events.filter(({ position }) => position > done);
        if (events.length > 0) await this.follower.handle({ events, upTo: page.upTo }, sql);
        if (page.upTo > done) {
          await sql.query('UPDATE checkpoint SET position = $2, saved_at = now() WHERE id = $1', [
            this.follower.id,
            page.upTo,
          ]);
        }
        failpoint('follow.before-commit');
      });
      failpoint('follow.after-commit');
    }
    this.reached = page.upTo;
    for (const waiter of this.waiting) if (waiter.position <= this.reached) waiter.resolve();
  }

  private async saved(sql: Sql, lock: boolean): Promise<bigint> {
    const rows = await sql.query<{ position: string }>(
      `SELECT position FROM checkpoint WHERE id = $1${lock ? ' FOR UPDATE' : ''}`,
      [this.follower.id],
    );
    return BigInt(rows[0]?.position ?? 0);
  }
}
