import { idFrom } from '@platform/event-store/command-context';
import type { Carrier, Outgoing } from '@platform/notifications/port/carrier';
import { NotTaken } from '@platform/notifications/port/carrier';
import { PassingTrouble } from '@platform/messaging/port/bus';
import { ContextApp, someone } from '@platform/testing/context-app';
import { IdentityContext } from '../../identity.context';
import { IdentityModule } from '../../identity.module';
import { Client } from 'pg';
import type { DirectoryAsks } from './send-message.command';

const ADDRESS = 'asks@pangolin.example';
const personId = idFrom('person', 'sam');
const serviceId = idFrom('service', 'walk');
const agencyId = idFrom('agency', 'riverside');
const operator = someone('platform-operator', { agencyId });
const now = '2026-03-02T10:00:00.000Z';

class TestCarrier implements Carrier {
  readonly id = 'smtp';
  readonly channels = ['email'] as const;
  readonly needsAddress = true;
  readonly given: Outgoing[] = [];
  refuses = false;
  slow: Promise<void> | undefined;

  async send(message: Outgoing): Promise<{ reference: string }> {
    if (this.refuses) throw new NotTaken('try-later', true);
    this.given.push(message);
    await this.slow;
    return { reference: message.messageId };
  }
}

/** The directory, as identity asks it. */
class TestDirectory implements DirectoryAsks {
  address: string | null = ADDRESS;
  isThere = true;
  made = 0;
  addressFor = () => this.answer(this.address);
  hasListingsToCheck = () => this.answer(false);
  linkTo = (askId: string) => this.answer(`token-${(this.made += 1)}-of-${askId}`);
  private answer<T>(value: T): Promise<T> {
    return this.isThere ? Promise.resolve(value) : Promise.reject(new PassingTrouble('The directory does not answer.'));
  }
}

describe('a message to a group that does not sign in', () => {
  const [carrier, directory] = [new TestCarrier(), new TestDirectory()];
  let identity: ContextApp;
  let runtime: IdentityContext['runtime'];

  beforeAll(async () => {
    const messages = { carriers: [carrier], senderName: 'Well Town', publicUrl: () => 'https://well.example' };
    const module = IdentityModule.forRoot({ demonstration: false, messages, directoryAsks: directory });
    identity = await ContextApp.start([module], [IdentityContext]);
    runtime = identity.app.get(IdentityContext, { strict: false }).runtime;
  });
  afterAll(() => identity.stop());
  beforeEach(() => {
    identity.clock.set(now);
    carrier.given.length = 0;
    Object.assign(directory, { address: ADDRESS, isThere: true, made: 0 });
    carrier.refuses = false;
    carrier.slow = undefined;
  });

  const asked = (askId: string, withoutAccount?: true) =>
    identity.hear('provider-directory.ask-made.v1', {
      ...{ askId, personId, serviceId, agencyId, askedAt: now, answerDueAt: '2026-03-04T10:00:00.000Z' },
      ...(withoutAccount && { withoutAccount }),
    });
  const look = async () => {
    await identity.settled();
    await runtime.checkDeadlines();
    await identity.settled();
  };

  it('holds a link that is made for it, and nothing of the person, the need or the group', async () => {
    const askId = idFrom('ask', 'one');
    await asked(askId, true);
    await asked(idFrom('ask', 'of a service that signs in'));
    await look();
    await look();
    expect(carrier.given).toEqual([
      {
        ...{ messageId: expect.any(String), channel: 'email', to: ADDRESS, subject: 'Your group is asked something' },
        text: [
          'Hello,',
          'Somebody asks whether your group can help. Open the link to read what is asked, and to answer. You need no account. The link is for your group alone.',
          `https://well.example/answer-an-ask#token-1-of-${askId}`,
          'Well Town',
          'This was sent by itself. Nobody reads answers to it.',
        ].join('\n\n'),
      },
    ]);
    const { events } = await identity.platform.store.readAll({ after: 0n, limit: 1000 });
    const stored = events.map(({ data, metadata }) => data + metadata).join();
    for (const secret of ['token-', 'pangolin']) expect(stored).not.toContain(secret);
  });

  it('has another link each time that it is tried, and none while the directory does not answer', async () => {
    const askId = idFrom('ask', 'two');
    directory.isThere = false;
    await asked(askId, true);
    await look();
    expect(carrier.given).toEqual([]);
    directory.isThere = true;
    carrier.refuses = true;
    await look();
    carrier.refuses = false;
    identity.clock.set('2026-03-02T10:05:00.000Z');
    await look();
    expect(carrier.given.map(({ text }) => /#(\S+)/.exec(text)?.[1])).toEqual([`token-2-of-${askId}`]);
  });

  it('is sent once by a carrier that takes its time, which holds no transaction of the database open', async () => {
    let taken = (): void => undefined;
    carrier.slow = new Promise((resolve) => (taken = resolve));
    await asked(idFrom('ask', 'slow'), true);
    await identity.settled();
    const looking = runtime.checkDeadlines();
    const client = new Client({ connectionString: identity.platform.options.databaseUrl });
    await client.connect();
    const states = `SELECT a.state FROM pg_locks l JOIN pg_stat_activity a USING (pid)
      WHERE l.locktype = 'advisory' AND l.classid = 7236067`;
    while (carrier.given.length === 0) await client.query('SELECT pg_sleep(0.01)');
    const held = (await client.query<{ state: string }>(states)).rows;
    await client.end();
    taken();
    await looking;
    await look();
    expect(held.map(({ state }) => state)).toEqual(['idle']);
    expect(carrier.given).toHaveLength(1);
  });

  it('is not sent of an ask that needs no answer any more', async () => {
    directory.address = null;
    await asked(idFrom('ask', 'three'), true);
    await look();
    expect(carrier.given).toEqual([]);
    expect((await identity.get('/api/identity/failed-messages', operator)).body).toEqual([]);
  });

  it('says that a question is answered, to the group that is asked by a link', async () => {
    const question = { askId: idFrom('ask', 'four'), personId, serviceId, agencyId, questionAnsweredAt: now };
    await identity.hear('provider-directory.question-answered.v1', { ...question, withoutAccount: true });
    await look();
    expect(carrier.given.map(({ to, subject }) => `${to}: ${subject}`)).toEqual([
      `${ADDRESS}: Your question is answered`,
    ]);
  });
});
