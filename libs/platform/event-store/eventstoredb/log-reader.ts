import type { AllStreamResolvedEvent, EventStoreDBClient, ReadAllOptions } from '@eventstore/db-client';
import { BACKWARDS, END, START, StreamNotFoundError } from '@eventstore/db-client';
import type { ReadAll, ReadPage, StoredEvent } from '../port/event-store';
import { categoryOf } from '../port/event-store';
import { persistently } from './server-trouble';
import type { Found } from './stored-form';
import { isOfTheLog, positionOf, toFound } from './stored-form';

const LOOKED_AT_FROM_THE_END = 64;
const EVERYTHING = Number.MAX_SAFE_INTEGER;

/** Where following goes on from. */
export interface Place {
  /** The last event at or before the position asked for: the server reads from events only. 0 for the start. */
  readonly start: bigint;
  readonly head: bigint;
  /** Whether little has been written since. */
  readonly near: boolean;
}

/** Reads streams and `$all`. Every call is asked again while the server is in trouble. */
export class LogReader {
  /** What was found at the end of the log when it was last looked at, so that the server's own events there are read once. */
  private looked = { upTo: 0n, head: 0n };

  constructor(private readonly client: EventStoreDBClient) {}

  readStream(stream: string, fromRevision: bigint): Promise<readonly Found[]> {
    return persistently(async () => {
      const found: Found[] = [];
      try {
        for await (const { event } of this.client.readStream(stream, { fromRevision })) {
          if (event) found.push(toFound(event));
        }
      } catch (error) {
        if (!(error instanceof StreamNotFoundError)) throw error;
      }
      return found;
    });
  }

  /** The client can filter followers but not reads, so what is not of the categories is left out here. */
  readAll({ after, categories, limit }: ReadAll): Promise<ReadPage> {
    return persistently(async () => {
      const events: StoredEvent[] = [];
      let upTo = after;
      for await (const { event } of this.all({ fromPosition: placeOf(after) })) {
        if (!event || positionOf(event) <= after) continue;
        upTo = positionOf(event);
        if (!isOfTheLog(event) || (categories && !categories.includes(categoryOf(event.streamId)))) continue;
        events.push(toFound(event).event);
        if (events.length >= limit) break;
      }
      return { events, upTo };
    });
  }

  head(): Promise<bigint> {
    return persistently(async () => {
      // The last event is nearly always of the log.
      for (const maxCount of [1, EVERYTHING]) {
        const { head } = await this.lookBack(maxCount);
        if (head !== undefined) return head;
      }
      return 0n;
    });
  }

  async placeFor(after: bigint): Promise<Place> {
    const positions: bigint[] = [];
    const seen = await persistently(() => this.lookBack(LOOKED_AT_FROM_THE_END, positions));
    const head = seen.head ?? (await this.head());
    const start = positions.find((position) => position <= after);
    if (start !== undefined) return { start, head, near: true };
    if (positions.length < LOOKED_AT_FROM_THE_END) return { start: 0n, head, near: true };
    return { start: after, head, near: false };
  }

  /** From the end of the log back: the first event of the log, or undefined when there is none among so many. */
  private async lookBack(maxCount: number, positions?: bigint[]): Promise<{ readonly head: bigint | undefined }> {
    let upTo: bigint | undefined;
    let head: bigint | undefined;
    for await (const { event } of this.all({ direction: BACKWARDS, fromPosition: END, maxCount })) {
      if (!event) continue;
      const position = positionOf(event);
      positions?.push(position);
      upTo ??= position;
      if (isOfTheLog(event)) head ??= position;
      else if (position <= this.looked.upTo) head ??= this.looked.head;
      if (head !== undefined && !positions) break;
    }
    if (head !== undefined && upTo !== undefined && upTo > this.looked.upTo) this.looked = { upTo, head };
    return { head };
  }

  /** The call ends when whoever reads goes no further. */
  private async *all(options: ReadAllOptions): AsyncGenerator<AllStreamResolvedEvent> {
    const reading = this.client.readAll(options);
    try {
      for await (const resolved of reading.iterator({ destroyOnReturn: false }))
        yield resolved as AllStreamResolvedEvent;
    } finally {
      await endCall(reading, () => reading.cancel());
    }
  }
}

export function placeOf(position: bigint) {
  return position === 0n ? START : { commit: position, prepare: position };
}

interface Call {
  on(event: 'error', ignore: () => void): unknown;
  removeAllListeners(event: 'readable'): unknown;
  resume(): unknown;
}

/** Cancels a call and lets what is left of it run out: the client waits for the end of every call when it is closed. */
export async function endCall(reading: Call, cancel: () => Promise<void>): Promise<void> {
  reading.on('error', () => undefined);
  reading.removeAllListeners('readable');
  reading.resume();
  await cancel().catch(() => undefined);
}
