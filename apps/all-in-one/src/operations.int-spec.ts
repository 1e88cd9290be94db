import { randomUUID } from 'node:crypto';
import { AssuranceModule, verifyInWorker } from '@contexts/assurance';
import { CarePlanModule } from '@contexts/care-plan';
import { IdentityModule } from '@contexts/identity';
import { IntakeModule } from '@contexts/intake';
import { OutcomesModule } from '@contexts/outcomes';
import { ProviderDirectoryModule } from '@contexts/provider-directory';
import { registerAccounts } from '@demonstration/register-accounts';
import { practitionerIdOf } from '@demonstration/steps';
import { CommandBus } from '@nestjs/cqrs';
import { ANYONE } from '@platform/access-control/principal';
import type { Principal, Role } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import type { Message } from '@platform/messaging/port/bus';
import type { Context } from '@platform/runtime/context';
import { definitionOf } from '@platform/runtime/context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { Client } from 'pg';

const operator = someone('platform-operator');
const OTHERS: Role[] = [
  'person', 'carer', 'peer-supporter', 'community-worker', 'link-worker', 'gp', 'clinician', 'hub-coordinator',
  'service-manager', 'commissioner', 'caldicott-guardian', 'setup',
]; // prettier-ignore
const TYPE = 'identity.practitioner-registered.v1';
const IN_INTAKE = '/api/intake/operations';

function practitioner(revision: number, id: string, data: object = {}): Message {
  const stream = `practitioner-${id}`;
  return {
    specversion: '1.0',
    id: idFrom(stream, String(revision)),
    source: 'living-well/identity',
    type: TYPE,
    subject: stream,
    partitionkey: stream,
    time: '2026-03-02T09:00:00.000Z',
    datacontenttype: 'application/json',
    stream,
    revision: String(revision),
    position: String(revision + 1),
    correlationid: idFrom(stream),
    data: { practitionerId: id, agencyId: idFrom('agency'), role: 'gp', tier: 'regulated', registeredAt: '2026-03-02T09:00:00.000Z', ...data },
  }; // prettier-ignore
}

