import { CommandBus } from '@nestjs/cqrs';
import { Client } from 'pg';
import { ANYONE } from '@platform/access-control/principal';
import type { Principal } from '@platform/access-control/principal';
import type { CommandContext } from '@platform/event-store/command-context';
import { idFrom } from '@platform/event-store/command-context';
import type { Carrier, Outgoing } from '@platform/notifications/port/carrier';
import { NotTaken } from '@platform/notifications/port/carrier';
import { ContextApp, someone } from '@platform/testing/context-app';
import { RegisterAgency } from '../../commands/register-agency/register-agency.command';
import { RegisterPractitioner } from '../../commands/register-practitioner/register-practitioner.command';
import { SendMessage } from '../../commands/send-message/send-message.command';
import { attempted, composed } from '../../domain/message/message.fixtures';
import { messageStream } from '../../domain/message/message.state';
import { IdentityContext } from '../../identity.context';
import { IdentityModule } from '../../identity.module';
import { messagesProjection } from './messages.projection';

/** In every field that people write, words that are nowhere else. */
const NAME = 'Zephyrine Quillfeather';
const ADDRESS = 'z.marmoset@canary.example';
const GP = 'gp.marmoset@surgery.example';
const CANARIES = ['Quillfeather', 'marmoset', 'okapi', 'Thistlewood', 'Umberlane', 'Wombat', 'capybara', 'pangolin'];
const FIRST_NAMES: Readonly<Record<string, string>> = {
  [ADDRESS]: 'Zephyrine',
  'amara@charity.example': 'Amarantha',
  'ines@trust.example': 'Ignatia',
};

const [charity, trust] = [idFrom('a charity'), idFrom('a trust')];
const amara = someone('community-worker', { memberId: idFrom('amara'), agencyId: charity });
const grace = someone('clinician', {
  ...{ memberId: idFrom('grace'), agencyId: trust, tier: 'regulated' },
  authenticatedAt: '2026-03-02T09:00:00.000Z',
});
const ines = someone('privacy-officer', { memberId: idFrom('ines'), agencyId: trust });
const zephyrine = someone('person', { personId: idFrom('zephyrine'), memberId: idFrom('zephyrine') });
const ruth = someone('carer', { memberId: idFrom('ruth') });
const personId = idFrom('zephyrine');
const introductionId = idFrom('introduction');

class TestCarrier implements Carrier {
  readonly id = 'smtp';
  readonly channels = ['email'] as const;
  readonly needsAddress = true;
  readonly given: Outgoing[] = [];
  becomes: () => Promise<void> = () => Promise.resolve();

  async send(message: Outgoing): Promise<{ reference: string }> {
    this.given.push(message);
    await this.becomes();
    return { reference: `<${message.messageId}@well.example>` };
  }
}

