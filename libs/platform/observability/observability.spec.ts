import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createServer } from '../http/server';
import { Context } from '../runtime/context';
import { Platform } from '../runtime/platform.module';
import { TestClock } from '../testing/test-clock';
import { ObservabilityModule } from './observability.module';

describe('how a process says that it is well', () => {
  let app: NestFastifyApplication;
  let head: () => Promise<bigint>;
  let behind: Platform['bus']['behind'];
  let parkedBy: () => Promise<object[]>;
  let relayProblem: string | undefined;
  let followers: { id: string; position: bigint }[];
  beforeAll(async () => {
    const context = Object.assign(Object.create(Context.prototype) as Context, {
      runtime: {
        context: 'intake',
        get relayProblem() {
          return relayProblem;
        },
        status: () => followers,
        oldestUnhandled: () =>
          Promise.resolve([
            { projection: 'intake.huddle-board.v1', seconds: 61 },
            { reaction: 'intake.when-said-then-answer.v1', seconds: 0 },
          ]),
        oldestUnsent: () => Promise.resolve([{ publisher: 'intake.publisher.v1', seconds: 7 }]),
        start: () => Promise.resolve(),
        stop: () => Promise.resolve(),
      },
      operations: {
        nightly: { start: () => Promise.resolve(), stop: () => Promise.resolve() },
        parkedBy: () => parkedBy(),
        figures: () =>
          Promise.resolve({
            context: 'intake',
            parked: [{ by: 'intake.publisher.v1', streams: 2 }],
            differences: [{ consumer: 'intake.relationships.v1', kind: 'missing', messages: 4 }],
            lastRun: {
              beganAt: '2026-03-02T03:00:00.000Z',
              endedAt: '2026-03-02T03:00:01.000Z',
              compared: 9,
              trouble: null,
            },
          }),
      },
      erasures: { start: () => Promise.resolve(), stop: () => Promise.resolve() },
      database: { close: () => Promise.resolve() },
    });
    class Ports {}
    class Well {}
    const providers = [
      { provide: Platform, useValue: { store: { head: () => head() }, bus: { behind: () => behind() } } },
      { provide: 'Intake', useValue: context },
    ];
    Module({ imports: [{ module: Ports, global: true, providers, exports: providers }, ObservabilityModule] })(Well);
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    app = await createServer(Well, { log, clock: new TestClock() });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  });
  beforeEach(() => {
    relayProblem = undefined;
    head = () => Promise.resolve(120n);
    behind = () => Promise.resolve([{ consumer: 'care-plan.relationships.v1', messages: 3 }]);
    parkedBy = () => Promise.resolve([]);
    followers = [{ id: 'intake.huddle-board.v1', position: 118n }];
  });
  afterEach(() => jest.useRealTimers());
  afterAll(() => app.close());
  const get = (url: string) => app.inject({ method: 'GET', url });

  it('is live whenever it answers', async () => {
    head = () => Promise.reject(new Error('away'));
    expect((await get('/health/live')).json()).toEqual({ status: 'live' });
  });

  it('is ready when the store answers and no follower is far behind', async () => {
    const ready = await get('/health/ready');
    expect([ready.statusCode, ready.json()]).toEqual([
      200,
      { status: 'ready', store: true, behind: [], parked: [], stoppedRelays: [] },
    ]);
  });

  it('is ready while a stream is parked, since the others go on, and names the event', async () => {
    const named = { follower: 'intake.publisher.v1', stream: 'talk-1', type: 'Sang.v3', revision: '4', position: '77' };
    parkedBy = () => Promise.resolve([named]);
    const ready = await get('/health/ready');
    expect([ready.statusCode, ready.json()]).toMatchObject([200, { status: 'ready', parked: [named] }]);
    const metrics = (await get('/metrics')).body;
    for (const line of [
      'living_well_parked_event_position{follower="intake.publisher.v1",stream="talk-1",type="Sang.v3",revision="4"} 77',
      'living_well_parked_streams{by="intake.publisher.v1"} 2',
      'living_well_reconciliation_differences{consumer="intake.relationships.v1",kind="missing"} 4',
      'living_well_reconciliation_last_run_timestamp_seconds{context="intake"} 1772420401',
    ]) {
      expect(metrics).toContain(line);
    }
    parkedBy = () => Promise.reject(new Error('away'));
    expect((await get('/metrics')).body).not.toContain('living_well_parked_streams{');
  });

  it('is not ready when a follower is far behind, and names it', async () => {
    head = () => Promise.resolve(20_000n);
    followers.push({ id: 'intake.publisher.v1', position: 19_000n });
    const ready = await get('/health/ready');
    expect([ready.statusCode, ready.json()]).toEqual([
      503,
      { status: 'not-ready', store: true, behind: ['intake.huddle-board.v1'], parked: [], stoppedRelays: [] },
    ]);
  });

  it('names the contexts that publish nothing because their log was put back, and goes on', async () => {
    relayProblem = 'as it is said';
    const ready = await get('/health/ready');
    expect([ready.statusCode, ready.json()]).toMatchObject([200, { stoppedRelays: ['intake'] }]);
    expect((await get('/metrics')).body).toContain('living_well_relay_stopped{context="intake"} 1');
  });

  it('is not ready when the store cannot be reached', async () => {
    head = () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.5'));
    const ready = await get('/health/ready');
    expect([ready.statusCode, ready.json()]).toEqual([
      503,
      { status: 'not-ready', store: false, behind: [], parked: [], stoppedRelays: [] },
    ]);
  });

  it('is not ready, and says so in time, when the store does not answer', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
    let asked: () => void = () => undefined;
    const asking = new Promise<void>((resolve) => (asked = resolve));
    head = () => {
      asked();
      return new Promise(() => undefined);
    };
    const answer = get('/health/ready').then((response) => response);
    await asking;
    await jest.advanceTimersByTimeAsync(2000);
    expect((await answer).statusCode).toBe(503);
  });

  it('tells its metrics, with the store there or away', async () => {
    const there = await get('/metrics');
    expect(there.headers['content-type']).toContain('text/plain');
    expect(there.body).toContain('living_well_log_head_position 120');
    expect(there.body).toContain('living_well_follower_behind_positions{follower="intake.huddle-board.v1"} 2');
    expect(there.body).toContain('living_well_store_reachable 1');
    expect(there.body).toContain('living_well_consumer_behind_messages{consumer="care-plan.relationships.v1"} 3');
    expect(there.body).toContain('living_well_publisher_oldest_unsent_seconds{publisher="intake.publisher.v1"} 7');
    expect(there.body).toContain('living_well_projection_behind_seconds{projection="intake.huddle-board.v1"} 61');
    expect(there.body).toContain('living_well_reaction_behind_seconds{reaction="intake.when-said-then-answer.v1"} 0');
    expect(there.body).toContain('living_well_ready 1');
    expect(there.body).toContain(
      'living_well_http_request_seconds_count{method="GET",route="/health/ready",status="200"}',
    );
    expect(there.body).toContain('process_resident_memory_bytes');

    head = () => Promise.reject(new Error('away'));
    behind = () => Promise.reject(new Error('away'));
    const away = await get('/metrics');
    expect(away.statusCode).toBe(200);
    expect(away.body).toContain('living_well_store_reachable 0');
    expect(away.body).toContain('living_well_ready 0');
    expect(away.body).not.toContain('living_well_projection_behind_seconds{');
    expect(away.body).toContain('living_well_log_head_position 120');
    expect(away.body).not.toContain('living_well_consumer_behind_messages{');
  });
});
