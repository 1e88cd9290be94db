// The peer of writing together: Hocuspocus as its own documentation leads to, in memory or keeping documents in PostgreSQL.
import { Server } from '@hocuspocus/server';
import pg from 'pg';
import { encodeStateAsUpdate, encodeStateVector } from 'yjs';

const databaseUrl = process.argv[2];
const tell = (told) => process.send(told);

async function keeping() {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 });
  pool.on('error', () => undefined);
  await pool.query('CREATE TABLE IF NOT EXISTS document (name text PRIMARY KEY, data bytea NOT NULL)');
  return {
    onStoreDocument: async ({ documentName, document }) => {
      const [update, vector] = [encodeStateAsUpdate(document), encodeStateVector(document)];
      await pool.query('INSERT INTO document VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET data = excluded.data', [
        documentName,
        Buffer.from(update),
      ]);
      tell({ told: 'stored', vector: Buffer.from(vector).toString('base64') });
    },
  };
}

const server = new Server({ port: 0, address: '127.0.0.1', quiet: true, ...(databaseUrl ? await keeping() : {}) });
await server.listen();
process.on('message', () => {
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  tell({ told: 'memory', bytes: heapUsed + external });
});
process.on('disconnect', () => process.exit(0));
tell({ told: 'ready', url: server.httpURL });
