import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { createServer, get } from 'node:http';
import type { EmbeddedPostgres } from '../embedded-postgres/embedded-postgres';
import { startEmbeddedPostgres } from '../embedded-postgres/embedded-postgres';

const VARIABLE = 'LIVING_WELL_TEST_POSTGRES';

/** Starts a PostgreSQL that lasts no longer than this process; nothing that it holds is ever needed again. */
export function startThrowawayPostgres(): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({ dataDir: '', ephemeral: true, fsync: false });
}

/**
 * Offers one PostgreSQL to every suite of a test run, from the process that outlives them all.
 * It is started when the first suite asks for it; suites find the way to it in the environment.
 */
export class SharedCluster {
  private cluster: Promise<EmbeddedPostgres> | undefined;

  private constructor(private readonly server: Server) {}

  static async offer(): Promise<SharedCluster> {
    const path = `/${randomBytes(16).toString('hex')}`;
    const server = createServer((request, response) => {
      if (request.url !== path) return void response.writeHead(404).end();
      shared.cluster ??= startThrowawayPostgres();
      shared.cluster.then(
        ({ url }) => response.end(url),
        (error: unknown) => response.writeHead(503).end(error instanceof Error ? error.message : String(error)),
      );
    });
    const shared = new SharedCluster(server);
    server.listen(0, '127.0.0.1').unref();
    await once(server, 'listening');
    const address = server.address();
    if (typeof address !== 'object' || address === null) throw new Error('The address of the offer is not known.');
    process.env[VARIABLE] = `http://127.0.0.1:${address.port}${path}`;
    return shared;
  }

  async withdraw(): Promise<void> {
    delete process.env[VARIABLE];
    this.server.close();
    this.server.closeAllConnections();
    const cluster = await this.cluster?.catch(() => undefined);
    await cluster?.stop();
  }
}

/** The url of the shared cluster, started now if need be; undefined when none is offered. */
export async function sharedClusterUrl(): Promise<string | undefined> {
  const offer = process.env[VARIABLE];
  if (offer === undefined) return undefined;
  return new Promise((resolve, reject) => {
    get(offer, { agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.once('end', () => (response.statusCode === 200 ? resolve(text) : reject(new Error(text))));
    }).once('error', reject);
  });
}
