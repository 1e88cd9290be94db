import { randomUUID } from 'node:crypto';
import { ANYONE } from '../access-control/principal';
import type { DomainEvent } from '../decider/decider';
import type { AnyStreamDefinition } from '../decider/stream-definition';
import { ERASED } from '../decider/stream-definition';
import { idFrom } from '../event-store/command-context';
import type { Message } from '../messaging/port/bus';
import { PassingTrouble } from '../messaging/port/bus';
import { ContextDatabase } from '../projections/context-database';
import { TestClock } from '../testing/test-clock';
import type { TestDatabase } from '../testing/test-database';
import { testDatabase } from '../testing/test-database';
import type { ContextParts } from './context-parts';
import { ContextRuntime } from './context-runtime';
import { Platform } from './platform.module';
import { TALK_TABLES_SQL, talkProjection, talkPublisher, talkStream } from './talk.fixtures';

const personId = idFrom('person');
/** What a later version of the context knows of its talks. */
const laterStream: AnyStreamDefinition = {
  ...talkStream,
  personal: { ...talkStream.personal, Whispered: { words: ERASED } },
};
/** What has been recorded by versions that are later still. */
const everyStream: AnyStreamDefinition = { ...laterStream, personal: { ...laterStream.personal, Hummed: {} } };

describe('a follower that meets an event it cannot take', () => {
  let test: TestDatabase;
  let platform: Platform;
  let database: ContextDatabase;
  const clock = new TestClock('2026-03-02T09:00:00.000Z');
  const runtimes: ContextRuntime[] = [];
  const heard: Message[] = [];
  let troubles = 0;
  beforeAll(async () => {
    test = await testDatabase();
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const masterKey = Buffer.alloc(32, 7);
    platform = await Platform.open({
      databaseUrl: test.url,
      masterKey,
      clock,
      log,
      internalUrl: () => '',
      dataDir: '',
    });
    database = await ContextDatabase.open({ url: test.url, context: 'intake', rows: [], migrations: [] });
    await database.query(TALK_TABLES_SQL);
  });
  beforeEach(async () => {
    heard.length = 0;
    troubles = 0;
    await database.query('TRUNCATE talk_view, checkpoint, parked_event, set_aside_event');
    await database.query('INSERT INTO checkpoint SELECT unnest($1::text[]), $2', [
      ['intake.talk.v1', 'intake.publisher.v1'],
      await platform.store.head(),
    ]);
  });
  afterEach(async () => {
    await Promise.all(runtimes.splice(0).map((runtime) => runtime.stop()));
  });
  afterAll(async () => {
    await platform.onApplicationShutdown();
    await database.close();
    await test.drop();
  });

  const start = async (parts: ContextParts) => {
    const publish = (messages: readonly Message[]) => {
      if ((troubles -= 1) >= 0) return Promise.reject(new PassingTrouble('The bus is away.'));
      heard.push(...messages);
      return Promise.resolve();
    };
    const newest = () => Promise.resolve([]);
    const bus = { publish, newest, consume: () => Promise.reject(new Error('nobody consumes here')) };
    const ports = { ...platform, clock, bus: bus as unknown as Platform['bus'], onError: () => undefined };
    const execute = () => Promise.reject(new Error('no command is expected'));
    const runtime = new ContextRuntime('intake', ports, database, execute, parts);
    runtimes.push(runtime);
    await runtime.start();
    return runtime;
  };
  const both = (stream: AnyStreamDefinition): ContextParts => ({
    projections: [{ ...talkProjection('v1'), streams: [stream] }],
    publishers: [{ ...talkPublisher, streams: [stream] }],
  });
  const record = async (talkId: string, type: string, words = 'hello') => {
    const commandId = randomUUID();
    const said = { type, data: { talkId, personId, words, dueOn: '2026-03-05' } } as unknown as DomainEvent;
    const outcome = await platform.streams.decideAndAppend({
      stream: everyStream,
      id: talkId,
      decide: () => [said],
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
    if ('refused' in outcome) throw new Error('refused');
    return outcome.position;
  };
  const caughtUp = async (runtime: ContextRuntime) => {
    const head = await platform.store.head();
    for (const { id } of runtime.status()) await runtime.reached(id, head, 20_000);
  };
  const saidIn = async (talkId: string) =>
    (await database.query<{ said: number }>('SELECT said FROM talk_view WHERE talk_id = $1', [talkId]))[0]?.said ?? 0;
  const toldOf = (talkId: string) =>
    heard.filter(({ stream }) => stream === `talk-${talkId}`).map(({ revision }) => Number(revision));
  const parked = () =>
    database.query<object>(
      'SELECT follower, stream, revision, position, type, reason FROM parked_event ORDER BY follower, stream',
    );

  it('parks that stream, names the event, and goes on with the others; a version that understands takes it on in order', async () => {
    const [odd, other] = [randomUUID(), randomUUID()];
    const old = await start(both(talkStream));
    await record(odd, 'Said');
    const position = await record(odd, 'Whispered');
    await record(odd, 'Said', 'behind');
    await record(other, 'Said');
    await record(other, 'Said');
    await caughtUp(old);
    const named = {
      stream: `talk-${odd}`, revision: '1', position: position.toString(), type: 'Whispered',
      reason: 'EventNotUnderstood Whispered',
    }; // prettier-ignore
    expect(await parked()).toEqual([
      { follower: 'intake.publisher.v1', ...named },
      { follower: 'intake.talk.v1', ...named },
    ]);
    expect([await saidIn(odd), await saidIn(other)]).toEqual([1, 2]);
    expect([toldOf(odd), toldOf(other)]).toEqual([[0], [0, 1]]);
    expect(await old.replayEvents('intake.talk.v1', `talk-${odd}`)).toEqual({ handled: 0, isFree: false });

    await old.stop();
    await record(odd, 'Said', 'while it was away');
    const later = await start(both(laterStream));
    await caughtUp(later);
    expect([await saidIn(odd), toldOf(odd)]).toEqual([1, [0]]);
    for (const { id } of later.status()) {
      expect(await later.replayEvents(id, `talk-${odd}`)).toEqual({ handled: 3, isFree: true });
      expect(await later.replayEvents(id, `talk-${odd}`)).toEqual({ handled: 0, isFree: true });
    }
    expect([await saidIn(odd), toldOf(odd)]).toEqual([3, [0, 2, 3]]);
    expect(await parked()).toEqual([]);
    await record(odd, 'Said', 'and after');
    await caughtUp(later);
    expect([await saidIn(odd), toldOf(odd)]).toEqual([4, [0, 2, 3, 4]]);
  });

  it('goes on behind an event that was set aside, and tells everything but that one when it publishes again', async () => {
    const odd = randomUUID();
    const runtime = await start(both(laterStream));
    await record(odd, 'Hummed');
    await record(odd, 'Said');
    await caughtUp(runtime);
    await runtime.publishAgain();
    expect(toldOf(odd)).toEqual([]);
    expect(await runtime.replayEvents('intake.publisher.v1', `talk-${odd}`, 0n)).toEqual({ handled: 1, isFree: true });
    expect(toldOf(odd)).toEqual([1]);
    await runtime.publishAgain();
    expect(toldOf(odd)).toEqual([1, 1]);
  });

  it('parks the stream of an event at which its code breaks, with the class of the error and none of its words', async () => {
    const [broken, other] = [randomUUID(), randomUUID()];
    const breaks = talkProjection('v1', ({ streamId }) => {
      if (streamId === broken) throw new TypeError('Sam said no');
    });
    const runtime = await start({ projections: [breaks] });
    await record(broken, 'Said');
    await record(other, 'Said');
    await caughtUp(runtime);
    expect([await saidIn(broken), await saidIn(other)]).toEqual([0, 1]);
    expect(await parked()).toMatchObject([{ stream: `talk-${broken}`, reason: 'TypeError', type: 'Said' }]);
  });

  it('parks nothing for trouble that passes, however often it fails', async () => {
    const talkId = randomUUID();
    troubles = 6;
    const runtime = await start(both(talkStream));
    await record(talkId, 'Said');
    await caughtUp(runtime);
    expect([toldOf(talkId), await parked()]).toEqual([[0], []]);
  });
});
