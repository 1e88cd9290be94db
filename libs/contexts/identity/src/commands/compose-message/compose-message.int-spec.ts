import { CommandBus } from '@nestjs/cqrs';
import type { Principal } from '@platform/access-control/principal';
import { ANYONE } from '@platform/access-control/principal';
import type { CommandContext } from '@platform/event-store/command-context';
import { idFrom } from '@platform/event-store/command-context';
import type { Carrier, Outgoing } from '@platform/notifications/port/carrier';
import { ContextApp, someone } from '@platform/testing/context-app';
import { IdentityContext } from '../../identity.context';
import { IdentityModule } from '../../identity.module';
import { RegisterAgency } from '../register-agency/register-agency.command';
import { RegisterPractitioner } from '../register-practitioner/register-practitioner.command';
import type { DirectoryAsks } from '../send-message/send-message.command';

const [charity, trust] = [idFrom('a charity'), idFrom('a trust')];
const amara = someone('community-worker', { memberId: idFrom('amara'), agencyId: charity });
const dev = someone('peer-supporter', { memberId: idFrom('dev'), agencyId: charity });
const gwen = someone('clinician', { memberId: idFrom('gwen'), agencyId: charity });
const lou = someone('link-worker', { memberId: idFrom('lou'), agencyId: trust });
const addressOf = ({ role }: Pick<Principal, 'role'>) => `${role}@well.example`;

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

describe('a message that something an agency offers is to be checked', () => {
  const carrier = new TestCarrier();
  let hasListingsToCheck = true;
  const directory: DirectoryAsks = {
    addressFor: () => Promise.resolve(null),
    linkTo: () => Promise.reject(new Error('no ask')),
    hasListingsToCheck: (agencyId) => Promise.resolve(hasListingsToCheck && agencyId === charity),
  };
  let identity: ContextApp;
  let runtime: IdentityContext['runtime'];

  beforeAll(async () => {
    const messages = { carriers: [carrier], senderName: 'Well Town', publicUrl: () => 'https://well.example' };
    const module = IdentityModule.forRoot({ demonstration: false, messages, directoryAsks: directory });
    identity = await ContextApp.start([module], [IdentityContext]);
    runtime = identity.app.get(IdentityContext, { strict: false }).runtime;
    identity.clock.set('2026-05-19T07:00:00.000Z');
    const commands = identity.app.get(CommandBus, { strict: false });
    const setup = (id: string): CommandContext => ({
      ...{ commandId: idFrom('setup', id), principal: { ...ANYONE, role: 'setup' }, purpose: 'administration' },
      ...{ lawfulBasis: 'public-task', now: identity.clock.now(), correlationId: idFrom(id), causationId: null },
    });
    const at = '2026-03-01T09:00:00.000Z';
    for (const agencyId of [charity, trust]) {
      const agency = { agencyId, name: 'Wombat', kind: 'charity' as const, joinedAt: at };
      await commands.execute(new RegisterAgency(agency, setup(agencyId)));
    }
    for (const [who, role] of [
      [amara, 'community-worker'],
      [dev, 'peer-supporter'],
      [gwen, 'clinician'],
      [lou, 'link-worker'],
    ] as const) {
      const practitioner = {
        ...{ practitionerId: who.memberId ?? '', agencyId: who.agencyId ?? '', name: 'Quill Thistle', role },
        ...{ tier: 'none' as const, registeredAt: at, issuer: 'issuer', subject: role },
      };
      await commands.execute(new RegisterPractitioner(practitioner, setup(role)));
    }
    await identity.settled();
    for (const who of [amara, dev, gwen, lou]) await prefers(who, 'email');
  });
  afterAll(() => identity.stop());
  beforeEach(() => {
    carrier.given.length = 0;
    hasListingsToCheck = true;
  });

  const prefers = (who: Principal, channel: string) =>
    identity.post('/api/identity/message-preference', who, {
      ...{ channel, address: channel === 'email' ? addressOf(who) : null, quietFrom: 21, quietUntil: 8 },
    });
  const prompted = (service: string, promptedAt: string) =>
    identity.hear(
      'provider-directory.listing-check-prompted.v1',
      { serviceId: idFrom(service), agencyId: charity, checkBy: '2026-06-01T09:00:00.000Z', promptedAt },
      service,
    );
  const look = async () => {
    await identity.settled();
    for (let time = 0; time < 3; time += 1) {
      await runtime.checkDeadlines();
      await identity.settled();
    }
  };
  const lines = async (who: Principal) =>
    ((await identity.get('/api/identity/messages', who)).body as { subject: string; because: string | null }[])
      .filter(({ subject }) => subject === 'Something you offer is to be checked')
      .map(({ because }) => because);

  it('goes once on a day to each of those who list services there, however many listings grew old', async () => {
    await prompted('walk', '2026-05-19T07:00:00.000Z');
    await prompted('choir', '2026-05-19T07:00:02.000Z');
    await look();
    expect(carrier.given.map(({ to }) => to).sort()).toEqual([addressOf(amara), addressOf(dev)].sort());
    expect(carrier.given[0]?.text.split('\n\n').slice(0, 2)).toEqual([
      'Hello Quill,',
      'It is some time since somebody looked at something that your organisation offers. Sign in to see what, and to say that it is still right.',
    ]);
  });

  it('waits while it is quiet for somebody, and is not sent when somebody looked in the meantime', async () => {
    identity.clock.set('2026-05-20T20:30:00.000Z');
    await prompted('shed', '2026-05-20T20:30:00.000Z');
    await look();
    expect(carrier.given).toEqual([]);
    hasListingsToCheck = false;
    identity.clock.set('2026-05-21T07:00:00.000Z');
    await look();
    expect(carrier.given).toEqual([]);
    expect((await lines(amara)).sort()).toEqual(['done-already', null]);
  });

  it('goes to nobody who wants none, and of nothing that was said weeks ago', async () => {
    await prefers(dev, 'none');
    identity.clock.set('2026-06-20T10:00:00.000Z');
    await prompted('boats', '2026-06-20T10:00:00.000Z');
    await prompted('yoga', '2026-06-01T10:00:00.000Z');
    await look();
    expect(carrier.given.map(({ to }) => to)).toEqual([addressOf(amara)]);
  });
});
