import type { Pool } from 'pg';
import type { EventStore } from '../event-store/port/event-store';

export type LogKeeper = 'postgres' | 'eventstoredb';

/** The views in this database were made from another log than the one that the product was started with. */
export class AnotherLog extends Error {}

const SCHEMA = `
CREATE SCHEMA IF NOT EXISTS platform;
CREATE TABLE IF NOT EXISTS platform.log_of_the_views (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  keeper text NOT NULL,
  first_event uuid
);`;
const NAMES: Readonly<Record<string, string>> = { postgres: 'PostgreSQL', eventstoredb: 'EventStoreDB' };

/**
 * Views remember how far in the log they are; in another log that place means something else, and events would be missed
 * without a word. So the database remembers which log it belongs to. Throws AnotherLog.
 */
export async function assertSameLog(owner: Pool, store: EventStore, keeper: LogKeeper): Promise<void> {
  await owner.query(`BEGIN; SELECT pg_advisory_xact_lock(7236000); ${SCHEMA} COMMIT;`);
  const { events } = await store.readAll({ after: 0n, limit: 1 });
  const first = events[0]?.id.toLowerCase() ?? null;
  await owner.query(
    `INSERT INTO platform.log_of_the_views (keeper, first_event) VALUES ($1, $2) ON CONFLICT (one) DO UPDATE
       SET first_event = coalesce(log_of_the_views.first_event, excluded.first_event)
       WHERE log_of_the_views.keeper = excluded.keeper`,
    [await keeperBefore(owner, keeper), first],
  );
  const { rows } = await owner.query<{ keeper: string; first_event: string | null }>(
    'SELECT keeper, first_event FROM platform.log_of_the_views',
  );
  const before = rows[0];
  if (before && before.keeper !== keeper) {
    throw new AnotherLog(
      `The log of this database is kept in ${NAMES[before.keeper]}, and EVENT_STORE says ${NAMES[keeper]}. Start with EVENT_STORE=${before.keeper}, or with another database (DATABASE_URL or --data-dir).`,
    );
  }
  if (before?.first_event && before.first_event !== first) {
    throw new AnotherLog(
      `The log in ${NAMES[keeper]} is not the one that this database belongs to: it begins with another event, or with none. Start with the log and the database that belong together.`,
    );
  }
}

/** A database of an earlier release says nothing of its log, which was in PostgreSQL. */
async function keeperBefore(owner: Pool, keeper: LogKeeper): Promise<LogKeeper> {
  const { rows } = await owner.query<{ events: string | null }>(`SELECT to_regclass('events.event')::text AS events`);
  return rows[0]?.events ? 'postgres' : keeper;
}
