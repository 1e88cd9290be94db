import { randomUUID } from 'node:crypto';
import { ANYONE } from '../access-control/principal';
import { idFrom } from '../event-store/command-context';
import { Listening, TELLING_TYPE } from '../messaging/contract/told';
import type { OpenedKafka } from '../messaging/kafka/fixtures/open-kafka';
import { openKafka } from '../messaging/kafka/fixtures/open-kafka';
import { ContextDatabase } from '../projections/context-database';
import { TestClock } from '../testing/test-clock';
import type { TestDatabase } from '../testing/test-database';
import { testDatabase } from '../testing/test-database';
import { ContextRuntime } from './context-runtime';
import { Platform } from './platform.module';
import { talkPublisher, talkStream } from './talk.fixtures';

describe('a consumer that is new', () => {
  let test: TestDatabase;
  let platform: Platform;
  let database: ContextDatabase;
  let kafka: OpenedKafka;
  let runtime: ContextRuntime;
  const clock = new TestClock('2026-03-02T09:00:00.000Z');
  beforeAll(async () => {
    test = await testDatabase();
    kafka = await openKafka();
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const masterKey = Buffer.alloc(32, 7);
    const databaseUrl = test.url;
    platform = await Platform.open({ databaseUrl, masterKey, clock, log, internalUrl: () => '', dataDir: '' });
    database = await ContextDatabase.open({ url: test.url, context: 'intake', rows: [], migrations: [] });
    const ports = { ...platform, clock, bus: kafka.connect() };
    const execute = () => Promise.reject(new Error('no command is expected'));
    runtime = new ContextRuntime('intake', ports, database, execute, { publishers: [talkPublisher] });
    await runtime.start();
  });
  afterAll(async () => {
    await runtime.stop();
    await kafka.close();
    await platform.onApplicationShutdown();
    await database.close();
    await test.drop();
  });

  const say = async (talkId: string): Promise<void> => {
    const personId = idFrom('person');
    const data = { talkId, personId, words: 'hello', dueOn: '2026-03-05' };
    const commandId = randomUUID();
    const outcome = await platform.streams.decideAndAppend({
      stream: talkStream,
      id: talkId,
      decide: () => [{ type: 'Said' as const, data }],
      context: {
        commandId,
        principal: { ...ANYONE, role: 'clinician', agencyId: idFrom('agency') },
        purpose: 'direct-care',
        lawfulBasis: 'public-task-care',
        now: clock.now(),
        correlationId: commandId,
        causationId: null,
      },
    });
    if ('refused' in outcome) throw new Error(outcome.refused);
    await runtime.reached(talkPublisher.id, outcome.position, 20_000);
  };

  it('hears everything from the owner’s replay, in order, also what Kafka no longer keeps; others hear nothing twice', async () => {
    const bus = kafka.connect();
    const [earlier, later] = ['earlier', 'later'].map((which) => new Listening(`outcomes.${which}.v1`, kafka.database));
    if (!earlier || !later) throw new Error('there are two');
    const talks = [randomUUID(), randomUUID(), randomUUID()];
    const round = async () => {
      for (const talkId of talks) await say(talkId);
    };
    await bus.consume(earlier);
    await round();
    await round();
    await earlier.until(async () => (await earlier.effects()).length === 6);
    await kafka.expire(TELLING_TYPE);
    await round();

    await runtime.publishAgain(later.id);
    await round();
    await bus.consume(later);

    for (const one of [earlier, later]) {
      await one.until(async () => (await one.effects()).length >= 12);
      for (const talkId of talks) expect(await one.effectsOf(`talk-${talkId}`)).toEqual([0, 1, 2, 3]);
    }
    await earlier.until(async () => (await bus.behind()).every(({ messages }) => messages === 0));
    expect(await earlier.effects()).toHaveLength(12);
  }, 60_000);
});
