import type { Sql } from '../access-control/relationship-facts';
import type { EventStore, ReadPage, Subscription } from '../event-store/port/event-store';
import { Problem } from '../http/problem';
import { failpoint } from '../observability/failpoint';
import { willPass } from '../messaging/port/trouble';
import type { ContextDatabase } from './context-database';
import type { Replayed } from './parked-events';
import { isHopeless, ParkedEvents } from './parked-events';

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
  /** Whether the stream of an event that cannot be taken is parked while the others go on; otherwise the follower stays at it. */
  readonly parks?: boolean;
}

/** Positions that may be looked at again after a restart, because nothing in them asked for anything. */
const UNSAVED = 1000n;
/** A follower that has caught up takes a page at most this often, in milliseconds, unless somebody waits for it. */
const BREATH_MS = 50;
/** Read at once of what is to be taken again. */
const AGAIN = 500;
/** When nothing has come for so long, in milliseconds, it makes sure that what it did is on the disk. */
const QUIET_MS = 1000;
/** A page with as many events is one of many: whoever is behind does not rest. */
const LARGE_PAGE = 100;
/** Times that a page fails as a whole, each a little later, before its events are taken one by one. */
const TRIES = 5;

/** A durable follower of the log: the checkpoint is saved with the effect, so a crash repeats nothing and skips nothing. */
export class CheckpointedFollower {
  private subscription: Subscription | undefined;
  private reached = 0n;
  private saved = 0n;
  private stopping = false;
  private failures = 0;
  private turn: Promise<unknown> = Promise.resolve();
  private quiet: NodeJS.Timeout | undefined;
  private readonly parking: ParkedEvents;
  private breatheNoMore: () => void = () => undefined;
  private readonly waiting = new Set<{ readonly position: bigint; resolve(): void }>();

  constructor(
    private readonly store: EventStore,
    private readonly database: ContextDatabase,
    private readonly follower: Checkpointed,
    private readonly onError: (id: string, error: unknown) => void,
  ) {
    this.parking = new ParkedEvents(store, database, follower);
  }

  get id(): string {
    return this.follower.id;
  }

  /** Everything up to this position has had its effect, or waits in a stream that is parked. */
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
    clearTimeout(this.quiet);
    this.breatheNoMore();
    await this.subscription?.stop();
    await this.turn;
  }

  /** Takes a parked stream again, in order. With `without` the event of that revision is left out. */
  replay(stream: string, without?: bigint): Promise<Replayed> {
    return this.parking.replay(stream, without);
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
    const began = performance.now();
    if (page.events.length > 0 && (page.upTo > this.saved + UNSAVED || (await this.concerns(page)))) {
      await this.inTurn(async () => {
        await this.takeOrPark(page);
        failpoint('follow.after-commit');
        this.saved = page.upTo;
      });
      if (this.follower.durable === false) this.makeSureLater();
    }
    this.reached = page.upTo;
    for (const waiter of this.waiting) if (waiter.position <= this.reached) waiter.resolve();
    if (page.events.length > 0 && page.events.length < LARGE_PAGE)
      await this.breathe(BREATH_MS - (performance.now() - began));
  }

  /** One after the other, since each goes on from where the one before came to. */
  private inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.turn.then(work);
    this.turn = result.catch(() => undefined);
    return result;
  }

  private makeSureLater(): void {
    clearTimeout(this.quiet);
    if (this.stopping) return;
    this.quiet = setTimeout(() => {
      this.inTurn(() => this.makeSure()).catch((error: unknown) => {
        this.onError(this.id, error);
        this.makeSureLater();
      });
    }, QUIET_MS);
    this.quiet.unref();
  }

  private async makeSure(): Promise<void> {
    const { id } = this.follower;
    const upTo = this.saved;
    let takenBackTo: bigint | undefined;
    await this.database.fromCheckpoint({ id, durable: true }, (done) => {
      takenBackTo = done < upTo ? done : undefined;
      return Promise.resolve(done);
    });
    if (takenBackTo === undefined) return;
    await this.takeAgain(takenBackTo, upTo);
    this.makeSureLater();
  }

  /** What cannot be told concerns it: then it is looked at for good. */
  private async concerns(page: ReadPage): Promise<boolean> {
    const { concerns } = this.follower;
    return concerns === undefined || (await concerns(page).catch(() => true));
  }

  private async takeOrPark(page: ReadPage): Promise<void> {
    try {
      await this.takeWhole(page);
    } catch (error) {
      this.failures += 1;
      if (!this.follower.parks || willPass(error) || (!isHopeless(error) && this.failures < TRIES)) throw error;
      this.onError(this.id, error);
      await this.parking.takeOneByOne(page);
    }
    this.failures = 0;
  }

  private async takeWhole(page: ReadPage): Promise<void> {
    const { id, durable = true } = this.follower;
    let takenBackTo: bigint | undefined;
    await this.database.fromCheckpoint({ id, durable }, async (done, sql, parked) => {
      // A database that crashed may have lost what was not yet on its disk, though this process saw it committed.
      takenBackTo = done < this.saved ? done : undefined;
      if (takenBackTo !== undefined) return done;
      // Another process may have been here first.
      const events = page.events.filter(({ position, stream }) => position > done && !parked.has(stream));
      if (events.length > 0) await this.follower.handle({ events, upTo: page.upTo }, sql);
      failpoint('follow.before-commit');
      return page.upTo > done ? page.upTo : done;
    });
    if (takenBackTo !== undefined) await this.takeAgain(takenBackTo, page.upTo);
  }

  /** Everything after a position up to another, from the log. */
  private async takeAgain(from: bigint, upTo: bigint): Promise<void> {
    this.saved = from;
    while (this.saved < upTo) {
      const page = await this.store.readAll({ after: this.saved, categories: this.follower.categories, limit: AGAIN });
      await this.takeWhole(page);
      this.saved = page.upTo;
    }
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
