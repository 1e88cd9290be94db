import type { AllStreamResolvedEvent, AllStreamSubscription, EventStoreDBClient } from '@eventstore/db-client';
import { streamNameFilter } from '@eventstore/db-client';
import type { ReadPage, StoredEvent, Subscriber, Subscription } from '../port/event-store';
import type { LogReader, Place } from './log-reader';
import { endCall, placeOf } from './log-reader';
import { isOfTheLog, positionOf, toFound } from './stored-form';

const LONGEST_PAUSE_MS = 5000;
const BATCH = 500;
/** How many events the server looks at before it says how far it is: many to catch up, every one to be at the end of the log. */
const LOOKED_AT = { catchingUp: 500, live: 1 };

/** Follows the log from a position through a subscription to `$all` that the server filters. */
export class LogFollower implements Subscription {
  private stopped = false;
  private wake: () => void = () => undefined;
  private readonly running: Promise<void>;

  constructor(
    private readonly client: EventStoreDBClient,
    private readonly reader: LogReader,
    private position: bigint,
    private readonly categories: readonly string[] | undefined,
    private readonly subscriber: Subscriber,
  ) {
    this.running = this.follow();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.running;
  }

  private async follow(): Promise<void> {
    let failures = 0;
    while (!this.stopped) {
      const before = this.position;
      try {
        await this.subscribe();
        failures = 0;
      } catch (error) {
        failures = this.position > before ? 1 : failures + 1;
        await this.backOff(error, failures);
      }
    }
  }

  /** Until stopped, or until the log was caught up with and following goes on with another subscription. */
  private async subscribe(): Promise<void> {
    const { start, head, near } = await this.reader.placeFor(this.position);
    if (this.stopped) return;
    const following = new Following(this.open(start, near), { head, near }, this.subscriber.batchSize ?? BATCH, () =>
      this.wake(),
    );
    try {
      while (!this.stopped) {
        const page = following.take(this.position);
        if (page) await this.hand(page);
        else if (following.caughtUp && !near) return;
        else if (following.failure) throw following.failure;
        else await new Promise<void>((woken) => (this.wake = woken));
      }
    } finally {
      following.end();
    }
  }

  private open(start: bigint, near: boolean): AllStreamSubscription {
    const options = {
      maxSearchWindow: near ? LOOKED_AT.live : LOOKED_AT.catchingUp,
      checkpointInterval: 1,
      // Put among the events, so that it is not met before those that came before it.
      checkpointReached: (subscription: AllStreamSubscription, { commit }: { readonly commit: bigint }) =>
        void subscription.push({ commitPosition: commit } satisfies AllStreamResolvedEvent),
    };
    return this.client.subscribeToAll(
      {
        fromPosition: placeOf(start),
        filter: this.categories
          ? streamNameFilter({ ...options, prefixes: this.categories.map((category) => `${category}-`) })
          : streamNameFilter({ ...options, regex: '^[^$]' }),
      },
      { highWaterMark: this.subscriber.batchSize ?? BATCH },
    );
  }

  /** The same page again, with growing pauses, until it was taken. */
  private async hand(page: ReadPage): Promise<void> {
    for (let failures = 0; !this.stopped;) {
      try {
        await this.subscriber.handle(page);
        this.position = page.upTo;
        return;
      } catch (error) {
        failures += 1;
        await this.backOff(error, failures);
      }
    }
  }

  private async backOff(error: unknown, failures: number): Promise<void> {
    if (this.stopped) return;
    this.subscriber.onError?.(error);
    const ms = Math.min(LONGEST_PAUSE_MS, 20 * 2 ** failures) * (0.5 + Math.random() / 2);
    await new Promise<void>((again) => {
      const timer = setTimeout(again, ms);
      this.wake = () => {
        if (!this.stopped) return;
        clearTimeout(timer);
        again();
      };
    });
  }
}

/** One subscription, taken from page by page: what was not taken waits here, and then at the server. */
class Following {
  failure: Error | undefined;
  /** Everything that was stored when the subscription began has been taken. */
  caughtUp = false;
  private gathered: StoredEvent[] = [];
  private looked = 0n;
  private marked = false;
  /** What was stored before the subscription has been looked at when it says that it has caught up. */
  private readonly atTheHead: AllStreamResolvedEvent;

  constructor(
    private readonly subscription: AllStreamSubscription,
    private readonly place: Pick<Place, 'head' | 'near'>,
    private readonly batchSize: number,
    wake: () => void,
  ) {
    this.atTheHead = { commitPosition: place.head };
    const fail = (error: Error) => {
      this.failure ??= error;
      wake();
    };
    subscription.on('error', fail);
    subscription.on('end', () => fail(new Error('The event store ended a subscription.')));
    subscription.on('caughtUp', () => void subscription.push(this.atTheHead));
    subscription.on('readable', wake);
  }

  /** The next page after a position; undefined while there is nothing to tell. Until the log was caught up with, a page is full or empty. */
  take(after: bigint): ReadPage | undefined {
    while (this.gathered.length < this.batchSize) {
      const next = this.subscription.read() as AllStreamResolvedEvent | null;
      if (!next) break;
      this.look(next, after);
    }
    const isFull = this.gathered.length >= this.batchSize;
    // With much to catch up with, it is also told how far the server has looked without finding anything.
    const looksFar = this.marked && !this.place.near && this.gathered.length === 0;
    if (!isFull && (!(this.caughtUp || looksFar) || this.looked <= after)) return undefined;
    const page = { events: this.gathered, upTo: this.looked };
    this.gathered = [];
    this.marked = false;
    return page;
  }

  end(): void {
    void endCall(this.subscription, () => this.subscription.unsubscribe());
  }

  private look(next: AllStreamResolvedEvent, after: bigint): void {
    const { event } = next;
    const position = event ? positionOf(event) : (next.commitPosition ?? 0n);
    if (position > this.looked) this.looked = position;
    if (!event) this.marked = true;
    else if (position > after && isOfTheLog(event)) this.gathered.push(toFound(event).event);
    if (next === this.atTheHead) this.caughtUp = true;
  }
}
