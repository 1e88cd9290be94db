import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { ANYONE } from '../access-control/principal';
import type { CommandContext } from '../event-store/command-context';
import { idFrom } from '../event-store/command-context';
import type { Outcome } from '../event-store/streams';
import { EFFECT_TABLE_SQL, TELLING_TYPE } from '../messaging/contract/told';
import { ContextDatabase } from '../projections/context-database';
import { TestClock } from '../testing/test-clock';
import type { TestDatabase } from '../testing/test-database';
import { testDatabase } from '../testing/test-database';
import { consumer } from './context-parts';
import { ContextRuntime } from './context-runtime';
import { Platform } from './platform.module';
import {
  Answer, answerOwed, TALK_TABLES_SQL, talkProjection, talkPublisher, talkStream, whenSaidThenAnswer,
} from './talk.fixtures'; // prettier-ignore

const MORNING = '2026-03-02T09:00:00.000Z';
const personId = idFrom('person');
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Each with a platform, connections, a short memory and a clock of its own, as processes have. */
class OneProcess {
  private constructor(
    readonly clock: TestClock,
    readonly platform: Platform,
    readonly database: ContextDatabase,
    readonly runtime: ContextRuntime,
  ) {}

  static async start(url: string): Promise<OneProcess> {
    const clock = new TestClock(MORNING);
    const platform = await Platform.open({
      databaseUrl: url, masterKey: Buffer.alloc(32, 7), clock, log: silent, internalUrl: () => '', dataDir: '',
    }); // prettier-ignore
    const database = await ContextDatabase.open({ url, context: 'intake', rows: [], migrations: [] });
    await database.query(`${TALK_TABLES_SQL}; ${EFFECT_TABLE_SQL}`);
    const execute = async (command: object): Promise<Outcome> => {
      if (!(command instanceof Answer)) throw new Error('no such command');
      const { talkId, by, context } = command;
      const answered = { type: 'Answered' as const, data: { talkId, personId: command.personId, by } };
      return platform.streams.decideAndAppend({ stream: talkStream, id: talkId, decide: () => [answered], context });
    };
    const runtime = new ContextRuntime('intake', platform, database, execute, {
      projections: [talkProjection('v1')],
      publishers: [talkPublisher],
      reactions: [whenSaidThenAnswer],
      deadlines: [answerOwed],
      consumers: [
        consumer({
          id: 'intake.effects.v1',
          types: [TELLING_TYPE],
          handle: async ({ stream, revision }, { sql }) => {
            await sql.query('INSERT INTO effect (stream, revision) VALUES ($1,$2)', [stream, revision]);
          },
        }),
      ],
    });
    await runtime.start();
    return new OneProcess(clock, platform, database, runtime);
  }

  async say(talkId: string, dueOn = '2099-01-01', decide?: (said: number) => 'said enough' | undefined) {
    const commandId = randomUUID();
    const context: CommandContext = {
      commandId,
      principal: { ...ANYONE, role: 'clinician', agencyId: idFrom('agency') },
      purpose: 'direct-care',
      lawfulBasis: 'public-task-care',
      now: this.clock.now(),
      correlationId: commandId,
      causationId: null,
    };
    const said = { type: 'Said' as const, data: { talkId, personId, words: 'hello', dueOn } };
    return this.platform.streams.decideAndAppend({
      stream: talkStream,
      id: talkId,
      decide: (state) => {
        const refused = decide?.(state.said);
        return refused ? { refused } : [said];
      },
      context,
    });
  }

  async stop(): Promise<void> {
    await this.runtime.stop();
    await this.platform.onApplicationShutdown();
    await this.database.close();
  }
}

