import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { ANYONE } from '../access-control/principal';
import type { CommandContext } from '../event-store/command-context';
import { idFrom } from '../event-store/command-context';
import type { Outcome } from '../event-store/streams';
import { OTHER_TYPE, linked } from '../messaging/contract/told';
import { ContextDatabase } from '../projections/context-database';
import { onViewChanged } from '../projections/live-views';
import { TestClock } from '../testing/test-clock';
import type { TestDatabase } from '../testing/test-database';
import { testDatabase } from '../testing/test-database';
import type { ContextParts } from './context-parts';
import { consumer } from './context-parts';
import { ContextRuntime } from './context-runtime';
import { Platform } from './platform.module';
import {
  Answer, answerOwed, Say, TALK_TABLES_SQL, talkProjection, talkPublisher, talkStream, whenSaidThenAnswer,
} from './talk.fixtures'; // prettier-ignore

const personId = idFrom('person');
const contextFor = (commandId: string): CommandContext => ({
  commandId,
  principal: { ...ANYONE, role: 'clinician', agencyId: idFrom('agency') },
  purpose: 'direct-care',
  lawfulBasis: 'public-task-care',
  now: new Date('2026-03-02T09:00:00.000Z'),
  correlationId: commandId,
  causationId: null,
});

describe('what a context does by itself', () => {
  let test: TestDatabase;
  let platform: Platform;
  let database: ContextDatabase;
  let admin: Client;
  const clock = new TestClock('2026-03-02T09:00:00.000Z');
  const runtimes: ContextRuntime[] = [];
  const errors: [string, unknown][] = [];
  const sent: object[] = [];
  beforeAll(async () => {
    test = await testDatabase();
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    platform = await Platform.open({
      databaseUrl: test.url, masterKey: Buffer.alloc(32, 7), clock, log, internalUrl: () => '', dataDir: '',
    }); // prettier-ignore
    database = await ContextDatabase.open({ url: test.url, context: 'intake', rows: [], migrations: [] });
    await database.query(TALK_TABLES_SQL);
    admin = new Client({ connectionString: test.url });
    await admin.connect();
  });
  beforeEach(async () => {
    clock.set('2026-03-02T09:00:00.000Z');
    await database.query('TRUNCATE talk_view, checkpoint, inbox, inbox_stream, parked');
  });
  afterEach(async () => {
    await Promise.all(runtimes.splice(0).map((runtime) => runtime.stop()));
    errors.length = sent.length = 0;
  });
  afterAll(async () => {
    await platform.onApplicationShutdown();
    await database.close();
    await admin.end();
    await test.drop();
  });

  const execute = async (command: object): Promise<Outcome> => {
    sent.push(command);
    if (command instanceof Say) {
      const { talkId, words, dueOn, context } = command;
      const said = { type: 'Said' as const, data: { talkId, personId: command.personId, words, dueOn } };
      return platform.streams.decideAndAppend({ stream: talkStream, id: talkId, decide: () => [said], context });
    }
    if (!(command instanceof Answer)) throw new Error('no such command');
    const { talkId, by, context } = command;
    if (talkId === idFrom('nobody answers')) throw new Error('cannot be answered');
    const answered = { type: 'Answered' as const, data: { talkId, personId: command.personId, by } };
    return platform.streams.decideAndAppend({ stream: talkStream, id: talkId, decide: () => [answered], context });
  };
  const start = async (parts: ContextParts) => {
    const ports = { ...platform, clock, onError: (where: string, error: unknown) => void errors.push([where, error]) };
    const runtime = new ContextRuntime('intake', ports, database, execute, parts);
    runtimes.push(runtime);
    await runtime.start();
    return runtime;
  };
  const say = async (talkId: string, words = 'hello', dueOn?: string) => {
    const context = contextFor(randomUUID());
    const outcome = await execute(new Say(talkId, personId, words, context, dueOn));
    if ('refused' in outcome) throw new Error(outcome.refused);
    return outcome.position;
  };
  /** Everything that follows from what is in the log now, and what follows from that, is done. */
  const settled = async (...all: ContextRuntime[]) => {
    for (let head = -1n; head !== (await platform.store.head());) {
      head = await platform.store.head();
      for (const runtime of all) for (const { id } of runtime.status()) await runtime.reached(id, head, 20_000);
    }
  };
  const answersOf = async (talkId: string) =>
    (await platform.streams.load(talkStream, talkId)).history.flatMap(({ event, metadata }) =>
      event.type === 'Answered' ? [{ by: event.data.by, ...metadata }] : [],
    );
  const viewOf = (version: string) =>
    database.query('SELECT talk_id, said, answered, words, due_on FROM talk_view WHERE version = $1 ORDER BY talk_id', [
      version,
    ]);

  describe('views', () => {
    it('hold each event once, with two processes and a failure in the middle, and tell whose page changed', async () => {
      const told: string[][] = [];
      const stopHearing = await onViewChanged(platform.listener, ({ view, keys }) => told.push([view, ...keys]));
      let failures = 0;
      const failing = talkProjection('v1', () => {
        if ((failures += 1) === 3) throw new Error('ill for a moment');
      });
      const both = [await start({ projections: [failing] }), await start({ projections: [talkProjection('v1')] })];
      const talks: string[] = [randomUUID(), randomUUID()];
      for (let i = 0; i < 10; i += 1) await say(talks[i % 2] ?? '');
      await settled(...both);
      const rows = (await viewOf('v1')).filter((row) => talks.includes((row as { talk_id: string }).talk_id));
      expect(rows).toMatchObject([
        { said: 5, answered: 0, words: 'hello' },
        { said: 5, answered: 0, words: 'hello' },
      ]);
      while (!told.some(([view, key]) => view === 'intake.talk' && key === personId)) {
        await new Promise((turn) => setImmediate(turn));
      }
      stopHearing();
    });

    it('are the same when filled anew under another name, restarts and all', async () => {
      const live = talkProjection('v1');
      for (let round = 0; round < 3; round += 1) {
        const runtime = await start({ projections: [live], reactions: [whenSaidThenAnswer] });
        const talkId = randomUUID();
        for (let i = 0; i <= round; i += 1) await say(talkId, `words ${i}`);
        await settled(runtime);
        await runtime.stop();
        await say(talkId, 'while nobody looked');
      }
      const last = await start({ projections: [live, talkProjection('v2')] });
      await settled(last);
      expect((await viewOf('v1')).length).toBeGreaterThanOrEqual(3);
      expect(await viewOf('v2')).toEqual(await viewOf('v1'));
    });

    it('answer what was asked for at a position, or say that they are behind', async () => {
      const runtime = await start({ projections: [talkProjection('v1')] });
      const position = await say(randomUUID());
      await runtime.reached('intake.talk.v1', position, 20_000);
      await expect(runtime.reached('intake.talk.v1', position + 1n, 5)).rejects.toMatchObject({
        details: { status: 503, code: 'view-behind' },
      });
      await expect(runtime.reached('intake.other.v1', 1n)).rejects.toThrow('No projection intake.other.v1 in intake');
    });

    it('cannot share a name', async () => {
      await expect(start({ projections: [talkProjection('v1'), talkProjection('v1')] })).rejects.toThrow(
        'intake.talk.v1',
      );
    });
  });

  describe('reactions', () => {
    it('fire once for each event, for none older than themselves, and not again on a restart', async () => {
      const [older, during, between] = [randomUUID(), randomUUID(), randomUUID()];
      await say(older);
      const first = await start({ reactions: [whenSaidThenAnswer] });
      await say(during);
      await settled(first);
      await first.stop();
      await say(between);
      const again = await start({ reactions: [whenSaidThenAnswer] });
      await settled(again);
      expect(await answersOf(older)).toEqual([]);
      expect(await answersOf(during)).toHaveLength(1);
      expect(await answersOf(between)).toHaveLength(1);
    });

    it('have happened once when they are asked again for the same event, and say what caused them', async () => {
      const first = await start({ reactions: [whenSaidThenAnswer] });
      const talkId = randomUUID();
      await say(talkId);
      await settled(first);
      await first.stop();
      await database.query(`UPDATE checkpoint SET position = position - 2`);
      sent.length = 0;
      await settled(await start({ reactions: [whenSaidThenAnswer] }));
      expect(sent.filter((command) => command instanceof Answer && command.talkId === talkId)).toHaveLength(1);
      const { history } = await platform.streams.load(talkStream, talkId);
      expect(await answersOf(talkId)).toMatchObject([
        { by: 'reaction', role: 'service', actor: 'intake', purpose: 'service', causationId: history[0]?.id,
          correlationId: history[0]?.metadata.correlationId },
      ]); // prettier-ignore
    });
  });

  describe('deadlines', () => {
    it('send once what falls due, however often it is found, and keep nobody waiting for one that fails', async () => {
      const stuck = idFrom('nobody answers');
      const talks = [randomUUID(), stuck, randomUUID()];
      const runtime = await start({ projections: [talkProjection('v1')], deadlines: [answerOwed] });
      for (const talkId of talks) await say(talkId, 'hello', '2026-03-04');
      await settled(runtime);
      await runtime.checkDeadlines();
      for (const talkId of talks) expect(await answersOf(talkId)).toEqual([]);

      clock.set('2026-03-04T00:00:00.000Z');
      for (let i = 0; i < 3; i += 1) await runtime.checkDeadlines();
      const other = await start({ deadlines: [answerOwed] });
      await Promise.all([runtime.checkDeadlines(), other.checkDeadlines()]);

      expect(await answersOf(talks[0] ?? '')).toMatchObject([
        { by: 'deadline', recordedAt: '2026-03-04T00:00:00.000Z' },
      ]);
      expect(await answersOf(talks[2] ?? '')).toHaveLength(1);
      expect(errors[0]).toEqual(['intake.answer-owed.v1', new Error('cannot be answered')]);
      await database.query('DELETE FROM talk_view WHERE talk_id = $1', [stuck]);
    });

    it('are looked at by the clock as it is when asked, even when an earlier look is under way', async () => {
      const talkId = randomUUID();
      const runtime = await start({ projections: [talkProjection('v1')], deadlines: [answerOwed] });
      await say(talkId, 'hello', '2027-01-01');
      await settled(runtime);
      const early = runtime.checkDeadlines();
      clock.set('2027-01-01T00:00:00.000Z');
      await runtime.checkDeadlines();
      await early;
      expect(await answersOf(talkId)).toHaveLength(1);
    });
  });

  describe('what is told and heard', () => {
    const messages = async (type: string) =>
      (
        await admin.query<{ message: string }>('SELECT message FROM bus.message WHERE type = $1 ORDER BY position', [
          type,
        ])
      ).rows;

    it('is told once, however often it is published again, with nothing of the words', async () => {
      const first = await start({ publishers: [talkPublisher] });
      const talkId = randomUUID();
      await say(talkId, 'canary-words');
      await settled(first);
      await first.stop();
      const before = await messages('intake.introduction-declined.v1');
      await database.query('DELETE FROM checkpoint');
      await settled(await start({ publishers: [talkPublisher] }));
      expect(await messages('intake.introduction-declined.v1')).toEqual(before);

      const { history } = await platform.streams.load(talkStream, talkId);
      expect(JSON.parse(before.at(-1)?.message ?? '')).toEqual({
        specversion: '1.0',
        id: history[0]?.id,
        source: 'living-well/intake',
        type: 'intake.introduction-declined.v1',
        subject: `talk-${talkId}`,
        partitionkey: `talk-${talkId}`,
        time: '2026-03-02T09:00:00.000Z',
        datacontenttype: 'application/json',
        stream: `talk-${talkId}`,
        revision: '0',
        position: history[0]?.position.toString(),
        correlationid: history[0]?.metadata.correlationId,
        data: { introductionId: talkId, personId, declinedAt: '2026-03-02T09:00:00.000Z' },
      });
      expect(JSON.stringify(before)).not.toContain('canary');
    });

    it('is told again when an operator asks, with what is no longer kept, in order, and what comes after it', async () => {
      const runtime = await start({ publishers: [talkPublisher] });
      const [talkId, other] = [randomUUID(), randomUUID()];
      for (const each of [talkId, other, talkId, talkId]) await say(each);
      await settled(runtime);
      const whole = await messages('intake.introduction-declined.v1');
      await admin.query('DELETE FROM bus.message');
      expect(await runtime.oldestUnsent()).toMatchObject([{ publisher: talkPublisher.id, seconds: 0 }]);
      await runtime.publishAgain('outcomes.new-here.v1');
      expect(await messages('intake.introduction-declined.v1')).toEqual(whole);
      await say(talkId);
      await settled(runtime);
      expect(await messages('intake.introduction-declined.v1')).toHaveLength(whole.length + 1);
    });

    it('is turned into a command of its own once, whose id comes from the message', async () => {
      const talkId = idFrom('linked', randomUUID());
      const hearing = consumer({
        id: `intake.hearing-${randomUUID()}.v1`,
        types: ['identity.person-account-linked.v1'],
        handle: async ({ data }, tools) => {
          await tools.execute(new Say(talkId, data.personId, 'heard', tools.context));
          if (crash) throw new Error('after the command, before the inbox row');
        },
      });
      let crash = true;
      await start({ consumers: [hearing] });
      const message = linked(`person-${randomUUID()}`, 0);
      await platform.bus.publish([message]);
      while (errors.length === 0) await new Promise((turn) => setImmediate(turn));
      crash = false;
      const handled = () => database.query('SELECT FROM inbox WHERE consumer = $1', [hearing.id]);
      while ((await handled()).length === 0) await new Promise((turn) => setImmediate(turn));
      const { history } = await platform.streams.load(talkStream, talkId);
      expect(history.map(({ metadata }) => [metadata.commandId, metadata.causationId, metadata.correlationId])).toEqual(
        [[idFrom(hearing.id, message.id), message.id, message.correlationid]],
      );
      expect(OTHER_TYPE).toBe(message.type);
    });

    it('does not stand still with more consumers than connections, each of which asks its own database', async () => {
      const hearing = Array.from({ length: 12 }, (_, i) =>
        consumer({
          id: `intake.crowd-${i}.v1`,
          types: ['identity.person-account-linked.v1'],
          handle: async (_message, { sql }) => {
            await sql.query('SELECT 1');
            await database.query('SELECT 1');
          },
        }),
      );
      await start({ consumers: hearing });
      await platform.bus.publish([linked(`person-${randomUUID()}`, 0)]);
      const waiting = `SELECT FROM bus.consumer WHERE id LIKE 'intake.crowd%' AND position < (SELECT max(position) FROM bus.message)`;
      while ((await admin.query(waiting)).rows.length > 0);
    });
  });
});
