import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { ANYONE } from '../access-control/principal';
import { defineStream } from '../decider/stream-definition';
import { idFrom } from '../event-store/command-context';
import type { Outcome } from '../event-store/streams';
import { ContextDatabase } from '../projections/context-database';
import { Context } from '../runtime/context';
import { ContextRuntime } from '../runtime/context-runtime';
import { Platform } from '../runtime/platform.module';
import { TestClock } from '../testing/test-clock';
import type { TestDatabase } from '../testing/test-database';
import { testDatabase } from '../testing/test-database';
import type { ReminderKind, SaidOfDate } from './date-owed';
import type { CancelReminder } from './reminder-parts';
import { Remind, ReminderRules, remindersOf, remindersTableSql } from './reminder-parts';

interface Of {
  readonly promiseId: string;
  readonly personId: string;
  readonly kind: ReminderKind;
}
interface Promised {
  readonly type: 'Promised';
  readonly data: Of & { readonly due: string; readonly at: string };
}
interface Kept {
  readonly type: 'Kept';
  readonly data: Of;
}
const promiseStream = defineStream<number, Promised | Kept>({
  category: 'promise',
  initial: 0,
  evolve: (count) => count + 1,
  personal: { Promised: {}, Kept: {} },
  informationClass: 'plan',
});
const KINDS: readonly ReminderKind[] = ['next-contact', 'ask-answer'];
const saidOf =
  (kind: ReminderKind) =>
  (event: Promised | Kept): SaidOfDate | undefined => {
    const { promiseId, personId, kind: of } = event.data;
    if (of !== kind) return undefined;
    if (event.type === 'Kept') return { settles: promiseId, personId };
    const { due, at } = event.data;
    return { owes: { aboutId: promiseId, personId, memberId: null, agencyId: null, due, since: at } };
  };
const dates = KINDS.map((kind) => ({
  ...{ kind, stream: promiseStream },
  said: (event: object) => saidOf(kind)(event as Promised | Kept),
}));
const reminders = remindersOf({ context: 'intake', token: Context, tells: 'intake.reminder-fell-due.v1', dates });

const MORNING = '2026-03-02T09:00:00.000Z';
const personId = idFrom('person');
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A process with a clock and connections of its own. `crashes`: what a command recorded is lost to whoever sent it. */
class OneProcess {
  private constructor(
    readonly clock: TestClock,
    readonly platform: Platform,
    readonly database: ContextDatabase,
    readonly runtime: ContextRuntime,
  ) {}

  static async start(url: string, now: string, crashes: (nth: number) => boolean = () => false): Promise<OneProcess> {
    const clock = new TestClock(now);
    const platform = await Platform.open({
      databaseUrl: url, masterKey: Buffer.alloc(32, 7), clock, log: silent, internalUrl: () => '', dataDir: '',
    }); // prettier-ignore
    const database = await ContextDatabase.open({ url, context: 'intake', rows: [], migrations: [] });
    const rules = new ReminderRules(platform.streams, reminders.stream, dates);
    let sent = 0;
    const execute = async (command: object): Promise<Outcome> => {
      const outcome = await (command instanceof Remind
        ? rules.remind(command)
        : rules.cancel(command as CancelReminder));
      sent += 1;
      if (crashes(sent)) throw new Error('crashed after the command was recorded');
      return outcome;
    };
    const runtime = new ContextRuntime('intake', platform, database, execute, {
      projections: [reminders.projection],
      publishers: [{ ...reminders.publisher, translate: () => undefined }],
      reactions: reminders.reactions,
      deadlines: [reminders.deadline],
    });
    await runtime.start();
    return new OneProcess(clock, platform, database, runtime);
  }

  async record(event: Promised | Kept): Promise<void> {
    const commandId = randomUUID();
    await this.platform.streams.decideAndAppend({
      ...{ stream: promiseStream, id: event.data.promiseId, decide: () => [event] },
      context: {
        ...{
          commandId,
          principal: { ...ANYONE, role: 'clinician', agencyId: idFrom('agency') },
          now: this.clock.now(),
        },
        ...{ purpose: 'direct-care', lawfulBasis: 'public-task-care', correlationId: commandId, causationId: null },
      },
    });
  }

  async settled(): Promise<void> {
    for (let head = -1n; head !== (await this.platform.store.head());) {
      head = await this.platform.store.head();
      for (const { id } of this.runtime.status()) await this.runtime.reached(id, head, 20_000);
    }
  }

  async stop(): Promise<void> {
    await this.runtime.stop();
    await this.platform.onApplicationShutdown();
    await this.database.close();
  }
}

