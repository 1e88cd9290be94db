import { randomUUID } from 'node:crypto';
import { Client, Pool } from 'pg';
import { ANYONE } from '../access-control/principal';
import { idFrom } from '../event-store/command-context';
import type { Message } from '../messaging/port/bus';
import { onOneConnection } from '../postgres/one-connection';
import { ContextDatabase } from '../projections/context-database';
import { TestClock } from '../testing/test-clock';
import type { TestDatabase } from '../testing/test-database';
import { testDatabase } from '../testing/test-database';
import { acceptRestoredLog } from './accept-restored-log';
import { consumer } from './context-parts';
import { ContextRuntime } from './context-runtime';
import { Platform } from './platform.module';
import { talkPublisher, talkStream } from './talk.fixtures';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const TYPE = 'intake.introduction-declined.v1';

describe('a log that was put back to before what others were told', () => {
  let test: TestDatabase;
  let owner: Pool;
  let admin: Client;
  let platform: Platform;
  let intake: ContextDatabase;
  let outcomes: ContextDatabase;
  let hearer: ContextRuntime;
  let teller: ContextRuntime;
  const clock = new TestClock('2026-03-02T09:00:00.000Z');
  const errors: [string, unknown][] = [];
  const heard: Message[] = [];
  const personId = idFrom('person');

  beforeEach(async () => {
    errors.length = heard.length = 0;
    test = await testDatabase();
    owner = new Pool({ connectionString: test.url, max: 2 });
    admin = new Client({ connectionString: test.url });
    await admin.connect();
    platform = await open();
    intake = await ContextDatabase.open({ url: test.url, context: 'intake', rows: [], migrations: [] });
    outcomes = await ContextDatabase.open({ url: test.url, context: 'outcomes', rows: [], migrations: [] });
    hearer = await startHearer();
    teller = await startTeller();
  });
  afterEach(async () => {
    await teller.stop();
    await hearer.stop();
    await intake.close();
    await outcomes.close();
    await platform.onApplicationShutdown();
    await admin.end();
    await owner.end();
    await test.drop();
  });

  const ports = () => ({
    store: platform.store,
    streams: platform.streams,
    bus: platform.bus,
    clock,
    onError: (where: string, error: unknown) => void errors.push([where, error]),
  });
  const open = () =>
    Platform.open({
      databaseUrl: test.url, masterKey: Buffer.alloc(32, 7), clock, log: silent, internalUrl: () => '', dataDir: '',
    }); // prettier-ignore
  async function startHearer(): Promise<ContextRuntime> {
    const runtime = new ContextRuntime('outcomes', ports(), outcomes, () => Promise.resolve(), {
      consumers: [consumer({ id: 'outcomes.test.v1', types: [TYPE], handle: async (m) => void heard.push(m) })],
    });
    await runtime.start();
    return runtime;
  }
  async function startTeller(): Promise<ContextRuntime> {
    const runtime = new ContextRuntime('intake', ports(), intake, () => Promise.resolve(), {
      publishers: [talkPublisher],
    });
    await runtime.start();
    return runtime;
  }
  async function say(talkId: string, commandId: string = randomUUID()): Promise<void> {
    await platform.streams.decideAndAppend({
      stream: talkStream,
      id: talkId,
      decide: () => [{ type: 'Said' as const, data: { personId, talkId, words: 'hello', dueOn: '2026-03-05' } }],
      context: {
        ...{ commandId, correlationId: commandId, causationId: null, principal: ANYONE, now: clock.now() },
        ...{ purpose: 'direct-care', lawfulBasis: 'public-task' },
      },
    });
  }
  async function until(what: () => boolean | Promise<boolean>): Promise<void> {
    const deadline = performance.now() + 20_000;
    while (!(await what())) {
      if (performance.now() > deadline) throw new Error(`Not so after 20 s: ${what.toString()}`);
      await new Promise((turn) => setImmediate(turn));
    }
  }
  /** As whoever restores an older copy of the log, and of what its own context keeps, under a bus that goes on. */
  async function putBackTo(position: number): Promise<void> {
    await teller.stop();
    await admin.query(`DELETE FROM events.event WHERE position > ${position};
      DELETE FROM events.command WHERE position > ${position};
      SELECT setval('events.position', ${position});
      UPDATE intake.checkpoint SET position = least(position, ${position});`);
    await reopen();
  }
  /** A process that was started after the restore remembers nothing of before. */
  async function reopen(): Promise<void> {
    await hearer.stop();
    await platform.onApplicationShutdown();
    platform = await open();
    hearer = await startHearer();
    teller = await startTeller();
  }
  const accept = () => onOneConnection(owner, (sql) => acceptRestoredLog(sql, ['intake', 'outcomes'], clock.now()));
  const revisionsOf = (talk: string) => heard.filter(({ stream }) => stream === `talk-${talk}`).map(({ revision, logepoch }) => `${logepoch ?? 1}/${revision}`); // prettier-ignore

  it('tells nothing more, names what is missing, and goes on once that was accepted, and nobody drops what is new', async () => {
    const [one, two] = [randomUUID(), randomUUID()];
    for (let n = 0; n < 4; n += 1) await say(one);
    for (let n = 0; n < 2; n += 1) await say(two);
    await until(() => heard.length === 6);
    const lost = heard.slice(3).map(({ id }) => id);

    await putBackTo(3);
    expect(teller.relayProblem).toContain('Nothing is published until');
    for (const id of lost) expect(teller.relayProblem).toContain(id);
    // Positions 4 to 6 come again, for other events, and the revisions of the first talk from 3 on.
    await say(one);
    await say(one);
    await say(two);
    await until(() =>
      errors.some(([where, error]) => where === talkPublisher.id && (error as Error).name === 'LogIsOlderThanTold'),
    );
    expect(heard).toHaveLength(6);
    expect((await admin.query('SELECT FROM bus.message')).rowCount).toBe(6);

    const accepted = await accept();
    expect(accepted).toMatchObject({ epoch: 2, after: 3n });
    expect(accepted?.missing.map(({ messageId }) => messageId).sort()).toEqual([...lost].sort());
    await until(() => heard.length === 9);
    expect(teller.relayProblem).toBeUndefined();
    expect(revisionsOf(one)).toEqual(['1/0', '1/1', '1/2', '1/3', '2/3', '2/4']);
    expect(revisionsOf(two)).toEqual(['1/0', '1/1', '2/0']);
    expect(new Set(heard.map(({ id }) => id)).size).toBe(9);
    expect(await accept()).toBeUndefined();
  });

  it('tells an event again that was lost and came of the same command, under another id', async () => {
    const [talk, command] = [randomUUID(), randomUUID()];
    await say(talk);
    await say(talk, command);
    await until(() => heard.length === 2);
    await putBackTo(1);
    await say(talk, command);
    const { rows } = await admin.query<{ id: string }>('SELECT id FROM events.event WHERE position = 2');
    expect(rows[0]?.id).toBe(heard[1]?.id);
    await accept();
    await until(() => heard.length === 3);
    expect(revisionsOf(talk)).toEqual(['1/0', '1/1', '2/1']);
  });

  it('is noticed again by every start until it is accepted, and after that by none', async () => {
    const talk = randomUUID();
    for (let n = 0; n < 3; n += 1) await say(talk);
    await until(() => heard.length === 3);
    await putBackTo(1);
    await teller.stop();
    teller = await startTeller();
    expect(teller.relayProblem).toContain('put back');
    await accept();
    await say(talk);
    await until(() => heard.length === 4);
    await teller.stop();
    teller = await startTeller();
    expect(teller.relayProblem).toBeUndefined();
    await say(talk);
    await until(() => heard.length === 5);
    expect(revisionsOf(talk)).toEqual(['1/0', '1/1', '1/2', '2/1', '2/2']);
  });

  it('names followers that were further than the log and puts them back to where it was', async () => {
    const talk = randomUUID();
    for (let n = 0; n < 3; n += 1) await say(talk);
    await until(() => heard.length === 3);
    await putBackTo(1);
    await teller.stop();
    await admin.query(`UPDATE intake.checkpoint SET position = 3`);
    expect(await accept()).toMatchObject({ after: 1n, ahead: [talkPublisher.id] });
    teller = await startTeller();
    await say(talk);
    await until(() => heard.length === 4);
    expect(revisionsOf(talk).at(-1)).toBe('2/1');
  });

  it('is left alone when it has everything that was told', async () => {
    const talk = randomUUID();
    for (let n = 0; n < 50; n += 1) await say(talk);
    await until(() => heard.length === 50);
    await putBackTo(50);
    expect(teller.relayProblem).toBeUndefined();
    await say(talk);
    await until(() => heard.length === 51);
    expect(revisionsOf(talk).at(-1)).toBe('1/50');
  });
});
