import { CommandBus } from '@nestjs/cqrs';
import { ANYONE } from '@platform/access-control/principal';
import type { Principal } from '@platform/access-control/principal';
import type { CommandContext } from '@platform/event-store/command-context';
import { idFrom } from '@platform/event-store/command-context';
import type { Carrier, Outgoing } from '@platform/notifications/port/carrier';
import { ContextApp, someone } from '@platform/testing/context-app';
import { RegisterAgency } from '../../commands/register-agency/register-agency.command';
import { RegisterPractitioner } from '../../commands/register-practitioner/register-practitioner.command';
import { messageStream } from '../../domain/message/message.state';
import { IdentityContext } from '../../identity.context';
import { IdentityModule } from '../../identity.module';
import { messagesProjection } from '../../views/messages/messages.projection';

const charity = idFrom('a charity');
const amara = someone('community-worker', { memberId: idFrom('amara'), agencyId: charity });
const dev = someone('peer-supporter', { memberId: idFrom('dev'), agencyId: charity });
const kofi = someone('alliance-administrator', { memberId: idFrom('kofi'), agencyId: null });
const personId = idFrom('sam');
const addressOf = (one: Principal) => `${one.role}@charity.example`;

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

describe('the message of the morning', () => {
  const carrier = new TestCarrier();
  let identity: ContextApp;
  let context: IdentityContext;

  beforeAll(async () => {
    const askNameGiven = () => Promise.resolve(undefined as never);
    const messages = { carriers: [carrier], senderName: 'Well Town', publicUrl: () => 'https://well.example' };
    const module = IdentityModule.forRoot({ demonstration: false, askNameGiven, messages });
    identity = await ContextApp.start([module], [IdentityContext]);
    context = identity.app.get(IdentityContext, { strict: false });
    identity.clock.set('2026-03-02T12:00:00.000Z');
    const setup = (id: string): CommandContext => ({
      ...{ commandId: idFrom('setup', id), principal: { ...ANYONE, role: 'setup' }, purpose: 'administration' },
      ...{ lawfulBasis: 'public-task', now: identity.clock.now(), correlationId: idFrom(id), causationId: null },
    });
    const commands = identity.app.get(CommandBus, { strict: false });
    const agency = { agencyId: charity, name: 'Wombat Charity', kind: 'charity' as const };
    await commands.execute(new RegisterAgency({ ...agency, joinedAt: '2026-03-01T09:00:00.000Z' }, setup('agency')));
    for (const [who, role] of [
      [amara, 'community-worker'],
      [dev, 'peer-supporter'],
    ] as const) {
      const practitioner = {
        ...{
          practitionerId: who.memberId ?? '',
          agencyId: charity,
          name: 'Quill Thistle',
          role,
          tier: 'none' as const,
        },
        ...{ registeredAt: '2026-03-01T09:00:00.000Z', issuer: 'issuer', subject: role },
      };
      await commands.execute(new RegisterPractitioner(practitioner, setup(role)));
    }
    await identity.settled();
  });
  afterAll(() => identity.stop());

  const look = async (now: string) => {
    identity.clock.set(now);
    await identity.settled();
    for (let time = 0; time < 3; time += 1) {
      await context.runtime.checkDeadlines();
      await identity.settled();
    }
  };
  const says = (to: Principal) =>
    carrier.given.filter((one) => one.to === addressOf(to)).map(({ text }) => text.split('\n\n')[1]);
  const wants = (who: Principal, more: object = {}) =>
    identity.post('/api/identity/message-preference', who, {
      ...{ channel: 'email', address: addressOf(who), quietFrom: 21, quietUntil: 7 },
      ...more,
    });
  const of = (name: string) => ({ kind: 'huddle-item' as const, aboutId: idFrom(name), personId });
  const made = (name: string, who: Principal, due: string) =>
    identity.hear(
      'intake.promise-made.v1',
      { ...of(name), memberId: who.memberId, due, since: '2026-03-02T12:00:00.000Z' },
      `huddleItem-${idFrom(name)}`,
    );
  const kept = (name: string) =>
    identity.hear(
      'intake.promise-kept.v1',
      { ...of(name), keptAt: identity.clock.now().toISOString() },
      `huddleItem-${idFrom(name)}`,
    );

  it('says how many are due and how many late, once, at its hour, to whoever owes something', async () => {
    for (const who of [amara, dev]) expect((await wants(who)).status).toBe(201);
    await made('one', amara, '2026-03-03');
    await made('two', amara, '2026-03-04');
    await made('three', amara, '2026-03-20');
    await look('2026-03-03T07:59:59.000Z');
    expect(says(amara)).toEqual([]);
    await look('2026-03-03T08:00:00.000Z');
    await look('2026-03-03T15:00:00.000Z');
    expect(says(amara)).toEqual(['1 promise is due today. Sign in to see which.']);
    await look('2026-03-04T08:00:00.000Z');
    expect(says(amara).slice(1)).toEqual(['1 promise is due today, 1 is late. Sign in to see which.']);
    expect(says(dev)).toEqual([]);
    expect(JSON.stringify(carrier.given)).not.toMatch(/Thistle|huddle/);
  });

  it('is one after days in which nothing ran, and none again when the view is filled anew', async () => {
    await kept('one');
    const before = says(amara).length;
    await look('2026-03-09T11:00:00.000Z');
    expect(says(amara).slice(before)).toEqual(['1 promise is late. Sign in to see which.']);
    const rows = await context.database.query<{ message_id: string }>('SELECT message_id FROM message');
    await context.database.transaction(async (sql) => {
      await sql.query('DELETE FROM message');
      // As if the view lagged behind everything: what was sent is decided from the stream.
      const [first] = rows;
      const { history } = await identity.platform.streams.load(messageStream, first?.message_id ?? '');
      await messagesProjection.project(history, sql);
    });
    await look('2026-03-09T16:00:00.000Z');
    expect(says(amara)).toHaveLength(before + 1);
  });

  it('does not come when nothing is owed, at the weekend, or to whoever wants none', async () => {
    await kept('two');
    const before = carrier.given.length;
    await look('2026-03-10T09:00:00.000Z');
    await made('weekend', amara, '2026-03-14');
    await look('2026-03-14T12:00:00.000Z');
    await wants(amara, { digest: false });
    expect((await identity.get('/api/identity/message-preference', amara)).body).toMatchObject({ digest: false });
    await look('2026-03-16T12:00:00.000Z');
    expect(carrier.given).toHaveLength(before);
    await wants(amara, { digest: true });
    await look('2026-03-17T12:00:00.000Z');
    expect(carrier.given).toHaveLength(before + 1);
  });

  it('comes at the hour that the alliance sets with a reason, in summer as the clocks show it', async () => {
    const set = (value: number, as = kofi) =>
      identity.post('/api/identity/policies/digest-hour', as, { value, reason: 'The huddle is at ten.' });
    expect((await identity.get('/api/identity/policies', ANYONE)).status).toBe(401);
    for (const answer of [await set(9, amara), await identity.get('/api/identity/policies', amara)]) {
      expect(answer.status).toBe(404);
    }
    const fields = [{ field: 'value', problem: 'must be a whole number from 6 to 18' }];
    expect(await set(3)).toMatchObject({ status: 400, body: { code: 'policy-out-of-range', fields } });
    expect((await set(8)).body.code).toBe('policy-is-the-same');
    expect((await set(9)).status).toBe(201);
    const policies = (await identity.get('/api/identity/policies', kofi)).body as { code: string }[];
    expect(policies.find(({ code }) => code === 'digest-hour')).toMatchObject({
      ...{ unset: 8, least: 6, most: 18, value: 9 },
      adopted: [{ value: 9, before: 8, reason: 'The huddle is at ten.', adoptedBy: kofi.memberId }],
    });
    await identity.settled();
    const told = (await identity.published()).filter(({ type }) => type === 'identity.policy-adopted.v1');
    expect(told.map(({ data }) => data)).toMatchObject([{ code: 'digest-hour', setTo: 9 }]);
    expect(JSON.stringify(told)).not.toContain('huddle');
    const before = carrier.given.length;
    await look('2026-07-01T07:59:00.000Z');
    expect(carrier.given).toHaveLength(before);
    await look('2026-07-01T08:00:00.000Z');
    expect(carrier.given).toHaveLength(before + 1);
  });
});
