import { EmbeddedPostgresError } from '../embedded-postgres/embedded-postgres-error';
import { EventStoreDbUnusable } from '../event-store/eventstoredb/connection-string';
import { AnotherLog } from '../runtime/log-identity';
import { ConfigurationError } from './settings';

const SENTENCES: Readonly<Record<string, string>> = {
  EADDRINUSE: 'The port is in use by another program. Stop it, or choose another one with PORT (--port).',
  EACCES: 'This user may not listen on that port. Choose one above 1023 with PORT (--port).',
  EADDRNOTAVAIL: 'This machine does not have the address in HOST. Correct it, or unset it.',
  ECONNREFUSED: 'The database at DATABASE_URL does not answer. Start it',
  ENOTFOUND: 'The host in DATABASE_URL is not known. Correct it',
  ETIMEDOUT: 'The database at DATABASE_URL did not answer in time. Check the address and the network.',
  '28P01': 'The database refused the password in DATABASE_URL. Correct it.',
  '28000': 'The database refused the user in DATABASE_URL. Correct it.',
  '3D000': 'The database that DATABASE_URL names does not exist. Create it first.',
  '42501':
    'The user in DATABASE_URL may not create schemas and roles. Give it CREATEROLE and ownership of the database.',
};

/** One line for whoever started the process: what was wrong, and what to do. */
export function explainStartError(error: unknown, { hasOwnDatabase }: { readonly hasOwnDatabase: boolean }): string {
  for (const known of [ConfigurationError, EmbeddedPostgresError, EventStoreDbUnusable, AnotherLog]) {
    if (error instanceof known) return error.message;
  }
  const first = error instanceof AggregateError ? (error.errors[0] as unknown) : error;
  const code = (first as { code?: unknown } | null)?.code;
  const sentence = typeof code === 'string' ? SENTENCES[code] : undefined;
  if (sentence?.endsWith('.')) return sentence;
  if (sentence) return `${sentence}${hasOwnDatabase ? ', or unset DATABASE_URL to use the built-in one' : ''}.`;
  const line = first instanceof Error ? first.message.split('\n')[0] : String(first);
  return `Living Well could not start: ${line}`;
}
