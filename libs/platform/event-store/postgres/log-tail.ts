import type { ReadPage, StoredEvent } from '../port/event-store';
import { categoryOf } from '../port/event-store';

const KEPT = 4096;
const LOOK_EVERY_MS = 1000;

/** The end of the log in memory, read once per process however many follow it. */
export class LogTail {
  private events: StoredEvent[] = [];
  /** Everything after this position, up to `upTo`, is in `events`. */
  private from = 0n;
  private upTo = 0n;
  private started: Promise<void> | undefined;
  private stopped = false;
  private reading = false;
  private again = false;
  private timer: NodeJS.Timeout | undefined;
  private readonly followers = new Set<() => void>();
  private unlisten: (() => void) | undefined;

  constructor(
    private readonly readAfter: (after: bigint, limit: number) => Promise<StoredEvent[]>,
    private readonly head: () => Promise<bigint>,
    private readonly listen: (wake: () => void) => Promise<() => void>,
  ) {}

  /** Calls `wake` whenever the log has grown; starts following on first use. */
  follow(wake: () => void): () => void {
    this.followers.add(wake);
    this.started ??= this.start();
    return () => this.followers.delete(wake);
  }

  /** The page after a position when it is in memory, else undefined. */
  read(after: bigint, categories: readonly string[] | undefined, limit: number): ReadPage | undefined {
    if (!this.started || this.upTo === 0n || after < this.from || after > this.upTo) return undefined;
    const page: StoredEvent[] = [];
    for (let i = this.firstAfter(after); i < this.events.length; i += 1) {
      const event = this.events[i];
      if (!event || (categories && !categories.includes(categoryOf(event.stream)))) continue;
      page.push(event);
      if (page.length === limit) return { events: page, upTo: event.position };
    }
    return { events: page, upTo: this.upTo };
  }

  stop(): void {
    this.stopped = true;
    clearInterval(this.timer);
    this.unlisten?.();
  }

  private firstAfter(after: bigint): number {
    let low = 0;
    let high = this.events.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.events[middle]?.position ?? 0n) > after) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  private async start(): Promise<void> {
    this.timer = setInterval(() => void this.look(), LOOK_EVERY_MS);
    this.timer.unref();
    try {
      this.from = this.upTo = await this.head();
      this.unlisten = await this.listen(() => void this.look());
    } catch {
      // The interval looks again; a store that cannot be reached now is followed when it can.
    }
    await this.look();
  }

  private async look(): Promise<void> {
    if (this.stopped) return;
    if (this.reading) {
      this.again = true;
      return;
    }
    this.reading = true;
    try {
      do {
        this.again = false;
        const fresh = await this.readAfter(this.upTo, KEPT);
        const last = fresh.at(-1);
        if (last) {
          this.events.push(...fresh);
          this.upTo = last.position;
          this.trim();
        }
        if (fresh.length === KEPT) this.again = true;
      } while (this.again && !this.stopped);
    } catch {
      // Looked at again on the next wake-up or interval.
    } finally {
      this.reading = false;
    }
    this.wakeAll();
  }

  private trim(): void {
    if (this.events.length <= 2 * KEPT) return;
    const dropped = this.events.splice(0, this.events.length - KEPT);
    this.from = dropped.at(-1)?.position ?? this.from;
  }

  private wakeAll(): void {
    for (const wake of this.followers) wake();
  }
}
