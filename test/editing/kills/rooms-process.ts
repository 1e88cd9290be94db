import fastify from 'fastify';
import type { Pool } from 'pg';
import { ANYONE } from '@platform/access-control/principal';
import { draftTablesSql } from '@platform/editing/draft-log.schema';
import type { EditedStream } from '@platform/editing/edited-stream';
import { LiveEditing } from '@platform/editing/live-editing';
import { systemClock } from '@platform/event-store/command-context';
import { PgListener } from '@platform/postgres/pg-listener';
import { rolePool } from '@platform/postgres/role-pool';
import { PostgresKeyring, PRIVACY_ROLE } from '@platform/privacy/postgres-keyring';
import { ContextDatabase } from '@platform/projections/context-database';

export interface Asked {
  readonly ask: 'memory';
}
export type Told =
  | { readonly told: 'ready'; readonly url: string }
  | { readonly told: 'memory'; readonly bytes: number }
  /** Of the peer of the measurement: everything up to this state vector, in base64. */
  | { readonly told: 'stored'; readonly vector: string };

const AGENCY = 'a trust';

interface Runner {
  query(text: string): Promise<unknown>;
}
class Drafts1700000000001 {
  async up(runner: Runner): Promise<void> {
    await runner.query(`${draftTablesSql('drafting')}
      CREATE TABLE recorded (stream_id text, revision bigint, text text NOT NULL, up_to bigint NOT NULL, PRIMARY KEY (stream_id, revision))`);
  }
  async down(runner: Runner): Promise<void> {
    await runner.query('DROP TABLE recorded; DROP TABLE draft_update; DROP TABLE draft_document');
  }
}

/** What was written becomes rows, as the section of a plan becomes events; everybody may write. */
const streamIn = (database: ContextDatabase): EditedStream => ({
  words: async ({ streamId }) => {
    const rows = await database.query<{ revision: string; text: string; up_to: string }>(
      'SELECT revision, text, up_to FROM recorded WHERE stream_id = $1 ORDER BY revision',
      [streamId],
    );
    const recorded = rows.map(({ revision, text, up_to: upTo }) => ({
      ...{ revision: BigInt(revision), text, agencyId: AGENCY, upTo: Number(upTo) },
    }));
    return [{ revision: -1n, text: '', agencyId: AGENCY }, ...recorded];
  },
  standings: (_of, who) => Promise.resolve(who.map(() => 'writes')),
  record: async ({ streamId }, { text, seen, upTo }) => {
    const rows = await database.query<{ revision: string }>(
      `INSERT INTO recorded (stream_id, revision, text, up_to) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING revision`,
      [streamId, (seen + 1n).toString(), text, upTo],
    );
    return rows[0] && BigInt(rows[0].revision);
  },
});

const tell = (told: Told) => void process.send?.(told);
const onError = (where: string, error: unknown) => void process.stderr.write(`${where}: ${String(error)}\n`);

/** Rooms of the platform behind one address for each document, over a database, and nothing besides. */
async function serve(url: string): Promise<void> {
  const database = await ContextDatabase.open({
    ...{ url, context: 'drafting', rows: [], migrations: [Drafts1700000000001] },
  });
  const keys: Pool = rolePool(url, PRIVACY_ROLE, 2);
  const keyring = new PostgresKeyring(keys, Buffer.alloc(32, 9));
  const live = new LiveEditing({
    platform: { clock: systemClock, keyring, listener: new PgListener(url), onError },
    ...{ database, context: 'drafting', informationClass: 'plan', stream: streamIn(database) },
  });
  const server = fastify();
  live.openOn(server);
  server.get<{ Params: { documentId: string } }>('/documents/:documentId', (request, reply) => {
    const { documentId } = request.params;
    const memberId = String(request.headers['x-member']);
    live.welcome(request, reply, {
      of: { documentId, personId: documentId, streamId: documentId, part: 'needs' },
      author: { memberId, role: 'clinician', agencyId: AGENCY },
      ...{ principal: { ...ANYONE, memberId }, session: undefined, mayWrite: true },
    });
  });
  await live.start();
  process.on('message', ({ ask }: Asked) => {
    if (ask !== 'memory') return;
    globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    tell({ told: 'memory', bytes: heapUsed + external });
  });
  tell({ told: 'ready', url: await server.listen({ port: 0, host: '127.0.0.1' }) });
}

process.on('disconnect', () => process.exit(0));
void serve(process.argv[2] ?? '').catch((error: unknown) => {
  onError('start', error);
  process.exit(1);
});
