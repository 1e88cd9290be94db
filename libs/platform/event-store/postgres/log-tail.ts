import type { ReadPage, StoredEvent } from '../port/event-store';
import { categoryOf } from '../port/event-store';

const KEPT = 4096;
const KEPT_CHARACTERS = 32 * 1024 * 1024;
const READ_AT_ONCE = 500;
const LOOK_EVERY_MS = 1000;

/** The end of the log in memory, read once per process however many follow it. */
export class LogTail {
  private events: StoredEvent[] = [];
  private characters = 0;
  /** Everything after this position, up to `upTo`, is in `events`. */
  private from = 0n;
  private upTo = 0n;
  private begun = false;
  private stopped = false;
  private reading = false;
  private again = false;
  private timer: NodeJS.Timeout | undefined;
  private readonly followers = new Set<() => void>();
  private listening: Promise<void> | undefined;
  private unlisten: (() => void) | undefined;

  constructor(
    private readonly readAfter: (after: bigint, limit: number) => Promise<StoredEvent[]>,
    private readonly head: () => Promise<bigint>,
    private readonly listen: (wake: () => void) => Promise<() => void>,
  ) {}

  /** Calls `wake` whenever the log may have grown; starts following on first use. */
  follow(wake: () => void): () => void {
    this.followers.add(wake);
    if (!this.timer && !this.stopped) {
      this.timer = setInterval(() => void this.look(), LOOK_EVERY_MS);
      this.timer.unref();
      void this.look();
    }
    return () => this.followers.delete(wake);
  }

  /** The page after a position when it is in memory, else undefined. It may be behind what is stored by a moment. */
  read(after: bigint, categories: readonly string[] | undefined, limit: number): ReadPage | undefined {
    if (!this.begun || after < this.from || after > this.upTo) return undefined;
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

  /** Tried again at every look until it succeeds: a server that cannot be reached now is listened to when it can. */
  private startListening(): void {
    this.listening ??= this.listen(() => void this.look()).then(
      (unlisten) => {
        this.unlisten = unlisten;
        void this.look();
      },
      () => {
        this.listening = undefined;
      },
    );
  }

  private async look(): Promise<void> {
    if (this.stopped) return;
    if (this.reading) {
      this.again = true;
      return;
    }
    this.reading = true;
    this.startListening();
    try {
      do {
        this.again = false;
        if (!this.begun) this.from = this.upTo = await this.head();
        this.begun = true;
        const fresh = await this.readAfter(this.upTo, READ_AT_ONCE);
        this.keep(fresh);
        if (fresh.length === READ_AT_ONCE) this.again = true;
      } while (this.again && !this.stopped);
    } catch {
      // Looked at again on the next wake-up or interval.
    } finally {
      this.reading = false;
    }
    for (const wake of this.followers) wake();
  }

  private keep(fresh: readonly StoredEvent[]): void {
    this.events.push(...fresh);
    this.upTo = fresh.at(-1)?.position ?? this.upTo;
    for (const event of fresh) this.characters += sizeOf(event);
    if (this.events.length <= 2 * KEPT && this.characters <= 2 * KEPT_CHARACTERS) return;
    let drop = 0;
    for (const event of this.events) {
      if (this.events.length - drop <= KEPT && this.characters <= KEPT_CHARACTERS) break;
      this.characters -= sizeOf(event);
      drop += 1;
    }
    const dropped = this.events.splice(0, drop);
    this.from = dropped.at(-1)?.position ?? this.from;
  }
}

function sizeOf({ data, metadata }: StoredEvent): number {
  return data.length + metadata.length;
}