describe('messages', () => {
  const carrier = new TestCarrier();
  let identity: ContextApp;
  let runtime: IdentityContext['runtime'];
  let admin: Client;
  /** All but the message of the morning. */
  const told = () => carrier.given.filter(({ subject }) => subject !== 'What you promised');
  const subjectsTo = (address: string) =>
    told()
      .filter(({ to }) => to === address)
      .map(({ subject }) => subject);
  const look = async () => {
    await identity.settled();
    // At one look so many are sent, and what was put off or tried is looked at anew.
    for (let time = 0; time < 3; time += 1) {
      await runtime.checkDeadlines();
      await identity.settled();
    }
  };
  const preference = (channel: string, address: string | null = null) => ({
    ...{ channel, address, quietFrom: 21, quietUntil: 8 },
  });
  const sets = (caller: Principal, channel: string, address: string | null = null) =>
    identity.post('/api/identity/message-preference', caller, preference(channel, address));
  const owed = (kind: 'next-contact', step: 'day-before' | 'on-the-day' | 'overdue', dueAt: string) =>
    identity.hear('intake.reminder-fell-due.v1', {
      ...{ reminderId: idFrom('reminder'), kind, step, aboutId: introductionId, personId, memberId: grace.memberId },
      ...{ agencyId: trust, due: '2026-03-05', dueAt, firedAt: identity.clock.now().toISOString(), late: false },
    });
  const statuses = async (caller: Principal) => {
    const { body } = await identity.get('/api/identity/messages', caller);
    return (body as { subject: string; status: string; because: string | null }[]).map(
      ({ subject, status, because }) => `${subject}: ${status}${because === null ? '' : `, ${because}`}`,
    );
  };
  const setup = (id: string): CommandContext => ({
    ...{ commandId: idFrom('setup', id), principal: { ...ANYONE, role: 'setup' }, purpose: 'administration' },
    ...{ lawfulBasis: 'public-task', now: identity.clock.now(), correlationId: idFrom(id), causationId: null },
  });

  beforeAll(async () => {
    const askNameGiven = () =>
      Promise.resolve({ name: NAME, communicationNeeds: 'okapi', reachMe: { how: 'email', at: ADDRESS } });
    const askIntroducersReach = (of: string) =>
      Promise.resolve({ reachMe: of === introductionId ? { how: 'email' as const, at: GP } : null });
    const messages = { carriers: [carrier], senderName: 'Well Town', publicUrl: () => 'https://well.example' };
    identity = await ContextApp.start(
      [IdentityModule.forRoot({ demonstration: false, askNameGiven, askIntroducersReach, messages })],
      [IdentityContext],
    );
    runtime = identity.app.get(IdentityContext, { strict: false }).runtime;
    admin = new Client({ connectionString: identity.platform.options.databaseUrl });
    await admin.connect();
    const commands = identity.app.get(CommandBus, { strict: false });
    const joinedAt = '2026-03-01T09:00:00.000Z';
    for (const [agencyId, name] of [
      [charity, 'Wombat Charity'],
      [trust, 'Wombat Trust'],
    ] as const) {
      await commands.execute(new RegisterAgency({ agencyId, name, kind: 'charity', joinedAt }, setup(agencyId)));
    }
    for (const [who, name, role] of [
      [amara, 'Amarantha Thistlewood', 'community-worker'],
      [grace, 'Gwendolyn Thistlewood', 'clinician'],
      [ines, 'Ignatia Umberlane', 'privacy-officer'],
    ] as const) {
      const practitioner = {
        ...{ practitionerId: who.memberId ?? '', agencyId: who.agencyId ?? '', name, role, registeredAt: joinedAt },
        ...{ tier: role === 'clinician' ? ('regulated' as const) : ('none' as const), issuer: 'issuer', subject: name },
      };
      await commands.execute(new RegisterPractitioner(practitioner, setup(name)));
    }
    await identity.settled();
    await sets(amara, 'email', 'amara@charity.example');
    await sets(ines, 'email', 'ines@trust.example');
  });
  afterAll(async () => {
    await admin.end();
    await identity.stop();
  });

  it('tell who introduced themself that it arrived, where they said at the door, and that they have a key worker', async () => {
    const receivedAt = identity.clock.now().toISOString();
    await identity.hear('intake.introduction-received.v1', { introductionId, personId, via: 'self', receivedAt });
    await look();
    expect(subjectsTo(ADDRESS)).toEqual(['We have what you sent us']);
    const key = { keyWorkerId: amara.memberId ?? '', agencyId: charity, role: 'community-worker' as const };
    const named = { introductionId, personId, ...key, nextContactOn: '2026-03-05', namedAt: receivedAt };
    await identity.hear('intake.key-worker-named.v1', named, 'introduction-a');
    // The same again, as a bus that forgot would tell it.
    await identity.hear('intake.key-worker-named.v1', named, 'introduction-b');
    await look();
    expect(subjectsTo(ADDRESS)).toEqual(['We have what you sent us', 'There is news for you']);
    expect(carrier.given[0]?.text).toMatch(
      /^Hello Zephyrine,\n\n[^]*\n\nhttps:\/\/well\.example\/m\/[\w-]{38}\n\nWell Town\n/,
    );
  });

  it('remind the person and whoever is key worker now, and nobody of what was to be said days ago', async () => {
    await identity.onTeam(personId, amara, true);
    identity.clock.set('2026-03-05T09:30:00.000Z');
    await owed('next-contact', 'day-before', '2026-03-03T09:00:00.000Z');
    await owed('next-contact', 'on-the-day', '2026-03-05T08:00:00.000Z');
    await look();
    expect(subjectsTo(ADDRESS).slice(2)).toEqual(['A reminder']);
    expect(subjectsTo('amara@charity.example')).toEqual(['Something you owe is due']);
    expect(await statuses(zephyrine)).toContain('A reminder: withheld, too-late');
  });

  it('tell an agency of what waits for it', async () => {
    const [askedAt, answerDueAt] = ['2026-03-05T09:00:00.000Z', '2026-03-09T09:00:00.000Z'];
    await identity.hear('provider-directory.ask-made.v1', {
      ...{ askId: idFrom('ask'), personId, serviceId: idFrom('service'), agencyId: charity, askedAt, answerDueAt },
    });
    await identity.hear('care-plan.hand-over-proposed.v1', {
      ...{ handOverId: idFrom('hand-over'), personId, fromAgencyId: trust, toAgencyId: charity, proposedAt: askedAt },
      ...{ acknowledgeDueAt: answerDueAt, contactDueAt: answerDueAt },
    });
    await look();
    expect(subjectsTo('amara@charity.example').slice(1).sort()).toEqual([
      'Something waits for an answer',
      'Something waits to be taken on',
    ]);
  });

  it('tell the privacy officer of an emergency within a minute, at night too, and the person when no reason of safety is against it', async () => {
    identity.clock.set('2026-03-05T22:00:00.000Z');
    const opening = { key: '0b9f2f0e-6f0f-4c3a-9d5c-3b1f1c1d2e3f', reason: 'danger-to-life', words: 'capybara' };
    const opener = { ...grace, authenticatedAt: '2026-03-05T21:58:00.000Z' };
    expect((await identity.post(`/api/identity/people/${personId}/emergency`, opener, opening)).status).toBe(201);
    identity.clock.advance(59_000);
    await look();
    expect(subjectsTo('ines@trust.example')).toEqual(['A review waits for you']);
    const [{ emergencyId }] = (await identity.get('/api/identity/privacy-board', ines)).body.emergencies;
    const until = '2026-03-12T09:00:00.000Z';
    await identity.post(`/api/identity/emergencies/${emergencyId}/tell-later`, ines, { reason: 'pangolin', until });
    const before = subjectsTo(ADDRESS).length;
    identity.clock.set('2026-03-06T10:00:00.000Z');
    await look();
    expect(subjectsTo(ADDRESS)).toHaveLength(before);
    identity.clock.set('2026-03-12T09:00:01.000Z');
    await look();
    expect(subjectsTo(ADDRESS).slice(before)).toEqual(['There is news for you']);
  });

  it('try again what was not taken, ever later and not for ever, and never what may have been sent', async () => {
    const given = told().length;
    carrier.becomes = () => Promise.reject(new NotTaken('no-answer', true));
    identity.clock.set('2026-03-13T09:00:00.000Z');
    await owed('next-contact', 'overdue', '2026-03-13T09:00:00.000Z');
    await look();
    // The person and the key worker, once each.
    expect(told().length - given).toBe(2);
    for (let minute = 0; minute < 5; minute += 1) {
      identity.clock.advance(60_000);
      await look();
    }
    expect(told().length - given).toBe(4);
    carrier.becomes = () => Promise.reject(new Error(`lost while ${ADDRESS} was sent`));
    identity.clock.set('2026-03-13T10:00:00.000Z');
    await look();
    carrier.becomes = () => Promise.resolve();
    identity.clock.set('2026-03-17T10:00:00.000Z');
    await look();
    expect(told().length - given).toBe(6);
    expect(
      new Set(
        told()
          .slice(given)
          .map(({ messageId }) => messageId),
      ).size,
    ).toBe(2);
    expect(await statuses(zephyrine)).toContain('Something is later than it should be: may-have-been-sent');
    const operator = someone('platform-operator');
    const { body: failed } = await identity.get('/api/identity/failed-messages', operator);
    // The message of the morning was lost as well.
    expect(failed).toHaveLength(3);
    expect(JSON.stringify(failed)).not.toMatch(/@|Zephyrine|Amarantha/);
    expect((await identity.get('/api/identity/failed-messages', amara)).status).toBe(404);
  });

  it('are not sent when a process ended after it wrote down that it tries: that they may have been sent is all that is known', async () => {
    const given = carrier.given.length;
    const of = { messageId: idFrom('message of a process that ends'), recipientId: amara.memberId ?? '' };
    const owedToAmara = composed({ ...of, recipientKind: 'staff', template: 'answer-is-overdue' });
    await identity.platform.streams.decideAndAppend({
      ...{ stream: messageStream, id: of.messageId, context: setup('a process that ends') },
      decide: () => [owedToAmara, { ...attempted(), data: { ...attempted().data, ...of } }],
    });
    await look();
    expect(carrier.given).toHaveLength(given);
    expect(await statuses(amara)).toContain('An answer is late: may-have-been-sent');
  });

  it('are handed over once when several look at the same time', async () => {
    const given = carrier.given.length;
    await identity.hear('provider-directory.ask-made.v1', {
      ...{ askId: idFrom('third ask'), personId, serviceId: idFrom('service'), agencyId: charity },
      ...{ askedAt: identity.clock.now().toISOString(), answerDueAt: '2026-03-20T09:00:00.000Z' },
    });
    const messageId = idFrom('message', 'answer-waits', idFrom('third ask'), 'owed', amara.memberId ?? '');
    carrier.becomes = () => new Promise((done) => setImmediate(done));
    const itself = { ...ANYONE, role: 'service' as const, context: 'identity' };
    const commands = identity.app.get(CommandBus, { strict: false });
    await Promise.all(
      Array.from({ length: 5 }, (_, n) =>
        commands.execute(new SendMessage(messageId, { ...setup(n % 2 ? 'the same' : `look ${n}`), principal: itself })),
      ),
    );
    await look();
    expect(carrier.given.slice(given).map((one) => one.messageId)).toEqual([messageId]);
  });

  it('go to nobody who wants none, and onto the list of letters for whoever reads no screen', async () => {
    const given = carrier.given.length;
    expect((await sets(zephyrine, 'none')).status).toBe(201);
    await owed('next-contact', 'overdue', '2026-03-17T09:00:00.000Z');
    await identity.hear('intake.key-worker-named.v1', {
      ...{ introductionId: idFrom('again'), personId, keyWorkerId: amara.memberId ?? '', agencyId: charity },
      ...{ role: 'community-worker', nextContactOn: '2026-03-19', namedAt: identity.clock.now().toISOString() },
    });
    await look();
    expect(await statuses(zephyrine)).toContain('There is news for you: withheld, not-wanted');
    expect((await sets(zephyrine, 'letter')).status).toBe(201);
    await identity.hear('intake.key-worker-named.v1', {
      ...{ introductionId: idFrom('and again'), personId, keyWorkerId: amara.memberId ?? '', agencyId: charity },
      ...{ role: 'community-worker', nextContactOn: '2026-03-19', namedAt: identity.clock.now().toISOString() },
    });
    await look();
    const { body } = await identity.get(`/api/identity/people/${personId}/messages`, amara);
    expect(body).toContainEqual(expect.objectContaining({ subject: 'There is news for you', status: 'to-print' }));
    expect(carrier.given.slice(given).filter(({ to }) => to === ADDRESS)).toEqual([]);
    expect((await identity.get(`/api/identity/people/${personId}/messages`, grace)).status).toBe(404);
    expect((await sets(zephyrine, 'email', 'not an address')).body.code).toBe('address-not-of-channel');
  });

  it('tell a carer that they are answered, in their own quiet hours and way, and whoever introduced the person that there is news', async () => {
    const answered = (concern: string) =>
      identity.hear('care-plan.carer-concern-answered.v1', {
        ...{ concernId: idFrom(concern), personId, raisedBy: ruth.memberId ?? '' },
        answeredAt: identity.clock.now().toISOString(),
      });
    const news = (is: 'landed' | 'help-started' | 'ended', of = introductionId) =>
      identity.hear('intake.introducer-updated.v1', {
        ...{ introductionId: of, personId, introducerId: idFrom('introducer'), news: is },
        updatedAt: identity.clock.now().toISOString(),
      });
    const RUTH = 'ruth@home.example';
    // Whoever is no carer of the person is told nothing.
    await answered('before she cares for anybody');
    await look();
    await identity.onTeam(personId, ruth);
    await answered('before she said how');
    await look();
    expect(await statuses(ruth)).toEqual([
      'There is an answer for you: withheld, no-address',
      'There is an answer for you: withheld, nobody-there',
    ]);
    expect((await sets(ruth, 'email', RUTH)).status).toBe(201);
    identity.clock.set('2026-03-18T22:00:00.000Z');
    await answered('at night');
    await news('landed');
    await news('ended', idFrom('another introduction'));
    await look();
    expect([subjectsTo(RUTH), subjectsTo(GP)]).toEqual([[], []]);
    identity.clock.set('2026-03-19T08:00:00.000Z');
    await news('help-started');
    await look();
    expect(subjectsTo(RUTH)).toEqual(['There is an answer for you']);
    expect(subjectsTo(GP)).toEqual(['There is news for you', 'There is news for you']);
    const said = carrier.given.filter(({ to }) => to === RUTH || to === GP).map(({ text }) => text);
    for (const text of said) expect(text).toMatch(/^Hello,\n\nThere is (an answer|news)[^\n]*\n\nhttps:/);

    const of = { introductionId, personId };
    await identity.hear('intake.death-recorded.v1', { ...of, recordedAt: identity.clock.now().toISOString() });
    await answered('after a death');
    await news('ended');
    await look();
    await identity.hear('intake.death-corrected.v1', { ...of, correctedAt: identity.clock.now().toISOString() });
    await look();
    expect([subjectsTo(RUTH).length, subjectsTo(GP).length]).toEqual([1, 2]);
    expect((await sets(ruth, 'none')).status).toBe(201);
    await answered('when she wants none');
    await look();
    expect((await statuses(ruth))[0]).toBe('There is an answer for you: withheld, not-wanted');
  });

  it('are read when their link is opened, which opens nothing and says nothing of who opened it', async () => {
    const [{ text, messageId } = { text: '', messageId: '' }] = carrier.given;
    const token = /\/m\/([\w-]+)/.exec(text)?.[1] ?? '';
    for (const one of [token, token, `${token.slice(0, -1)}_`, 'a'.repeat(38)]) {
      const { status, body } = await identity.post('/api/identity/messages/open', ANYONE, { token: one });
      expect([status, body]).toEqual([202, {}]);
    }
    const { history } = await identity.platform.streams.load(messageStream, messageId);
    expect(history.filter(({ event }) => event.type === 'MessageRead')).toHaveLength(1);
    await identity.settled();
    const { body: mine } = await identity.get('/api/identity/messages', zephyrine);
    const readAt = identity.clock.now().toISOString();
    expect(mine).toContainEqual(expect.objectContaining({ subject: 'We have what you sent us', readAt }));
  });

  it('hold no word of anybody’s record, and the address is in no table, event in clear or line of the log', async () => {
    expect(carrier.given.length).toBeGreaterThan(8);
    for (const { to, subject, text } of carrier.given) {
      const said = `${subject}\n${text}`;
      for (const canary of CANARIES) expect(said).not.toContain(canary);
      for (const name of Object.values(FIRST_NAMES)) {
        if (FIRST_NAMES[to] !== name) expect(said).not.toContain(name);
      }
    }
    const tables = await admin.query<{ at: string }>(
      `SELECT format('%I.%I', table_schema, table_name) AS at FROM information_schema.tables
       WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
    );
    for (const { at } of tables.rows) {
      const { rows } = await admin.query(`SELECT 1 FROM ${at} AS row WHERE row::text LIKE '%marmoset%'`);
      expect([at, rows]).toEqual([at, []]);
    }
    expect(identity.logged.join('\n')).not.toMatch(/marmoset|Quillfeather/);
  });

  it('that were sent are not sent again when their view is filled anew from the log', async () => {
    const given = carrier.given.length;
    const before = (await admin.query('SELECT * FROM identity.message ORDER BY message_id')).rows as {
      message_id: string;
    }[];
    const { database } = identity.app.get(IdentityContext, { strict: false });
    await database.transaction(async (sql) => {
      await sql.query('DELETE FROM message');
      for (const { message_id: messageId } of before) {
        const { history } = await identity.platform.streams.load(messageStream, messageId);
        await messagesProjection.project(history, sql);
      }
    });
    await look();
    expect(carrier.given).toHaveLength(given);
    expect((await admin.query('SELECT * FROM identity.message ORDER BY message_id')).rows).toEqual(before);
  });

  it('go to nobody who has died, and go again when that was a mistake', async () => {
    identity.clock.set('2026-03-10T10:00:00.000Z');
    await sets(zephyrine, 'email', ADDRESS);
    await look();
    const remindersAbout = async (aboutId: string) => {
      const before = subjectsTo(ADDRESS).length;
      await identity.hear('intake.reminder-fell-due.v1', {
        ...{ reminderId: idFrom('reminder', aboutId), kind: 'next-contact', step: 'on-the-day', aboutId, personId },
        ...{ memberId: grace.memberId, agencyId: trust, due: '2026-03-10', dueAt: '2026-03-10T09:00:00.000Z' },
        ...{ firedAt: identity.clock.now().toISOString(), late: false },
      });
      await look();
      return subjectsTo(ADDRESS).slice(before);
    };
    const of = { introductionId, personId };
    await identity.hear('intake.death-recorded.v1', { ...of, recordedAt: identity.clock.now().toISOString() });
    expect(await remindersAbout(idFrom('after the news'))).toEqual([]);
    await identity.hear('intake.death-corrected.v1', { ...of, correctedAt: identity.clock.now().toISOString() });
    expect(await remindersAbout(idFrom('after the mistake'))).toEqual(['A reminder']);
  });
});
