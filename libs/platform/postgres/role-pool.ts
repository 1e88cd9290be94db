import { Pool } from 'pg';
import type { QueryConfig } from 'pg';
import { watchPool } from '../observability/measures';
import { PromptClient } from './prompt-client';

/**
 * After which the server ends a transaction whose process says nothing, stopped or out of reach: others wait for its locks.
 * `?idle_in_transaction_session_timeout=` in the address of the database says otherwise, in milliseconds.
 */
export const LONGEST_SILENCE_MS = 30_000;

/**
 * A pool whose every connection works as `role`, so that what the role may not touch cannot be touched by mistake;
 * `settings` are those of the server for each of them, such as `search_path`.
 */
export function rolePool(
  url: string,
  role: string,
  size: number,
  settings: Readonly<Record<string, string>> = {},
): Pool {
  const pool = new Pool({
    connectionString: url,
    Client: PromptClient,
    max: size,
    options: Object.entries({ role, ...settings })
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
    idle_in_transaction_session_timeout: LONGEST_SILENCE_MS,
    application_name: `living-well ${role}`,
    // Better an error that says so than a wait without end, for a server that is gone or for a connection of this pool.
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  // An idle connection that the server closes must not end the process; the next query opens another.
  pool.on('error', () => undefined);
  watchPool(role, pool);
  return pool;
}

const MOST_PREPARED = 1000;
const names = new Map<string, string>();

/**
 * The query under a name, so that each connection parses and plans it once. For texts that are written in the code; without
 * values it goes as it is, since it may be several statements.
 */
export function prepared(text: string, values: readonly unknown[]): QueryConfig {
  if (values.length === 0) return { text };
  const name = names.get(text) ?? (names.size < MOST_PREPARED ? `living-well-${names.size}` : undefined);
  if (name !== undefined) names.set(text, name);
  return { name, text, values: [...values] };
}

/** SQL that makes a role without a login of its own, and lets whoever runs it work as that role. Repeatable. */
export function createRoleSql(role: string): string {
  return `DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN CREATE ROLE ${role} NOLOGIN NOSUPERUSER NOBYPASSRLS; END IF;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
  END $$;
  GRANT ${role} TO CURRENT_USER;`;
}