describe('reminders', () => {
  let test: TestDatabase;
  let admin: Client;
  const running = new Set<OneProcess>();
  const start = async (...args: [string, ((nth: number) => boolean)?]) => {
    const one = await OneProcess.start(test.url, ...args);
    running.add(one);
    return one;
  };
  const stop = async (one: OneProcess) => {
    running.delete(one);
    await one.stop();
  };
  beforeAll(async () => {
    test = await testDatabase();
    admin = new Client({ connectionString: test.url });
    await admin.connect();
    const database = await ContextDatabase.open({ url: test.url, context: 'intake', rows: [], migrations: [] });
    await database.query(remindersTableSql('intake'));
    await database.close();
  });
  afterAll(async () => {
    await Promise.all([...running].map((one) => one.stop()));
    await admin.end();
    await test.drop();
  });

  /** What the log says, as `about step late`. */
  const recorded = async (one: OneProcess, ids: readonly string[]) => {
    const lines: string[] = [];
    for (const [n, promiseId] of ids.entries()) {
      for (const kind of KINDS) {
        const { history } = await one.platform.streams.load(reminders.stream, idFrom('reminder', kind, promiseId));
        for (const { event } of history) {
          if (event.type === 'ReminderCancelled') lines.push(`${n} cancelled`);
          else if (event.type === 'ReminderCameBack') lines.push(`${n} came back`);
          else lines.push(`${n} ${event.data.step}${event.data.late ? ' late' : ''} ${event.data.dueAt}`);
        }
      }
    }
    return lines;
  };
  const promised = (promiseId: string, kind: ReminderKind, due: string): Promised => ({
    type: 'Promised',
    data: { promiseId, personId, kind, due, at: MORNING },
  });
  const rows = async () => (await admin.query('SELECT * FROM intake.reminder ORDER BY 1,2,3')).rows as object[];
  const count = async () => Number((await admin.query(`SELECT count(*) FROM events.event`)).rows[0].count);
  const ids = Array.from({ length: 6 }, () => randomUUID());
  const [a = '', b = '', c = '', d = '', e = '', f = ''] = ids;
  const expected = [
    '0 day-before late 2026-03-03T09:00:00.000Z',
    '0 on-the-day late 2026-03-04T08:00:00.000Z',
    '0 overdue late 2026-03-05T09:00:00.000Z',
    '1 day-before late 2026-03-04T09:00:00.000Z',
    '1 on-the-day late 2026-03-05T08:00:00.000Z',
    '2 day-before late 2026-03-03T09:30:00.000Z',
    '2 overdue late 2026-03-04T09:30:00.000Z',
    '3 day-before 2026-03-05T10:00:00.000Z',
    '4 cancelled',
  ];

  it('that nobody looks after for three days fall due once each and say that they are late, whoever crashes and looks again', async () => {
    const before = await start(MORNING);
    await before.record(promised(a, 'next-contact', '2026-03-04'));
    await before.record(promised(b, 'next-contact', '2026-03-05'));
    await before.record(promised(c, 'ask-answer', '2026-03-04T09:30:00.000Z'));
    await before.record(promised(d, 'ask-answer', '2026-03-06T10:00:00.000Z'));
    await before.record(promised(e, 'next-contact', '2026-03-05'));
    await before.record({ type: 'Kept', data: { promiseId: e, personId, kind: 'next-contact' } });
    await before.record(promised(f, 'next-contact', '2026-03-20'));
    await before.settled();
    expect(await recorded(before, ids)).toEqual(['4 cancelled']);
    await stop(before);

    const now = '2026-03-05T10:00:00.000Z';
    // The command is recorded and the process is gone before anything else is: the others find all of it again.
    const crashing = await start(now, () => true);
    await crashing.runtime.checkDeadlines();
    await stop(crashing);
    const [one, two] = [await start(now), await start(now, (nth) => nth % 2 === 0)];
    for (let look = 0; look < 3; look += 1) {
      await Promise.all([one.runtime.checkDeadlines(), two.runtime.checkDeadlines()]);
      await Promise.all([one.settled(), two.settled()]);
    }
    expect(await recorded(one, ids)).toEqual(expected);
    await Promise.all([stop(one), stop(two)]);
  });

  it('that fell due never do so again when their view is filled anew from the log', async () => {
    const [before, events] = [await rows(), await count()];
    await admin.query(`TRUNCATE intake.reminder; DELETE FROM intake.checkpoint`);
    const again = await start('2026-03-05T10:00:00.000Z');
    await again.settled();
    for (let look = 0; look < 2; look += 1) await again.runtime.checkDeadlines();
    await again.settled();
    expect(await rows()).toEqual(before);
    expect(await count()).toBe(events);
    expect(await recorded(again, ids)).toEqual(expected);
  });

  it('go by the stream and not by the row: what was done a moment ago is reminded of no more', async () => {
    const [one] = [...running];
    if (!one) throw new Error('nothing runs');
    one.clock.set('2026-03-19T09:00:00.000Z');
    await one.record({ type: 'Kept', data: { promiseId: f, personId, kind: 'next-contact' } });
    const rules = new ReminderRules(one.platform.streams, reminders.stream, dates);
    const context = {
      ...{ commandId: randomUUID(), principal: { ...ANYONE, role: 'service' as const }, now: one.clock.now() },
      ...{ purpose: 'service' as const, lawfulBasis: 'public-task-care' as const, causationId: null },
      correlationId: randomUUID(),
    };
    await rules.remind(new Remind({ kind: 'next-contact', aboutId: f, step: 'day-before' }, context));
    await one.settled();
    expect(await recorded(one, ids)).toEqual([...expected, '5 cancelled']);
  });
});
