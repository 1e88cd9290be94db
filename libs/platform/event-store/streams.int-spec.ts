import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { ANYONE } from '../access-control/principal';
import { ERASED } from '../decider/stream-definition';
import { rolePool } from '../postgres/role-pool';
import { KeyDestroyed } from '../privacy/keyring';
import { PostgresKeyring, PRIVACY_ROLE, PRIVACY_SCHEMA_SQL } from '../privacy/postgres-keyring';
import type { Said } from '../runtime/talk.fixtures';
import { talkStream } from '../runtime/talk.fixtures';
import type { TestDatabase } from '../testing/test-database';
import { testDatabase } from '../testing/test-database';
import type { CommandContext } from './command-context';
import { idFrom } from './command-context';
import { EventCodec } from './event-codec';
import { RevisionConflict } from './port/event-store';
import { PostgresEventStore, preparePostgresEventStore } from './postgres/postgres-event-store';
import { Streams } from './streams';

describe('the way of one write', () => {
  let test: TestDatabase;
  let admin: Client;
  let store: PostgresEventStore;
  let keyring: PostgresKeyring;
  let codec: EventCodec;
  let streams: Streams;
  let close: () => Promise<void>;
  beforeAll(async () => {
    test = await testDatabase();
    await preparePostgresEventStore(test.url);
    admin = new Client({ connectionString: test.url });
    await admin.connect();
    await admin.query(PRIVACY_SCHEMA_SQL);
    const pool = rolePool(test.url, PRIVACY_ROLE, 4);
    store = new PostgresEventStore(test.url);
    keyring = new PostgresKeyring(pool, Buffer.alloc(32, 4));
    codec = new EventCodec(keyring);
    streams = new Streams(store, codec);
    close = async () => {
      await store.close();
      await pool.end();
      await admin.end();
      await test.drop();
    };
  });
  afterAll(() => close());

  const as = (agencyId: string, commandId: string = randomUUID()): CommandContext => ({
    commandId,
    principal: { ...ANYONE, role: 'clinician', memberId: idFrom('member'), agencyId },
    purpose: 'direct-care',
    lawfulBasis: 'public-task-care',
    now: new Date('2026-03-02T09:00:00.000Z'),
    correlationId: commandId,
    causationId: null,
  });
  const said = (talkId: string, words: string): Said => ({
    type: 'Said',
    data: { talkId, personId: idFrom('person', talkId), words, dueOn: '2026-03-05' },
  });
  const say = (talkId: string, words: string, context = as('one')) =>
    streams.decideAndAppend({ stream: talkStream, id: talkId, decide: () => [said(talkId, words)], context });
  const wordsOf = async (talkId: string) =>
    (await streams.load(talkStream, talkId)).history.map(({ event }) => (event as Said).data.words);

  it('folds what is there, hands it to the rule, and appends what the rule says', async () => {
    const talkId: string = randomUUID();
    await say(talkId, 'one');
    const seen: unknown[] = [];
    const outcome = await streams.decideAndAppend({
      stream: talkStream,
      id: talkId,
      context: as('one'),
      decide: (state, revision, history) => {
        seen.push(
          state,
          revision,
          history.map(({ event }) => event),
        );
        return [said(talkId, 'two'), said(talkId, 'three')];
      },
    });
    expect(seen).toEqual([{ said: 1, answered: 0 }, 0n, [said(talkId, 'one')]]);
    expect(outcome).toEqual({ revision: 2n, position: await store.head(), repeated: false });
    expect((await streams.load(talkStream, talkId)).state).toEqual({ said: 3, answered: 0 });
  });

  it('stores nothing when the rule refuses or has nothing to say', async () => {
    const talkId = randomUUID();
    const decide = (decision: [] | { refused: 'no'; about: object }) =>
      streams.decideAndAppend({ stream: talkStream, id: talkId, decide: () => decision as [], context: as('one') });
    expect(await decide({ refused: 'no', about: { why: 'x' } })).toEqual({ refused: 'no', about: { why: 'x' } });
    expect(await decide([])).toEqual({ revision: -1n, position: 0n, repeated: false });
    expect(await store.readStream(`talk-${talkId}`)).toEqual([]);
  });

  it('answers a repeated command as the first time, without asking the rule', async () => {
    const [talkId, commandId] = [randomUUID(), randomUUID()];
    const first = await say(talkId, 'one', as('one', commandId));
    await say(talkId, 'two');
    const again = await streams.decideAndAppend({
      stream: talkStream,
      id: talkId,
      context: as('one', commandId),
      decide: () => {
        throw new Error('asked again');
      },
    });
    expect(again).toEqual({ ...first, repeated: true });
  });

  it('decides anew when somebody else wrote in between, so that every decision holds', async () => {
    const talkId = randomUUID();
    let asked = 0;
    const four = () =>
      streams.decideAndAppend({
        stream: talkStream,
        id: talkId,
        context: as('one'),
        decide: (state) => {
          asked += 1;
          return [said(talkId, `number ${state.said}`)];
        },
      });
    await Promise.all([four(), four(), four(), four()]);
    expect(await wordsOf(talkId)).toEqual(['number 0', 'number 1', 'number 2', 'number 3']);
    expect(asked).toBeGreaterThan(4);
  });

  it('decides on what the caller has read, and anew when that is no longer so', async () => {
    const talkId = randomUUID();
    await say(talkId, 'one');
    const loaded = await streams.load(talkStream, talkId);
    const next = () =>
      streams.decideAndAppend({
        stream: talkStream,
        id: talkId,
        context: as('one'),
        loaded,
        decide: ({ said: count }) => [said(talkId, `number ${count}`)],
      });
    await next();
    await next();
    expect(await wordsOf(talkId)).toEqual(['one', 'number 1', 'number 2']);
  });

  it('reads of a stream that it has read before only what is new, with the same outcome', async () => {
    const talkId = randomUUID();
    const asked: bigint[] = [];
    const counting = new Streams(
      {
        ...store,
        append: (request) => store.append(request),
        readStream: (name, from) => {
          asked.push(from ?? 0n);
          return store.readStream(name, from);
        },
      } as PostgresEventStore,
      codec,
    );
    await say(talkId, 'one');
    const first = await counting.load(talkStream, talkId);
    await say(talkId, 'two');
    const [again, fresh] = [
      await counting.load(talkStream, talkId),
      await new Streams(store, codec).load(talkStream, talkId),
    ];
    expect(asked).toEqual([0n, 1n]);
    expect(again).toEqual(fresh);
    expect(first.history).toHaveLength(1);
  });

  it('uses nothing from memory that was sealed with a key which was destroyed since', async () => {
    const talkId = randomUUID();
    await say(talkId, 'to be erased');
    const { history } = await streams.load(talkStream, talkId);
    const stored = (await store.readStream(`talk-${talkId}`))[0];
    if (!stored) throw new Error('Nothing was stored.');
    const decoded = () => streams.decode(new Map([['talk', talkStream]]), stored);
    expect([history[0]?.event.data, (await decoded())?.event]).toMatchObject([
      { words: 'to be erased' },
      history[0]?.event,
    ]);
    await keyring.destroy(codec.keyRefOf(stored));
    const after = await streams.load(talkStream, talkId);
    expect(after.history[0]?.event.data).toMatchObject({ words: ERASED });
    expect(JSON.stringify((await decoded())?.event)).not.toContain('to be erased');
  });

  it('gives up after five conflicts and says so', async () => {
    const talkId = randomUUID();
    let asked = 0;
    const crowded = new Streams(
      Object.assign(Object.create(store) as PostgresEventStore, {
        append: () => Promise.reject(new RevisionConflict('talk', 'no-stream', 0n)),
      }),
      codec,
    );
    const deciding = crowded.decideAndAppend({
      stream: talkStream,
      id: talkId,
      context: as('one'),
      decide: () => {
        asked += 1;
        return [said(talkId, 'x')];
      },
    });
    await expect(deciding).rejects.toBeInstanceOf(RevisionConflict);
    expect(asked).toBe(5);
  });

  it('keeps no word of a person readable in the database', async () => {
    const canary = 'canary-9f3b-words-of-sam';
    await say(randomUUID(), canary);
    for (const table of ['events.event', 'events.command', 'privacy.data_key']) {
      const { rows } = await admin.query(`SELECT FROM ${table} t WHERE t::text LIKE '%canary%'`);
      expect([table, rows]).toEqual([table, []]);
    }
  });

  it('loses what one agency recorded when its key is destroyed; the stream, and the other agency, stay', async () => {
    const talkId = randomUUID();
    await say(talkId, 'from one', as('one'));
    await say(talkId, 'from two', as('two'));
    const [first] = await store.readStream(`talk-${talkId}`);
    if (!first) throw new Error('nothing stored');

    await keyring.destroy(codec.keyRefOf(first));

    expect(await wordsOf(talkId)).toEqual([ERASED, 'from two']);
    expect((await streams.load(talkStream, talkId)).state).toEqual({ said: 2, answered: 0 });
    await expect(say(talkId, 'again', as('one'))).rejects.toBeInstanceOf(KeyDestroyed);
    await say(talkId, 'still', as('two'));
    expect(await wordsOf(talkId)).toEqual([ERASED, 'from two', 'still']);
    expect(await codec.openForAudit(first)).toBeUndefined();
  });
});
