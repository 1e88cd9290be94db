import { existsSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ServerProcess } from './server-process';

const masterKey = Buffer.alloc(32, 1).toString('base64');
const provider = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' };

async function refused(
  env: Record<string, string> = {},
  args: string[] = [],
  prepare?: (server: ServerProcess) => Promise<unknown>,
) {
  const server = await ServerProcess.prepare('--no-demo', ...args);
  try {
    await prepare?.(server);
    const { code, said } = await server.untilEnd(env);
    const lines = said.split('\n').filter((line) => !/^(Preparing|Starting|The database is ready)/.test(line));
    expect({ code, lines: lines.length, said }).toMatchObject({ code: 1, lines: 1 });
    const leftRunning =
      said.includes('The database is ready') && existsSync(join(server.dataDir, 'postgres/postmaster.pid'));
    expect(leftRunning).toBe(false);
    return lines[0];
  } finally {
    await server.stop();
  }
}

describe('a start that cannot go well', () => {
  jest.setTimeout(60_000);

  it('names a port that is in use', async () => {
    const rival = createServer();
    let line: string | undefined;
    try {
      line = await refused(
        {},
        [],
        (server) => new Promise<void>((done) => rival.listen(server.port, '127.0.0.1', done)),
      );
    } finally {
      await new Promise((closed) => rival.close(closed));
    }
    expect(line).toMatch(/port is in use.*--port/);
  });

  it('refuses a data directory of another PostgreSQL version', async () => {
    const line = await refused({}, [], async (server) => {
      const first = server;
      await first.start();
      await first.kill();
      for (const entry of await readdir(server.dataDir, { recursive: true })) {
        if (entry.endsWith('PG_VERSION') && !entry.includes('base'))
          await writeFile(join(server.dataDir, entry), '15\n');
      }
    });
    expect(line).toMatch(/15/);
  });

  it('refuses a directory that is somebody else’s', async () => {
    const line = await refused({}, [], (server) => writeFile(join(server.dataDir, 'holiday.txt'), 'hello'));
    expect(line).toMatch(/--data-dir/);
  });

  it('refuses a data directory that cannot be made', async () => {
    const line = await refused({}, [], async (server) => {
      await writeFile(join(server.dataDir, 'a-file'), '');
      server.dataDir = join(server.dataDir, 'a-file', 'below');
    });
    expect(line).toMatch(/--data-dir/);
  });

  it('says that a database cannot be reached', async () => {
    const line = await refused({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
    expect(line).toMatch(/DATABASE_URL does not answer/);
  });

  it('says that EventStoreDB cannot be reached', async () => {
    const line = await refused({ EVENT_STORE: 'eventstoredb', EVENTSTORE_URL: 'esdb://127.0.0.1:1?tls=false' });
    expect(line).toMatch(/EVENTSTORE_URL does not answer/);
  });

  it('refuses production with demonstration accounts, and production without a master key', async () => {
    expect(await refused({ NODE_ENV: 'production', LIVING_WELL_MASTER_KEY: masterKey })).toMatch(/demonstration/);
    expect(await refused({ NODE_ENV: 'production', ...provider })).toMatch(/LIVING_WELL_MASTER_KEY/);
  });
});
