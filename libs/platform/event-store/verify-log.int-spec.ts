import { Pool } from 'pg';
import { ANYONE } from '../access-control/principal';
import { onOneConnection, sqlOf } from '../postgres/one-connection';
import { Platform } from '../runtime/platform.module';
import type { TalkEvent } from '../runtime/talk.fixtures';
import { talkStream } from '../runtime/talk.fixtures';
import { TestClock } from '../testing/test-clock';
import type { TestDatabase } from '../testing/test-database';
import { testDatabase } from '../testing/test-database';
import { leafBytes } from '../transparency-log/commitment';
import { CompactRange } from '../transparency-log/compact-range';
import { leafHash } from '../transparency-log/merkle-tree';
import { idFrom } from './command-context';
import { metadataOf } from './streams';
import { sentenceOf } from './verify-finding';
import { verifyLog } from './verify-log';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const SECRET = 'words that nobody else reads';

describe('the whole log, read again', () => {
  let database: TestDatabase;
  let owner: Pool;
  let platform: Platform;
  const clock = new TestClock('2026-03-02T09:00:00.000Z');
  /** One that has opened no key yet. */
  const open = () =>
    Platform.open({
      databaseUrl: database.url, masterKey: Buffer.alloc(32, 7), clock, log: silent, internalUrl: () => '', dataDir: '',
    }); // prettier-ignore
  beforeEach(async () => {
    database = await testDatabase();
    owner = new Pool({ connectionString: database.url, max: 2 });
    platform = await open();
    for (let talk = 0; talk < 4; talk += 1) for (let n = 0; n < 3; n += 1) await say(talk, n);
  });
  afterEach(async () => {
    await platform.onApplicationShutdown();
    await owner.end();
    await database.drop();
  });

  const idOf = (talk: number) => idFrom('talk', String(talk));
  const streamOf = (talk: number) => `talk-${idOf(talk)}`;
  /** Two events of one command, so that an append is more than one. */
  async function say(talk: number, n: number): Promise<void> {
    const personId = idFrom('person', String(talk));
    const said = (words: string): TalkEvent => ({
      type: 'Said',
      data: { personId, talkId: idOf(talk), words, dueOn: '2026-03-05' },
    });
    await platform.streams.decideAndAppend({
      stream: talkStream,
      id: idOf(talk),
      decide: () => [said(SECRET), said('more')],
      context: {
        commandId: idFrom('say', String(talk), String(n)),
        correlationId: idFrom('say', String(talk), String(n)),
        causationId: null,
        principal: ANYONE,
        purpose: 'direct-care',
        lawfulBasis: 'public-task',
        now: clock.now(),
      },
    });
  }
  async function verify(signed: { size: number; root: string } | null = null, definitions = [talkStream]) {
    const reader = await open();
    try {
      const { store, codec, keyring } = reader;
      const known = new Map(definitions.map((definition) => [definition.category, definition]));
      return await onOneConnection(owner, (sql) =>
        verifyLog({ sql, keys: sqlOf(owner), store, codec, keyring, signed, inPostgres: true, definitions: known }),
      );
    } finally {
      await reader.onApplicationShutdown();
    }
  }
  const found = async (...given: Parameters<typeof verify>) =>
    (await verify(...given)).findings.map(({ stream, revision, wrong }) => [stream, Number(revision), wrong]);
  async function headOf(size: number) {
    const range = CompactRange.empty();
    for (const event of (await platform.store.readAll({ after: 0n, limit: size })).events) {
      const { e, c } = metadataOf(event);
      range.append(leafHash(leafBytes({ seq: range.size(), e, c })));
    }
    return { size, root: range.root().toString('base64') };
  }

  it('holds as it was written, and is counted', async () => {
    const verified = await verify(await headOf(20));
    expect(verified).toEqual({
      ...{ head: 24n, events: 24, streams: 4, opened: 24, erased: 0, signed: 20, wrong: 0, findings: [] },
    });
  });

  it('says of an event whose key was destroyed that it is erased, which is nothing wrong', async () => {
    await owner.query('UPDATE privacy.data_key SET wrapped = NULL, destroyed_at = now() WHERE subject = $1', [
      idFrom('person', '2'),
    ]);
    expect(await verify()).toMatchObject({ opened: 18, erased: 6, wrong: 0 });
  });

  const planted: [string, string, (readonly [number, number, string])[]][] = [
    ['an event that is gone', 'DELETE FROM events.event WHERE stream = $1 AND revision = 3',
      [[1, 4, 'revision-not-next'], [1, 3, 'command-not-kept']]],
    ['the last event of a stream that is gone', 'DELETE FROM events.event WHERE stream = $1 AND revision = 5',
      [[1, 5, 'command-not-kept']]],
    ['a fact that was changed', `UPDATE events.event SET data = replace(data, '2026-03-05', '2026-03-06') WHERE stream = $1 AND revision = 2`,
      [[1, 2, 'facts-changed']]],
    ['a time that was changed', `UPDATE events.event SET metadata = replace(metadata, '"recordedAt":"2026', '"recordedAt":"2025') WHERE stream = $1 AND revision = 0`,
      [[1, 0, 'facts-changed']]],
    ['a type that was changed', `UPDATE events.event SET type = 'Answered' WHERE stream = $1 AND revision = 1`,
      [[1, 1, 'sealed-part-changed']]],
    ['a sealed part that was changed', `UPDATE events.event SET data = regexp_replace(data, '"tag":"..', '"tag":"AA') WHERE stream = $1 AND revision = 1`,
      [[1, 1, 'sealed-part-changed']]],
    ['a commitment that is not there', `UPDATE events.event SET metadata = regexp_replace(metadata, '"e":"[0-9a-f]+"', '"e":null') WHERE stream = $1 AND revision = 1`,
      [[1, 1, 'unreadable']]],
    ['what is not in the form of an event', `UPDATE events.event SET data = 'no' WHERE stream = $1 AND revision = 4`,
      [[1, 4, 'unreadable']]],
    ['an id that is there twice', `UPDATE events.event SET id = (SELECT id FROM events.event WHERE stream = $1 AND revision = 0) WHERE stream = $1 AND revision = 1`,
      [[1, 1, 'id-repeated'], [1, 1, 'sealed-part-changed']]],
    ['a command that is kept no more', 'DELETE FROM events.command WHERE stream = $1 AND revision = 3',
      [[1, 3, 'command-not-kept']]],
  ]; // prettier-ignore
  it.each(planted)('names %s', async (_, damage, expected) => {
    await owner.query(damage, [streamOf(1)]);
    expect(await found()).toEqual(expected.map(([talk, revision, wrong]) => [streamOf(talk), revision, wrong]));
  });

  it('names a command that is there twice', async () => {
    const from = await owner.query<{ command_id: string }>(
      'SELECT command_id FROM events.command WHERE stream = $1 ORDER BY revision',
      [streamOf(1)],
    );
    const [first, , last] = from.rows.map(({ command_id: id }) => id);
    await owner.query('UPDATE events.event SET metadata = replace(metadata, $2, $3) WHERE stream = $1', [
      ...[streamOf(1), last, first],
    ]);
    const kinds = (await found()).map(([, revision, wrong]) => [revision, wrong]);
    expect(kinds).toContainEqual([4, 'command-repeated']);
  });

  it('names keys that are gone without having been destroyed, and keys that are others', async () => {
    await owner.query('DELETE FROM privacy.data_key WHERE subject = $1', [idFrom('person', '3')]);
    await owner.query(
      `UPDATE privacy.data_key SET wrapped = (SELECT wrapped FROM privacy.data_key WHERE subject = $2) WHERE subject = $1`,
      [idFrom('person', '0'), idFrom('person', '1')],
    );
    const all = await verify();
    expect(all.wrong).toBe(12);
    expect(new Set(all.findings.map(({ stream, wrong }) => `${stream} ${wrong}`))).toEqual(
      new Set([`${streamOf(0)} does-not-open`, `${streamOf(3)} key-missing`]),
    );
  });

  it('names streams and types that nobody knows', async () => {
    expect((await verify(null, [])).wrong).toBe(24);
    expect((await found(null, []))[0]).toEqual([streamOf(0), 0, 'unknown-stream']);
    const narrow = { ...talkStream, personal: { Answered: {} } } as unknown as typeof talkStream;
    expect((await found(null, [narrow]))[0]).toEqual([streamOf(0), 0, 'unknown-type']);
  });

  it('names where it is not the log that was signed, also when its end is gone', async () => {
    const signed = await headOf(20);
    await owner.query(`DELETE FROM events.command WHERE position > 12; DELETE FROM events.event WHERE position > 12`);
    expect(await verify(signed)).toMatchObject({ signed: null, wrong: 1, events: 12 });
    const other = { size: 12, root: signed.root };
    expect((await found(other))[0]).toEqual([streamOf(1), 5, 'signed-log-differs']);
  });

  it('never says what an event says', async () => {
    await owner.query(`UPDATE events.event SET data = replace(data, '2026-03-05', '${SECRET}')`);
    const { findings, wrong } = await verify();
    expect(wrong).toBe(24);
    expect(findings).toHaveLength(20);
    expect(findings.map(sentenceOf).join()).not.toContain(SECRET);
  });
});
