import type { Sql } from '../access-control/relationship-facts';
import { EventNotUnderstood } from '../event-store/event-not-understood';
import type { EventStore, ReadPage, StoredEvent } from '../event-store/port/event-store';
import { reasonOf, willPass } from '../messaging/port/trouble';
import type { ContextDatabase } from './context-database';
import { announceView, operationsViewOf } from './live-views';

/** With more than this the fault is not in a stream but in the follower, which then stops as a whole and says so. */
const MOST_PARKED = 1000;
/** Of one stream, in one go. */
const MOST_REPLAYED = 1000;

export interface Replayed {
  readonly handled: number;
  /** Nothing of this stream is parked any more. */
  readonly isFree: boolean;
}

/** What a follower of the log does with an event that it cannot take: its stream waits, and the others go on. */
export class ParkedEvents {
  constructor(
    private readonly store: EventStore,
    private readonly database: ContextDatabase,
    private readonly follower: {
      readonly id: string;
      readonly handle: (page: ReadPage, sql: Sql) => Promise<void>;
    },
  ) {}

  /** As the whole page, but each event by itself; the stream of one that fails is parked. Throws for trouble that will pass. */
  async takeOneByOne(page: ReadPage): Promise<void> {
    const { id } = this.follower;
    await this.database.fromCheckpoint({ id, durable: true }, async (done, sql, parked) => {
      const streams = new Set(parked);
      for (const event of page.events) {
        if (event.position <= done || streams.has(event.stream)) continue;
        const failed = await this.alone(event, sql);
        if (!failed) continue;
        if (willPass(failed.error) || streams.size >= MOST_PARKED) throw failed.error;
        await sql.query(
          `INSERT INTO parked_event (follower, stream, revision, position, event_id, type, reason) VALUES ($1,$2,$3,$4,$5,$6,$7)`,
          [id, event.stream, event.revision, event.position, event.id, event.type, reasonOf(failed.error)],
        );
        streams.add(event.stream);
      }
      await announceView(sql, operationsViewOf(id));
      return page.upTo > done ? page.upTo : done;
    });
  }

  /**
   * Takes a parked stream again, from the event that could not be taken, in order, up to where the follower is; stops at the
   * first that still cannot. With `without` the event of that revision is left out: somebody has set it aside.
   */
  async replay(stream: string, without?: bigint): Promise<Replayed> {
    let replayed: Replayed = { handled: 0, isFree: true };
    await this.database.fromCheckpoint({ id: this.follower.id, durable: true }, async (done, sql) => {
      const [row] = await sql.query<{ revision: string }>(
        'SELECT revision FROM parked_event WHERE follower = $1 AND stream = $2',
        [this.follower.id, stream],
      );
      if (row) replayed = await this.replayFrom(stream, BigInt(row.revision), done, sql, without);
      return done;
    });
    return replayed;
  }

  private async replayFrom(
    stream: string,
    revision: bigint,
    done: bigint,
    sql: Sql,
    without: bigint | undefined,
  ): Promise<Replayed> {
    const waiting = (await this.store.readStream(stream, revision)).filter(({ position }) => position <= done);
    let handled = 0;
    for (const event of waiting) {
      if (event.revision === without) {
        await sql.query('INSERT INTO set_aside_event VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
          this.follower.id,
          stream,
          without,
        ]);
        continue;
      }
      const failed = handled < MOST_REPLAYED ? await this.alone(event, sql) : { error: undefined };
      if (failed) {
        await this.waitAt(event, failed.error === undefined ? 'waits to be tried again' : reasonOf(failed.error), sql);
        return { handled, isFree: false };
      }
      handled += 1;
    }
    await sql.query('DELETE FROM parked_event WHERE follower = $1 AND stream = $2', [this.follower.id, stream]);
    return { handled, isFree: true };
  }

  private async waitAt({ stream, revision, position, id, type }: StoredEvent, reason: string, sql: Sql): Promise<void> {
    await sql.query(
      `UPDATE parked_event SET revision = $3, position = $4, event_id = $5, type = $6, reason = $7, last_tried_at = now(),
         tries = CASE WHEN revision = $3 THEN tries + 1 ELSE 1 END,
         parked_at = CASE WHEN revision = $3 THEN parked_at ELSE now() END
       WHERE follower = $1 AND stream = $2`,
      [this.follower.id, stream, revision, position, id, type, reason],
    );
  }

  /** When it fails, nothing of it is kept and the rest of the transaction is as before. */
  private async alone(event: StoredEvent, sql: Sql): Promise<{ readonly error: unknown } | undefined> {
    await sql.query('SAVEPOINT one_event');
    try {
      await this.follower.handle({ events: [event], upTo: event.position }, sql);
    } catch (error) {
      // Throws when the database is what failed, and then nothing is parked.
      await sql.query('ROLLBACK TO SAVEPOINT one_event');
      return { error };
    }
    await sql.query('RELEASE SAVEPOINT one_event');
    return undefined;
  }
}

/** Whether trying a page again as it is can help at all. */
export function isHopeless(error: unknown): boolean {
  return error instanceof EventNotUnderstood;
}

/** Whether a follower has not taken an event that it has passed: its stream was parked before it, or it was set aside. */
export async function leftOutBy(
  follower: string,
  sql: Sql,
): Promise<(event: Pick<StoredEvent, 'stream' | 'revision'>) => boolean> {
  const parked = await sql.query<{ stream: string; revision: string }>(
    'SELECT stream, revision FROM parked_event WHERE follower = $1',
    [follower],
  );
  const aside = await sql.query<{ stream: string; revision: string }>(
    'SELECT stream, revision FROM set_aside_event WHERE follower = $1',
    [follower],
  );
  const from = new Map(parked.map(({ stream, revision }) => [stream, BigInt(revision)]));
  const single = new Set(aside.map(({ stream, revision }) => `${stream}@${revision}`));
  return ({ stream, revision }) => {
    const parkedFrom = from.get(stream);
    return (parkedFrom !== undefined && revision >= parkedFrom) || single.has(`${stream}@${revision}`);
  };
}
