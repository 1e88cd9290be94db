import { IdentityContext, IdentityModule } from '@contexts/identity';
import { OutcomesContext, OutcomesModule } from '@contexts/outcomes';
import { ANYONE } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import type { Carrier, Outgoing } from '@platform/notifications/port/carrier';
import { ContextApp, someone } from '@platform/testing/context-app';

const ADDRESS = 'sam@canary.example';
const personId = idFrom('person', 'sam');
const worker = someone('community-worker', { agencyId: idFrom('agency', 'riverside') });
const NOON = '2026-03-02T12:00:00.000Z';
const NONE = [0, 0, 0, 0, 0, 0, 0, 0, 0];

class TestCarrier implements Carrier {
  readonly id = 'smtp';
  readonly channels = ['email'] as const;
  readonly needsAddress = true;
  readonly given: Outgoing[] = [];
  send(message: Outgoing): Promise<{ reference: string }> {
    this.given.push(message);
    return Promise.resolve({ reference: message.messageId });
  }
}

describe('questions whose link is sent to the person', () => {
  const carrier = new TestCarrier();
  let all: ContextApp;
  let runtime: IdentityContext['runtime'];

  beforeAll(async () => {
    const askNameGiven = () =>
      Promise.resolve({
        name: 'Sam Okafor',
        communicationNeeds: null,
        reachMe: { how: 'email' as const, at: ADDRESS },
      });
    const messages = { carriers: [carrier], senderName: 'Well Town', publicUrl: () => 'https://well.example' };
    all = await ContextApp.start(
      [IdentityModule.forRoot({ demonstration: false, askNameGiven, messages }), OutcomesModule.forRoot()],
      [IdentityContext, OutcomesContext],
    );
    await all.listen();
    all.clock.set(NOON);
    runtime = all.app.get(IdentityContext, { strict: false }).runtime;
    const introduction = { introductionId: idFrom('introduction'), personId, via: 'self' as const, receivedAt: NOON };
    await all.hear('intake.introduction-received.v1', introduction);
    await all.onTeam(personId, worker);
    await look();
  });
  afterAll(() => all.stop());

  const look = async () => {
    for (let time = 0; time < 3; time += 1) {
      await all.settled();
      await runtime.checkDeadlines();
    }
    await all.settled();
  };

  it('are opened and answered by what is in the message, which is in nothing that is stored or told', async () => {
    const sent = await all.post(`/api/outcomes/people/${personId}/measure-sendings`, worker, { measure: 'phq-9' });
    expect(sent.status).toBe(201);
    await look();
    const [message, ...more] = carrier.given.filter(({ subject }) => subject === 'Some questions for you');
    expect(more).toEqual([]);
    expect(`${message?.subject} ${message?.text}`).not.toMatch(/phq|depress|health|mood/i);
    const [, code = ''] = /https:\/\/well\.example\/answer-questions#(\S+)/.exec(message?.text ?? '') ?? [];
    const found = await all.post('/api/outcomes/measure-codes/look-up', ANYONE, { code });
    expect(found.body).toMatchObject({ stands: 'open', name: 'PHQ-9' });
    const body = { code, answers: NONE, how: 'link' };
    expect((await all.post('/api/outcomes/measure-codes/answer', ANYONE, body)).status).toBe(201);
    await look();
    const { events } = await all.platform.store.readAll({ after: 0n, limit: 1000 });
    const everything = [...events.map(({ data, metadata }) => data + metadata), JSON.stringify(await all.published())];
    for (const written of [code, code.replaceAll('-', '')]) expect(everything.join()).not.toContain(written);
  });
});
