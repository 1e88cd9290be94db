import { realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SUPERUSER } from './cluster';
import { readIfThere } from './data-directory';
import { EmbeddedPostgresError } from './embedded-postgres-error';

/**
 * The address of the server that another process runs on a data directory, from the files that both keep there.
 * Throws `data-dir-in-use` when it takes no connections yet, or not any more.
 */
export function addressOfRunning(dataDir: string, database = SUPERUSER): string {
  const home = realpathSync(resolve(dataDir));
  const [, , , port, , , , status] = (readIfThere(join(home, 'postgres', 'postmaster.pid')) ?? '').split('\n');
  const password = readIfThere(join(home, 'postgres-password'))?.trim();
  if (!port || !password || status?.trim() !== 'ready') {
    throw new EmbeddedPostgresError(
      'data-dir-in-use',
      `The database in ${home} is starting or stopping; wait until Living Well says that it is ready, and try again.`,
    );
  }
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}