describe('two processes of one context on one database', () => {
  let test: TestDatabase;
  let admin: Client;
  let one: OneProcess;
  let two: OneProcess;
  beforeAll(async () => {
    test = await testDatabase();
    admin = new Client({ connectionString: test.url });
    await admin.connect();
    [one, two] = await Promise.all([OneProcess.start(test.url), OneProcess.start(test.url)]);
  });
  afterAll(async () => {
    await Promise.all([one.stop(), two.stop()]);
    await admin.end();
    await test.drop();
  });
  const rows = async <Row extends object>(sql: string) => (await admin.query<Row>(sql)).rows;
  /** Everything that follows from what is in the log, and what follows from that, is done and seen by both. */
  const settled = async () => {
    for (let head = -1n; head !== (await one.platform.store.head());) {
      head = await one.platform.store.head();
      for (const { runtime } of [one, two])
        for (const { id } of runtime.status()) await runtime.reached(id, head, 20_000);
    }
    const untaken = `SELECT FROM bus.message m JOIN bus.consumer c ON m.position > c.position AND m.type = ANY(c.types)`;
    while ((await rows(untaken)).length > 0) await new Promise((turn) => setTimeout(turn, 5));
  };
  const answersTo = async (talkId: string) =>
    (await one.platform.streams.load(talkStream, talkId)).history.flatMap(({ event }) =>
      event.type === 'Answered' ? [event.data.by] : [],
    );

  it('do each thing once: views count, messages are told and heard, and reactions fire, each event once and in order', async () => {
    const talks = [randomUUID(), randomUUID(), randomUUID()];
    await Promise.all(
      [one, two].map(async (process) => {
        for (let i = 0; i < 15; i += 1) await process.say(talks[i % 3] ?? '');
      }),
    );
    await settled();
    const views = await rows(`SELECT said, answered FROM intake.talk_view WHERE talk_id = ANY('{${talks.join(',')}}')`);
    expect(views).toEqual(talks.map(() => ({ said: 10, answered: 10 })));
    for (const talkId of talks) {
      expect(await answersTo(talkId)).toEqual(Array.from({ length: 10 }, () => 'reaction'));
      const told = await rows<{ revision: string }>(
        `SELECT message::json->>'revision' AS revision FROM bus.message WHERE message LIKE '%talk-${talkId}%' ORDER BY position`,
      );
      const due = await rows<{ revision: string }>(
        `SELECT revision::text FROM events.event WHERE stream = 'talk-${talkId}' AND type = 'Said' ORDER BY position`,
      );
      const effects = await rows<{ revision: string }>(
        `SELECT revision::text FROM intake.effect WHERE stream = 'talk-${talkId}' ORDER BY n`,
      );
      expect([told, effects]).toEqual([due, due]);
    }
  });

  it('do not decide by what they remember: who has not heard of a change is refused at the revision, and decides anew', async () => {
    const talkId = randomUUID();
    const onlyOnce = (said: number) => (said > 0 ? ('said enough' as const) : undefined);
    const outcomes = await Promise.all([one, two, one, two].map((process) => process.say(talkId, undefined, onlyOnce)));
    expect(outcomes.filter((outcome) => 'refused' in outcome)).toHaveLength(3);
    // Both have the stream in memory now; each change by one is known to the other at its next decision.
    for (let n = 1; n < 8; n += 1) {
      const seen: number[] = [];
      await (n % 2 === 0 ? one : two).say(talkId, undefined, (said) => {
        seen.push(said);
        return undefined;
      });
      expect(seen.at(-1)).toBe(n);
    }
    await settled();
  });

  it('answer from a view that has what the other has written, when asked for at its position', async () => {
    const talkId = randomUUID();
    const outcome = await one.say(talkId);
    if ('refused' in outcome) throw new Error(outcome.refused);
    await two.runtime.reached('intake.talk.v1', outcome.position, 20_000);
    const [row] = await two.database.query<{ said: number }>('SELECT said FROM talk_view WHERE talk_id = $1', [talkId]);
    expect(row?.said).toBe(1);
    await settled();
  });

  it('send what falls due once, whichever looks, and with clocks that jump by hours and back', async () => {
    const [due, later] = [randomUUID(), randomUUID()];
    await one.say(due, '2026-03-02');
    await two.say(later, '2026-03-03');
    await settled();
    const look = async () => {
      await Promise.all([one.runtime.checkDeadlines(), two.runtime.checkDeadlines()]);
      await settled();
    };
    const byDeadline = async (talkId: string) => (await answersTo(talkId)).filter((by) => by === 'deadline').length;
    await look();
    expect([await byDeadline(due), await byDeadline(later)]).toEqual([1, 0]);
    // A day ahead in one process alone: what is due by its clock is sent, and the other sends it again to no effect.
    one.clock.advance(24 * 60 * 60 * 1000);
    await look();
    expect([await byDeadline(due), await byDeadline(later)]).toEqual([1, 1]);
    one.clock.set('2026-03-01T21:00:00.000Z');
    two.clock.advance(26 * 60 * 60 * 1000);
    await look();
    two.clock.set(MORNING);
    await look();
    expect([await byDeadline(due), await byDeadline(later)]).toEqual([1, 1]);
  });

  it('keep the order of the log, whatever the clocks say', async () => {
    const talkId = randomUUID();
    for (const [process, at] of [
      [one, '2026-03-02T15:00:00.000Z'],
      [two, '2026-03-02T06:00:00.000Z'],
      [one, '2026-03-04T00:00:00.000Z'],
      [two, '2026-03-01T00:00:00.000Z'],
    ] as const) {
      process.clock.set(at);
      await process.say(talkId);
    }
    await settled();
    const effects = await rows<{ revision: number }>(
      `SELECT revision FROM intake.effect WHERE stream = 'talk-${talkId}' ORDER BY n`,
    );
    expect(effects).toHaveLength(4);
    expect(effects).toEqual([...effects].sort((a, b) => a.revision - b.revision));
    expect(await answersTo(talkId)).toHaveLength(4);
    [one, two].forEach(({ clock }) => clock.set(MORNING));
  });
});