describe('looking after the bus', () => {
  let app: ContextApp;
  let admin: Client;
  let intake: Context;
  beforeAll(async () => {
    const identity = IdentityModule.forRoot({ demonstration: true });
    // Those that intake hears are asked what they have told.
    const modules = [identity, IntakeModule.forRoot(), CarePlanModule.forRoot(), OutcomesModule.forRoot()];
    const tokens = modules.map(({ exports = [] }) => exports[0]) as [typeof Context, typeof Context];
    app = await ContextApp.start(modules, tokens);
    await app.listen();
    intake = app.app.get(tokens[1], { strict: false });
    admin = new Client({ connectionString: app.platform.options.databaseUrl });
    await admin.connect();
    await registerAccounts(app.app.get(CommandBus, { strict: false }), app.clock.now());
    await app.settled();
  });
  afterAll(async () => {
    await admin.end();
    await app.stop();
  });

  const read = async (as: Principal = operator) => (await app.get(IN_INTAKE, as)).body;
  /** As it would come from somebody who keeps no contract. */
  const put = (message: object) =>
    admin.query('INSERT INTO bus.message (topic, type, id, message) VALUES ($1, $2, $3, $4)', [
      'living-well.identity', TYPE, randomUUID(), JSON.stringify(message),
    ]); // prettier-ignore
  const knownRole = async (id: string) =>
    (await admin.query('SELECT role FROM intake.practitioner WHERE practitioner_id = $1', [id])).rows[0]
      ?.role as unknown;

  describe('whoever looks', () => {
    it('is an operator, or finds nothing here', async () => {
      expect((await app.get(IN_INTAKE, operator)).status).toBe(200);
      const parked = `${IN_INTAKE}/parked/${randomUUID()}`;
      const aside = { itemId: randomUUID(), reason: 'done-by-hand', note: 'Done.' };
      for (const role of OTHERS) {
        const as = someone(role);
        const answers = [
          await app.get(IN_INTAKE, as),
          await app.post(`${parked}/retry`, as),
          await app.post(`${parked}/set-aside`, as, aside),
          await app.post(`${IN_INTAKE}/reconciliation/compare`, as),
          await app.post(`${IN_INTAKE}/reconciliation/take-missing`, as),
          await app.get(`${IN_INTAKE}/published?after=0&types=a`, as),
        ];
        expect([role, ...answers.map(({ status }) => status)]).toEqual([role, 404, 404, 404, 404, 404, 404]);
      }
      expect((await app.get(IN_INTAKE, ANYONE)).status).toBe(401);
      const published = (as: Principal) => app.get(`${IN_INTAKE}/published?after=0&types=a`, as);
      const part = (context: string) => someone('service', { context });
      expect((await published(operator)).status).toBe(404);
      expect((await published(part('gateway'))).status).toBe(404);
      expect((await published(ANYONE)).status).toBe(401);
      expect((await published(part('outcomes'))).status).toBe(200);
    });

    it('is given no action in any context beside these, and so no record', async () => {
      const definitions = [
        IdentityModule.forRoot({ demonstration: true }), IntakeModule.forRoot(), CarePlanModule.forRoot(),
        OutcomesModule.forRoot(), ProviderDirectoryModule.forRoot(), AssuranceModule.forRoot({ verify: verifyInWorker }),
      ].map(definitionOf); // prettier-ignore
      const given = definitions.flatMap(({ policy }) =>
        Object.entries(policy).filter(([, ways]) => ways.some(({ roles }) => roles.includes('platform-operator'))),
      );
      // Their own messages, and which could not be sent, without to whom.
      const ofMessages = ['message-preference.set', 'messages.read-own', 'failed-messages.read'];
      expect(given.map(([action]) => action)).toEqual(ofMessages);
      for (const path of ['/api/intake/huddle-board', '/api/identity/people', '/api/identity/practitioners']) {
        expect([path, (await app.get(path, operator)).status]).toEqual([path, 404]);
      }
    });
  });

  it('shows how far behind everything is, by name', async () => {
    const { lag } = await read();
    expect(lag.publishers).toContainEqual({ id: 'intake.publisher.v1', events: 0, oldestUnsentSeconds: 0 });
    expect(lag.consumers).toContainEqual({ id: 'intake.practitioner-registered.v2', messages: 0 });
    expect(lag.followers.map(({ id }: { id: string }) => id)).toContain('intake.huddle-board.v1');
  });

  it('parks what breaks its contract with the reason and no words; set aside with why, the stream goes on in order', async () => {
    const id = randomUUID();
    await put(practitioner(0, id, { role: 'Sam Okafor, who hears voices' }));
    await app.platform.bus.publish([practitioner(1, id), practitioner(2, id, { role: 'clinician' })]);
    await app.settled();
    const [parked] = (await read()).parked;
    expect(parked).toMatchObject({
      kind: 'message', parkedBy: 'intake.practitioner-registered.v2', stream: `practitioner-${id}`, type: TYPE,
      revision: '0', code: 'schema-mismatch', reason: 'schema: /role enum', waiting: 2, tries: 1,
    }); // prettier-ignore
    expect(JSON.stringify(await read())).not.toMatch(/Sam|voices/);

    const at = `${IN_INTAKE}/parked/${parked.parkingId}`;
    expect((await app.post(`${at}/retry`, operator)).body).toEqual({ handled: 0, isFree: false });
    expect((await read()).parked[0]).toMatchObject({ tries: 2, waiting: 2 });
    const said = { itemId: parked.itemId, reason: 'told-again-correctly', note: 'The next one says it as it should.' };
    const bad = await app.post(`${at}/set-aside`, operator, { ...said, reason: 'because', note: ' ' });
    expect([bad.status, bad.body.fields.map(({ field }: { field: string }) => field)]).toEqual([
      400,
      ['reason', 'note'],
    ]);
    const seenBefore = await app.post(`${at}/set-aside`, operator, { ...said, itemId: randomUUID() });
    expect([seenBefore.status, seenBefore.body.code]).toEqual([409, 'parked-has-changed']);
    expect(await knownRole(id)).toBeUndefined();

    expect((await app.post(`${at}/set-aside`, operator, said)).body).toEqual({ handled: 2, isFree: true });
    expect([(await read()).parked, await knownRole(id)]).toEqual([[], 'clinician']);
    const { rows } = await admin.query<{ type: string; data: string; metadata: string }>(
      `SELECT type, data, metadata FROM events.event WHERE stream = $1`, [`intakeOperations-${parked.parkingId}`],
    ); // prettier-ignore
    expect(rows.map(({ type }) => type)).toEqual(['ParkedSetAside']);
    const facts = {
      ...said,
      note: undefined,
      itemType: TYPE,
      setAsideBy: operator.memberId,
      setAsideAt: '2026-03-02T09:00:00.000Z',
    };
    expect(JSON.parse(rows[0]?.data ?? '')).toMatchObject({ facts: JSON.parse(JSON.stringify(facts)) as object });
    expect(rows[0]?.data).not.toContain('as it should');
  });

  it('tries a poisoned stream again in order, once what ailed it is mended', async () => {
    const id = randomUUID();
    await admin.query('ALTER TABLE intake.practitioner RENAME TO practitioner_away');
    await app.platform.bus.publish([practitioner(0, id), practitioner(1, id, { role: 'clinician' })]);
    await app.settled();
    const [parked] = (await read()).parked;
    expect(parked).toMatchObject({ code: 'keeps-failing', revision: '0', waiting: 1 });
    await admin.query('ALTER TABLE intake.practitioner_away RENAME TO practitioner');
    const tried = await app.post(`${IN_INTAKE}/parked/${parked.parkingId}/retry`, operator);
    expect([tried.body, await knownRole(id)]).toEqual([{ handled: 2, isFree: true }, 'clinician']);
    expect((await app.post(`${IN_INTAKE}/parked/${parked.parkingId}/retry`, operator)).status).toBe(404);
  });

  it('parks the stream of an event that no code understands, and names it', async () => {
    const stream = `introduction-${randomUUID()}`;
    await app.platform.store.append({
      stream,
      events: [
        { id: randomUUID(), type: 'Sang.v3', data: '{}', metadata: '{"recordedAt":"2026-03-02T09:00:00.000Z"}' },
      ],
      expectedRevision: 'no-stream',
      commandId: randomUUID(),
    });
    await app.settled();
    const { parked } = await read();
    expect(parked.length).toBeGreaterThanOrEqual(2);
    for (const one of parked)
      expect(one).toMatchObject({
        kind: 'event',
        stream,
        type: 'Sang.v3',
        revision: '0',
        code: 'not-understood',
        waiting: 0,
      });
    const at = `${IN_INTAKE}/parked/${parked[0].parkingId}`;
    expect((await app.post(`${at}/retry`, operator)).body).toEqual({ handled: 0, isFree: false });
    for (const { parkingId, itemId } of parked) {
      const said = { itemId, reason: 'recorded-by-mistake', note: 'Written by a trial that was taken back.' };
      const done = await app.post(`${IN_INTAKE}/parked/${parkingId}/set-aside`, operator, said);
      expect(done.body).toEqual({ handled: 0, isFree: true });
    }
    expect((await read()).parked).toEqual([]);
  });

  describe('what was published, held against what was taken', () => {
    const lose = async (sub: string) => {
      const id = practitionerIdOf(sub);
      const stream = `practitioner-${id}`;
      const { rows } = await admin.query<{ id: string }>('SELECT id FROM bus.message WHERE message::json->>$1 = $2', [
        'stream',
        stream,
      ]);
      await admin.query('DELETE FROM intake.inbox WHERE message_id = $1', [rows[0]?.id]);
      await admin.query('DELETE FROM intake.inbox_stream WHERE stream = $1', [stream]);
      await admin.query('DELETE FROM intake.practitioner WHERE practitioner_id = $1', [id]);
      return { id, stream, messageId: rows[0]?.id };
    };
    const nights = async () =>
      (
        await admin.query(
          `SELECT id, compared FROM intake.reconciliation_run WHERE compared IS NOT NULL ORDER BY began_at`,
        )
      ).rows;

    it('is compared once a night at three, also when nobody was there at three; a loss is named, and healed by a button', async () => {
      const lost = await lose('clinician');
      app.clock.set('2026-03-03T02:59:00.000Z');
      await intake.operations.nightly.look();
      expect(await nights()).toEqual([]);
      app.clock.set('2026-03-05T11:00:00.000Z');
      await Promise.all([intake.operations.nightly.look(), intake.operations.nightly.look()]);
      await intake.operations.nightly.look();
      expect(await nights()).toMatchObject([{ id: 'night of 2026-03-05' }]);

      const found = (await read()).reconciliation;
      expect(found.lastRun).toMatchObject({
        beganAt: '2026-03-05T11:00:00.000Z',
        endedAt: '2026-03-05T11:00:00.000Z',
        trouble: null,
      });
      expect(found.lastRun.compared).toBeGreaterThanOrEqual(9);
      expect(found.counts).toEqual([{ consumer: 'intake.practitioner-registered.v2', kind: 'missing', messages: 1 }]);
      expect(found.differences).toMatchObject([
        {
          messageId: lost.messageId,
          type: TYPE,
          stream: lost.stream,
          owner: 'identity',
          kind: 'missing',
          revision: '0',
        },
      ]);

      expect((await app.post(`${IN_INTAKE}/reconciliation/take-missing`, operator)).body).toEqual({ taken: 1 });
      expect(await knownRole(lost.id)).toBe('clinician');
      expect((await read()).reconciliation.differences).toEqual([]);
      app.clock.set('2026-03-06T03:00:00.000Z');
      await intake.operations.nightly.look();
      expect((await nights()).length).toBe(2);
      expect((await read()).reconciliation.counts).toEqual([]);
    });

    it('looks from the start when it is asked to, and says what a newer message has overtaken', async () => {
      const lost = await lose('gp');
      expect((await app.post(`${IN_INTAKE}/reconciliation/compare`, operator)).body.compared).toBe(0);
      expect((await read()).reconciliation.counts).toEqual([]);
      expect(
        (await app.post(`${IN_INTAKE}/reconciliation/compare`, operator, { all: true })).body.compared,
      ).toBeGreaterThanOrEqual(9);
      expect((await read()).reconciliation.counts).toMatchObject([{ kind: 'missing', messages: 1 }]);

      await app.platform.bus.publish([practitioner(5, lost.id)]);
      await app.settled();
      expect((await app.post(`${IN_INTAKE}/reconciliation/take-missing`, operator)).body).toEqual({ taken: 0 });
      expect((await read()).reconciliation.differences).toMatchObject([
        { messageId: lost.messageId, kind: 'passed-over' },
      ]);
    });
  });
});
