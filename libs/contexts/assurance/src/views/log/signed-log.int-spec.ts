import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineViewStream, ViewRecorder } from '@platform/access-control/view-recorder';
import { idFrom } from '@platform/event-store/command-context';
import type { ReadPage } from '@platform/event-store/port/event-store';
import { ContextApp, someone } from '@platform/testing/context-app';
import { signingKeyOf } from '@platform/transparency-log/signing-key';
import { Client } from 'pg';
import { AssuranceContext } from '../../assurance.context';
import { AssuranceModule } from '../../assurance.module';
import { SignedLog } from './signed-log.projection';

const NOTHING: ReadPage = { events: [], upTo: 0n };

describe('the log of every event', () => {
  let app: ContextApp;
  let assurance: AssuranceContext;
  let folder: string;
  let written: bigint;

  // The follower is stopped, so that the specs say when a page is handled and when the process dies.
  beforeEach(async () => {
    const verify = () => Promise.resolve({ verdict: 'cannot-tell' as const, sentences: [] });
    app = await ContextApp.start([AssuranceModule.forRoot({ verify })], [AssuranceContext]);
    assurance = app.app.get(AssuranceContext);
    await assurance.runtime.stop();
    folder = await mkdtemp(path.join(tmpdir(), 'living-well-log-'));
    written = 0n;
  });
  afterEach(async () => {
    await app.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function opened(where = folder): Promise<SignedLog> {
    const { platform, database } = assurance;
    const signer = await signingKeyOf(database, platform.keyFor('log-signing'), () => 'log.example/never-made');
    const log = new SignedLog({ platform, database, signer, folder: where });
    await log.open();
    return log;
  }

  /** Records one event for each name; answers everything recorded since the last time. */
  async function record(...whose: readonly string[]): Promise<ReadPage> {
    const looks = new ViewRecorder(app.platform.streams, defineViewStream('carePlanView'), app.clock);
    await Promise.all(whose.map((name) => looks.record(someone('clinician'), idFrom(name), 'plan')));
    const page = await app.platform.store.readAll({ after: written, limit: 1000 });
    written = page.upTo;
    return page;
  }

  const take = (log: SignedLog, page: ReadPage) => assurance.database.transaction((sql) => log.integrate(page, sql));
  const dieAfterTiles = (log: SignedLog, page: ReadPage) =>
    assurance.database.transaction(async (sql) => {
      await log.integrate(page, sql);
      throw new Error('the power went');
    });
  const files = async () => (await readdir(folder, { recursive: true })).sort();

  async function superuser(sql: string): Promise<void> {
    const client = new Client({ connectionString: app.platform.options.databaseUrl });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  }

  it('has the same leaves after the process died between writing tiles and committing', async () => {
    const page = await record('a', 'b', 'c');
    await expect(dieAfterTiles(await opened(), page)).rejects.toThrow('the power went');
    const ahead = await files();
    const again = await opened();
    await take(again, { events: page.events.slice(0, 1), upTo: 1n });
    await take(again, { events: page.events.slice(1), upTo: 3n });
    expect(await again.sign()).toMatchObject({ size: 3 });
    expect(await files()).toEqual(ahead);
    expect(again.contradiction).toBeNull();
  });

  it('stops for good when what a crash left in the tiles is not what is stored, and repairs nothing', async () => {
    const page = await record('a', 'b', 'c');
    await expect(dieAfterTiles(await opened(), page)).rejects.toThrow('the power went');
    const before = await files();
    const again = await opened();
    const another = { events: page.events.slice(1), upTo: 3n };
    await expect(take(again, another)).rejects.toThrow('leaf 0 is already in the log with other content');
    await expect(take(again, page)).rejects.toThrow('leaf 0 is already in the log with other content');
    await expect(again.sign()).rejects.toThrow('leaf 0 is already in the log with other content');
    expect(again.contradiction).toBe('leaf 0 is already in the log with other content');
    expect(await files()).toEqual(before);
    expect(app.logged.join()).not.toContain('already in the log');
  });

  it('signs nothing whose events are gone, as after a restored backup', async () => {
    const log = await opened();
    await take(log, await record('a', 'b', 'c'));
    await log.sign();
    await superuser('DELETE FROM events.event WHERE position > 1; DELETE FROM assurance.leaf WHERE seq > 0');
    const restored = await opened();
    await expect(restored.sign()).rejects.toThrow(
      'the log holds 3 entries, but only 1 of their events are still stored',
    );
  });

  it('is made again from the events when the tiles are lost, with the root that was signed', async () => {
    const log = await opened();
    await take(log, await record(...Array.from({ length: 300 }, (_, i) => `person ${i}`)));
    const signed = await log.sign();
    await take(log, await record('one more'));
    const before = await files();
    await rm(folder, { recursive: true });
    const again = await opened();
    expect(again.contradiction).toBeNull();
    // Narrower tiles of the right edge, which reading does not need, are not made again.
    expect(before).toEqual(expect.arrayContaining(await files()));
    expect((await (await again.reading()).root(300)).equals(signed.root)).toBe(true);
    expect(await again.sign()).toMatchObject({ size: 301 });
  });

  it('makes up for what another process logged in the meantime', async () => {
    const [first, second] = [await opened(), await opened(path.join(folder, 'second'))];
    await take(first, await record('a', 'b'));
    await take(second, await record('c'));
    await take(first, await record('d'));
    const signed = await first.sign();
    await take(second, NOTHING);
    expect((await (await second.reading()).root()).equals(signed.root)).toBe(true);
  });

  it.each([
    [
      'was changed',
      `UPDATE events.event SET metadata = regexp_replace(metadata, '"e":"....', '"e":"0000') WHERE position = 2`,
    ],
    ['is gone', 'DELETE FROM events.event WHERE position = 2'],
    ['is in another place', `UPDATE events.event SET stream = 'carePlanView-other' WHERE position = 2`],
  ])('is not made again when a signed event %s', async (_what, change) => {
    const log = await opened();
    await take(log, await record('a', 'b', 'c'));
    await log.sign();
    await rm(folder, { recursive: true });
    await superuser(change);
    const again = await opened();
    expect(again.contradiction).toMatch(
      /do not give the 3 entries|cannot be made again|is not the one that was recorded/,
    );
    await expect(again.sign()).rejects.toThrow();
    expect(await readdir(folder, { recursive: true }).catch(() => [])).toEqual([]);
  });

  it('is never signed smaller or differently than before', async () => {
    const log = await opened();
    await take(log, await record('a', 'b'));
    await log.sign();
    await superuser(`UPDATE assurance.signer_memory SET root = 'AAAA'`);
    await expect((await opened()).sign()).rejects.toThrow('are not those that were signed');
  });

  it('keeps its key sealed, gives it once, and says what to do when the master key is another', async () => {
    const { database, platform } = assurance;
    const key = await signingKeyOf(database, platform.keyFor('log-signing'), () => 'log.example/never-made');
    expect(key.key.name).toMatch(/^living-well\.example\/log\/[0-9a-f]{12}$/);
    const rows = await database.query('SELECT * FROM signing_key');
    expect(JSON.stringify(rows)).not.toContain('PRIVATE');
    // PRIVATE+KEY+<name>+<hash>+<base64>, in which there may be a + too.
    const secret = key.toText().split('+').slice(4).join('+');
    expect(secret.length).toBeGreaterThan(40);
    expect(JSON.stringify(rows)).not.toContain(secret);
    await expect(signingKeyOf(database, Buffer.alloc(32, 9), () => 'x')).rejects.toThrow('LIVING_WELL_MASTER_KEY');
  });
});
