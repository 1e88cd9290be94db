import { randomUUID } from 'node:crypto';
import { ANYONE } from '../access-control/principal';
import { idFrom } from '../event-store/command-context';
import { metadataOf } from '../event-store/streams';
import { KeptSpans } from '../observability/fixtures/kept-spans';
import { continuing, inSpan } from '../observability/spans';
import { ContextDatabase } from '../projections/context-database';
import { TestClock } from '../testing/test-clock';
import type { TestDatabase } from '../testing/test-database';
import { testDatabase } from '../testing/test-database';
import type { ContextParts } from './context-parts';
import { consumer } from './context-parts';
import { ContextRuntime } from './context-runtime';
import { Platform } from './platform.module';
import type { TalkEvent } from './talk.fixtures';
import { TALK_TABLES_SQL, talkProjection, talkPublisher, talkStream } from './talk.fixtures';

const clock = new TestClock('2026-03-02T09:00:00.000Z');
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

describe('what happens later', () => {
  let test: TestDatabase;
  let platform: Platform;
  let database: ContextDatabase;
  let spans: KeptSpans;
  const open = async () => {
    platform = await Platform.open({
      ...{ databaseUrl: test.url, masterKey: Buffer.alloc(32, 7), clock, log, internalUrl: () => '', dataDir: '' },
    });
    database = await ContextDatabase.open({ url: test.url, context: 'intake', rows: [], migrations: [] });
    await database.query(TALK_TABLES_SQL);
  };
  const close = async () => {
    await platform.onApplicationShutdown();
    await database.close();
  };
  beforeAll(async () => {
    test = await testDatabase();
    await open();
  });
  beforeEach(() => (spans = new KeptSpans()));
  afterEach(() => spans.stop());
  afterAll(async () => {
    await close();
    await test.drop();
  });
  const say = async (words: string) => {
    const talkId = randomUUID();
    const context = { commandId: talkId, principal: { ...ANYONE, role: 'clinician' as const }, now: clock.now() };
    const data = { talkId, personId: idFrom('person'), words, dueOn: '2026-03-05' };
    const said: TalkEvent = { type: 'Said', data };
    await platform.streams.decideAndAppend({
      ...{ stream: talkStream, id: talkId, decide: () => [said] },
      context: { ...context, purpose: 'direct-care', lawfulBasis: 'public-task-care', correlationId: talkId, causationId: null },
    }); // prettier-ignore
    return `talk-${talkId}`;
  };
  const traceparentOf = async (stream: string) => {
    const [stored] = await platform.store.readStream(stream);
    return stored && metadataOf(stored).traceparent;
  };
  /** Until everything in the log was projected and told, and the message about each of these was heard. */
  const runUntilHeard = async (streams: readonly string[], parts: ContextParts = {}) => {
    const left = new Set(streams);
    let allHeard: () => void;
    const heard = new Promise<void>((resolve) => (allHeard = resolve));
    const hearing = consumer({
      id: 'intake.hears.v1',
      types: ['intake.introduction-declined.v1'],
      handle: ({ stream }) => {
        left.delete(stream);
        if (left.size === 0) allHeard();
        return Promise.resolve();
      },
    });
    const all = { projections: [talkProjection('v1')], publishers: [talkPublisher], consumers: [hearing], ...parts };
    const runtime = new ContextRuntime('intake', platform, database, () => Promise.resolve(), all);
    await runtime.start();
    const head = await platform.store.head();
    for (const { id } of runtime.status()) await runtime.reached(id, head, 20_000);
    if (left.size > 0) await heard;
    await runtime.stop();
  };
  const named = (name: string) => spans.all.filter((span) => span.name === name);

  it('goes on in the trace of the event when the process that follows it was started again', async () => {
    const stream = await inSpan('request', {}, () => say('hello'));
    const [append, request] = [named('append')[0], named('request')[0]];
    expect(append?.parentSpanContext?.spanId).toBe(request?.spanContext().spanId);
    const { traceId, spanId } = append?.spanContext() ?? { traceId: '', spanId: '' };
    expect(await traceparentOf(stream)).toBe(`00-${traceId}-${spanId}-01`);
    await close();
    await spans.stop();

    spans = new KeptSpans();
    await open();
    await runUntilHeard([stream]);
    const [relay, project, consume] = [named('relay')[0], named('project')[0], named('consume')[0]];
    for (const span of [relay, project]) expect(span?.parentSpanContext).toMatchObject({ traceId, spanId });
    expect(consume?.parentSpanContext).toMatchObject({ traceId, spanId: relay?.spanContext().spanId });
    expect(consume?.attributes).toMatchObject({ 'living_well.outcome': 'done' });
  });

  it('is one span for a batch of several traces, linked with each, and a trace of its own', async () => {
    const streams = [];
    for (const words of ['one', 'two', 'three']) streams.push(await say(words));
    const appends = named('append').map((span) => span.spanContext().spanId);
    expect(appends).toHaveLength(3);
    await runUntilHeard(streams);
    const batch = named('project').find(({ links }) => links.length > 0);
    expect(batch?.parentSpanContext).toBeUndefined();
    expect(batch?.links.map(({ context }) => context.spanId)).toEqual(appends);
    expect(batch?.attributes).toEqual({ 'living_well.follower': 'intake.talk.v1', 'living_well.events': 3 });
    expect(named('relay').map((span) => span.parentSpanContext?.spanId)).toEqual(appends);
  });

  it('is told with no trace when none was recorded, and begins none', async () => {
    await spans.stop();
    const stream = await say('before anything was traced');
    expect(await traceparentOf(stream)).toBeUndefined();
    spans = new KeptSpans();
    await runUntilHeard([stream]);
    expect(named('relay')).toEqual([]);
    expect(named('consume')).toHaveLength(1);
    expect(named('project')[0]).toMatchObject({ links: [], parentSpanContext: undefined });
  });

  it('passes on what was recorded, also in a process that traces nothing', async () => {
    const stream = await say('hello');
    const traceparent = await traceparentOf(stream);
    await spans.stop();
    await runUntilHeard([stream]);
    const messages = await superuser(test.url, `SELECT message FROM bus.message WHERE message LIKE '%${stream}%'`);
    expect(messages.map(({ message }) => (JSON.parse(message) as object))).toMatchObject([{ traceparent }]);
    spans = new KeptSpans();
  }); // prettier-ignore

  it('marks what failed by the class of the error, and not by its text', async () => {
    const stream = await say('Canary-Okafor');
    let failures = 0;
    const failing = talkProjection('v2', ({ event }) => {
      if ((failures += 1) === 1) throw new RangeError(JSON.stringify(event));
    });
    await runUntilHeard([stream], { projections: [failing] });
    const [failed] = spans.failed();
    expect(failed).toMatchObject({ status: { code: 2 }, attributes: { 'error.type': 'RangeError' }, events: [] });
    expect(failed?.status.message).toBeUndefined();
    expect(spans.text()).not.toContain('Canary');
  });

  it('is kept out of a trace that whoever began it did not sample, and stays a part of it', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00';
    const stream = await continuing(traceparent, () => say('quiet'));
    expect(await traceparentOf(stream)).toMatch(/^00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-00$/);
    expect(named('append')).toEqual([]);
  });
});

async function superuser(url: string, sql: string): Promise<{ message: string }[]> {
  const { Client } = await import('pg');
  const client = new Client({ connectionString: url });
  await client.connect();
  return (await client.query<{ message: string }>(sql).finally(() => client.end())).rows;
}
