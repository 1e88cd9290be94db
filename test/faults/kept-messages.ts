import { topicOf } from '@platform/messaging/port/bus';
import { TELLING_TYPE } from '@platform/messaging/contract/told';
import type { FaultyDatabase } from './faulty-database';

/** The messages of a run as the bus keeps them, beside the product's own use of it. */
export interface KeptMessages {
  /** Whether it keeps a message once, however often it is published, and all of them in the order of the log. */
  readonly eachOnce: boolean;
  /** The text of every message, those of one stream in the order in which consumers meet them. */
  all(): Promise<readonly string[]>;
  /** Puts texts there without any check, as a broken publisher would. Each is a message of its own. */
  put(texts: readonly string[]): Promise<void>;
  /** Puts texts there again that are there already, unless it keeps each once. */
  putAgain(texts: readonly string[]): Promise<void>;
  /** What each consumer has still to take; empty when there is nothing. */
  waiting(): Promise<string>;
}

/** The bus that is a table. */
export class MessagesInPostgres implements KeptMessages {
  readonly eachOnce = true;

  constructor(private readonly database: FaultyDatabase) {}

  async all(): Promise<readonly string[]> {
    const rows = await this.database.sql<{ message: string }>(
      'SELECT message FROM bus.message WHERE type = $1 ORDER BY position',
      [TELLING_TYPE],
    );
    return rows.map(({ message }) => message);
  }

  async put(texts: readonly string[]): Promise<void> {
    await this.database.sql(
      `WITH one AS MATERIALIZED (SELECT pg_advisory_xact_lock(7236002))
       INSERT INTO bus.message (topic, type, id, message)
       SELECT $1, $2, gen_random_uuid(), text FROM one, unnest($3::text[]) AS text`,
      [topicOf(TELLING_TYPE), TELLING_TYPE, texts],
    );
  }

  putAgain(): Promise<void> {
    return Promise.resolve();
  }

  async waiting(): Promise<string> {
    const waiting = await this.database.sql<{ id: string; waiting: string }>(
      `SELECT c.id, count(*) AS waiting FROM bus.message m JOIN bus.consumer c ON m.position > c.position
       WHERE m.type = ANY(c.types) GROUP BY 1 ORDER BY 1`,
    );
    return waiting.map(({ id, waiting: count }) => `${id}: ${count}`).join(', ');
  }
}
