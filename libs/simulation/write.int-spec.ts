import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '@platform/event-store/command-context';
import { createLog } from '@platform/observability/log';
import { Platform } from '@platform/runtime/platform.module';
import type { TestDatabase } from '@platform/testing/test-database';
import { testDatabase } from '@platform/testing/test-database';
import { play } from './play';
import { digestOf } from './run-simulation';
import { HoldsSomethingElse, write } from './write';

const masterKey = Buffer.alloc(32, 7);
const wishes = { people: 6, months: 4, seed: 7 };

describe('a simulated history in the log', () => {
  let database: TestDatabase;
  let dataDir: string;
  let platform: Platform;

  beforeAll(async () => {
    database = await testDatabase();
    dataDir = await mkdtemp(join(tmpdir(), 'living-well-simulated-'));
    const log = createLog('error', process.stderr);
    platform = await Platform.open({ databaseUrl: database.url, masterKey, clock: systemClock, log, dataDir, internalUrl: () => '' }); // prettier-ignore
  });
  afterAll(async () => {
    await platform.onApplicationShutdown();
    await database.drop();
    await rm(dataDir, { recursive: true });
  });

  const into = () => ({ databaseUrl: database.url, masterKey, store: platform.store });

  it('says what was played, in its order, under the keys of the product', async () => {
    const written = await write(into(), play(wishes).happens);
    expect(written.repeated).toBe(0);
    expect(await digestOf(platform, written)).toBe(written.digest);
    const { events } = await platform.store.readAll({ after: 0n, limit: 10_000 });
    const times = events.map(({ metadata }) => (JSON.parse(metadata) as { recordedAt: string }).recordedAt);
    expect(times).toEqual([...times].sort());
    expect(events).toHaveLength(written.events);
  });

  it('is finished by the same run again, which stores nothing twice', async () => {
    const head = await platform.store.head();
    const again = await write(into(), play(wishes).happens);
    expect(again.repeated).toBe(again.events);
    expect(await digestOf(platform, again)).toBe(again.digest);
    expect(await platform.store.head()).toBe(head);
  });

  it('is not written into a log that says something else', async () => {
    const head = await platform.store.head();
    await expect(write(into(), play({ ...wishes, seed: 8 }).happens)).rejects.toBeInstanceOf(HoldsSomethingElse);
    expect(await platform.store.head()).toBe(head);
  });
});
