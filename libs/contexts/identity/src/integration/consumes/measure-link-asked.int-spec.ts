import { idFrom } from '@platform/event-store/command-context';
import { PassingTrouble } from '@platform/messaging/port/bus';
import type { Carrier, Outgoing } from '@platform/notifications/port/carrier';
import { NotTaken } from '@platform/notifications/port/carrier';
import { ContextApp, someone } from '@platform/testing/context-app';
import { IdentityContext } from '../../identity.context';
import { IdentityModule } from '../../identity.module';

const ADDRESS = 'sam.pangolin@canary.example';
const personId = idFrom('person', 'sam');
const sam = someone('person', { personId, memberId: personId });
const worker = someone('community-worker', { agencyId: idFrom('agency', 'riverside') });
const operator = someone('platform-operator', { agencyId: idFrom('agency', 'riverside') });
const noon = '2026-03-02T12:00:00.000Z';

class TestCarrier implements Carrier {
  readonly id = 'smtp';
  readonly channels = ['email'] as const;
  readonly needsAddress = true;
  readonly given: Outgoing[] = [];
  refuses = false;

  send(message: Outgoing): Promise<{ reference: string }> {
    if (this.refuses) return Promise.reject(new NotTaken('try-later', true));
    this.given.push(message);
    return Promise.resolve({ reference: message.messageId });
  }
}

describe('a message with the link to questions', () => {
  const carrier = new TestCarrier();
  let made = 0;
  let isThere = true;
  let identity: ContextApp;
  let runtime: IdentityContext['runtime'];

  beforeAll(async () => {
    const measureCodeFor = (sendingId: string) =>
      isThere
        ? Promise.resolve(`CODE-${(made += 1)}-${sendingId}`)
        : Promise.reject(new PassingTrouble('Outcomes does not answer.'));
    const askNameGiven = () =>
      Promise.resolve({
        name: 'Sam Okafor',
        communicationNeeds: null,
        reachMe: { how: 'email' as const, at: ADDRESS },
      });
    const messages = { carriers: [carrier], senderName: 'Well Town', publicUrl: () => 'https://well.example' };
    identity = await ContextApp.start(
      [IdentityModule.forRoot({ demonstration: false, askNameGiven, messages, measureCodeFor })],
      [IdentityContext],
    );
    runtime = identity.app.get(IdentityContext, { strict: false }).runtime;
    identity.clock.set(noon);
    const introduction = { introductionId: idFrom('introduction'), personId, via: 'self' as const, receivedAt: noon };
    await identity.hear('intake.introduction-received.v1', introduction);
    await identity.onTeam(personId, worker);
    await look();
  });
  afterAll(() => identity.stop());
  beforeEach(() => {
    identity.clock.set(noon);
    Object.assign(carrier, { refuses: false });
    carrier.given.length = 0;
    [made, isThere] = [0, true];
  });

  const look = async () => {
    for (let time = 0; time < 3; time += 1) {
      await identity.settled();
      await runtime.checkDeadlines();
    }
    await identity.settled();
  };
  const asked = (sendingId: string, sendingAskedAt = identity.clock.now().toISOString(), again = 'once') =>
    identity.hear('outcomes.measure-link-asked.v1', { sendingId, personId, sendingAskedAt }, `${sendingId} ${again}`);
  const lines = async (by = worker) => {
    const at = by === sam ? '/api/identity/messages' : `/api/identity/people/${personId}/messages`;
    const { body } = await identity.get(at, by);
    return (body as unknown as { template: string; status: string; because: string | null }[]).filter(
      ({ template }) => template === 'questions-for-you',
    );
  };

  it('holds a code that is made for it, and says nothing of what is asked', async () => {
    const sendingId = idFrom('sending', 'one');
    await asked(sendingId);
    await look();
    expect(carrier.given).toEqual([
      {
        ...{ messageId: expect.any(String), channel: 'email', to: ADDRESS, subject: 'Some questions for you' },
        text: [
          'Hello Sam,',
          'Somebody who works with you has some questions for you. Open the link when it suits you. You need no account. The link is for you alone, so please do not pass it on.',
          `https://well.example/answer-questions#CODE-1-${sendingId}`,
          'Well Town',
          'This was sent by itself. Nobody reads answers to it.',
        ].join('\n\n'),
      },
    ]);
    const { events } = await identity.platform.store.readAll({ after: 0n, limit: 1000 });
    expect(events.map(({ data, metadata }) => data + metadata).join()).not.toContain('CODE-1');
    expect(JSON.stringify((await identity.get('/api/identity/demonstration-mailbox', operator)).body)).not.toContain('CODE-1'); // prettier-ignore
    for (const by of [worker, sam]) expect(await lines(by)).toMatchObject([{ status: 'sent' }]);
  });

  it('is sent once, however often it is asked for and looked at', async () => {
    const sendingId = idFrom('sending', 'twice');
    await asked(sendingId);
    await asked(sendingId, noon, 'told again');
    await look();
    await look();
    expect(carrier.given).toHaveLength(1);
    expect(made).toBe(1);
  });

  it('is tried again with another code when it was not taken, and with none while outcomes does not answer', async () => {
    const sendingId = idFrom('sending', 'refused');
    isThere = false;
    await asked(sendingId);
    await identity.settled();
    await runtime.checkDeadlines();
    expect(carrier.given).toEqual([]);
    isThere = true;
    carrier.refuses = true;
    identity.clock.set('2026-03-02T12:05:00.000Z');
    await look();
    expect([carrier.given.length, made]).toEqual([0, 1]);
    carrier.refuses = false;
    identity.clock.set('2026-03-02T14:00:00.000Z');
    await look();
    expect(carrier.given.map(({ text }) => /#(\S+)/.exec(text)?.[1])).toEqual([`CODE-2-${sendingId}`]);
  });

  it('waits while it is quiet, with no code made before, and is withheld from who wants no messages', async () => {
    identity.clock.set('2026-03-02T23:00:00.000Z');
    await asked(idFrom('sending', 'at night'));
    await look();
    expect([carrier.given.length, made]).toEqual([0, 0]);
    expect((await lines())[0]).toMatchObject({ status: 'waiting', because: 'quiet-hours' });
    identity.clock.set('2026-03-03T09:00:00.000Z');
    await look();
    expect(carrier.given).toHaveLength(1);
    const none = { channel: 'none', address: null, quietFrom: 21, quietUntil: 8 };
    await identity.post('/api/identity/message-preference', sam, none);
    await asked(idFrom('sending', 'unwanted'));
    await look();
    expect(carrier.given).toHaveLength(1);
    expect((await lines()).map(({ status, because }) => [status, because])).toContainEqual(['withheld', 'not-wanted']);
  });
});
