import fc from 'fast-check';
import { ANYONE } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { checkDigitOf } from '../../domain/identifiers/number.rules';
import { IdentityContext } from '../../identity.context';
import { IdentityModule } from '../../identity.module';

const coordinator = someone('hub-coordinator', { memberId: idFrom('coordinator') });
const grace = someone('clinician', { memberId: idFrom('grace'), agencyId: idFrom('trust') });
const amara = someone('community-worker', { memberId: idFrom('amara'), agencyId: idFrom('charity') });
const BOARD = '/api/identity/possible-duplicates';
const QUESTIONS = '/api/identity/same-person-questions';

interface Known {
  readonly personId: string;
  readonly self: ReturnType<typeof someone>;
  readonly at: string;
}

describe('two records that may be of one person', () => {
  let identity: ContextApp;
  const doors = new Map<string, { name: string; communicationNeeds: null; reachMe: { how: string; at: string } }>();
  beforeAll(async () => {
    const askNameGiven = (introductionId: string) =>
      Promise.resolve(doors.get(introductionId) ?? { name: 'Nobody', communicationNeeds: null });
    identity = await ContextApp.start(
      [IdentityModule.forRoot({ demonstration: true, askNameGiven })],
      [IdentityContext],
    );
  });
  afterAll(() => identity.stop());

  let count = 0;
  async function known(name: string, phone = `07700 9${10_000 + (count += 1)}`): Promise<Known> {
    const label = `${name} ${(count += 1)}`;
    const personId = idFrom('person', label);
    const introductionId = idFrom('introduction', label);
    doors.set(introductionId, { name, communicationNeeds: null, reachMe: { how: 'text', at: phone } });
    const receivedAt = '2026-03-02T08:30:00.000Z';
    await identity.hear('intake.introduction-received.v1', { introductionId, personId, via: 'self', receivedAt });
    const self = someone('person', { personId, memberId: personId });
    return { personId, self, at: `/api/identity/people/${personId}` };
  }
  const give = (one: Known, name: string, dateOfBirth: string) =>
    identity.post(`${one.at}/names`, one.self, { name, dateOfBirth }, { 'if-match': '"0"' });
  const board = async () => {
    await identity.settled();
    return (await identity.get(BOARD, coordinator)).body as any[]; // eslint-disable-line @typescript-eslint/no-explicit-any -- as it comes
  };
  const pairOf = async (...people: Known[]) =>
    (await board()).find(({ records }) =>
      people.every(({ personId }) => records.some((record: Known) => record.personId === personId)),
    );
  const say = (pairId: string, as: typeof grace) => identity.post(`${BOARD}/${pairId}/same-person`, as);

  it('are flagged with why, whichever comes later, and put together by nobody but people', async () => {
    const one = await known('Catherine Moss');
    const other = await known('Kathryn Moss-Hill');
    expect(await pairOf(one, other)).toBeUndefined();
    await give(one, 'Catherine Moss', '1980-05-06');
    expect(await pairOf(one, other)).toBeUndefined();
    await give(other, 'Kathryn Moss-Hill', '1980-05-06');
    expect(await pairOf(one, other)).toMatchObject({ status: 'possible', reasons: ['same-birthday-similar-name'] });
    await identity.post(`${one.at}/identifiers`, one.self, { kind: 'nhs-number', number: '9990000042' });
    await identity.post(`${other.at}/identifiers`, other.self, { kind: 'nhs-number', number: '9990000042' });
    const pair = await pairOf(one, other);
    expect((await say(pair.pairId, ANYONE)).status).toBe(401);
    expect(pair.reasons.toSorted()).toEqual(['same-birthday-similar-name', 'same-number']);
    expect(pair.records[0]).toMatchObject({ dateOfBirth: '1980-05-06', identifiers: [{ endsIn: '0042' }] });
    expect((await identity.get(one.at, one.self)).body.linked).toEqual([]);
  });

  it('are flagged for the same way to reach them, and not for a name or a birthday alone', async () => {
    const one = await known('Idris Pell', '07700 900555');
    const housemate = await known('Bo Lund', '+44 7700 900 555');
    expect(await pairOf(one, housemate)).toMatchObject({ reasons: ['same-contact'] });
    const namesake = await known('Idris Pell');
    const twin = await known('Zara Quill');
    await give(one, 'Idris Pell', '1991-01-01');
    await give(twin, 'Zara Quill', '1991-01-01');
    expect(await pairOf(one, namesake)).toBeUndefined();
    expect(await pairOf(one, twin)).toBeUndefined();
  });

  it('are for the coordinator to see, and that they were looked at is shown to both', async () => {
    const one = await known('Ola Trent', '07700 900666');
    const other = await known('Ola T', '07700 900666');
    const { pairId } = await pairOf(one, other);
    for (const stranger of [grace, one.self, someone('service-manager'), someone('commissioner')])
      expect((await identity.get(BOARD, stranger)).status).toBe(404);
    expect((await say(pairId, someone('clinician'))).status).toBe(404);
    expect((await identity.post(`${BOARD}/${pairId}/different-people`, grace, { reason: 'No.' })).status).toBe(404);
    expect((await say(idFrom('no-such-pair'), coordinator)).status).toBe(404);
    await identity.settled();
    for (const { at, self } of [one, other])
      expect((await identity.get(`${at}/who-looked`, self)).body.looks).toMatchObject([
        { role: 'hub-coordinator', what: 'whether you have two records' },
      ]);
  });

  it('are dismissed for good with a reason', async () => {
    const one = await known('Twin One', '07700 900777');
    const other = await known('Twin Two', '07700 900777');
    const { pairId } = await pairOf(one, other);
    expect((await identity.post(`${BOARD}/${pairId}/different-people`, coordinator, { reason: ' ' })).status).toBe(400);
    await identity.post(`${BOARD}/${pairId}/different-people`, coordinator, { reason: 'Twins who share a phone.' });
    await give(one, 'Twin One', '1985-02-02');
    await give(other, 'Twin Two', '1985-02-02');
    expect(await pairOf(one, other)).toMatchObject({ status: 'dismissed', reasons: ['same-contact'] });
    expect((await say(pairId, coordinator)).body.code).toBe('pair-was-dismissed');
  });

  it('are linked when both key workers agree, and then each leads to the other and opens nothing of it', async () => {
    const one = await known('Sam Reed', '07700 900888');
    const other = await known('Samuel Reed', '07700 900888');
    await identity.onTeam(one.personId, grace, true);
    await identity.onTeam(other.personId, amara, true);
    const { pairId } = await pairOf(one, other);
    expect((await say(pairId, grace)).body.code).toBe('coordinator-says-it-first');
    expect((await identity.get(QUESTIONS, grace)).body).toEqual([]);
    await say(pairId, coordinator);
    await identity.settled();
    const question = (await identity.get(QUESTIONS, grace)).body;
    const talkTo = { otherKeyWorkerId: amara.memberId, otherAgencyId: amara.agencyId };
    expect(question).toMatchObject([{ pairId, personId: one.personId, ...talkTo }]);
    expect(JSON.stringify(question)).not.toContain(other.personId);
    expect(JSON.stringify(question)).not.toContain('Samuel');
    await say(pairId, grace);
    expect(await pairOf(one, other)).toMatchObject({ status: 'possible' });
    await say(pairId, amara);
    await identity.settled();
    const seen = (await identity.get(one.at, grace)).body;
    expect(seen.linked).toMatchObject([{ personId: null, keyWorkerId: amara.memberId, agencyId: amara.agencyId }]);
    expect((await identity.get(other.at, grace)).status).toBe(404);
    expect((await identity.get(other.at, one.self)).status).toBe(404);
    expect((await identity.get(other.at, amara)).body.linked).toMatchObject([{ keyWorkerId: grace.memberId }]);
    await identity.onTeam(other.personId, grace);
    expect((await identity.get(one.at, grace)).body.linked).toMatchObject([{ personId: other.personId }]);
  });

  it('are linked when the person says so after the coordinator, and learns nothing of a record that is not theirs', async () => {
    const one = await known('Ade Bell', '07700 900999');
    const other = await known('Ade B', '07700 900999');
    await identity.onTeam(other.personId, amara, true);
    const { pairId } = await pairOf(one, other);
    await say(pairId, coordinator);
    await identity.settled();
    expect((await identity.get(QUESTIONS, one.self)).body).toMatchObject([
      { pairId, personId: one.personId, reasons: [] },
    ]);
    await say(pairId, one.self);
    expect(await pairOf(one, other)).toMatchObject({ status: 'linked' });
    expect((await identity.post(`${BOARD}/${pairId}/different-people`, coordinator, { reason: 'No.' })).body.code).toBe('pair-is-linked'); // prettier-ignore
  });

  it('when unlinked are exactly as they were, with what happened in between kept with whom it happened to', async () => {
    const happening = fc.record({
      whose: fc.nat(1),
      what: fc.constantFrom('name', 'former-name', 'need', 'number'),
      when: fc.constantFrom('before', 'in-between', 'after'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 6 }), async (happenings) => {
        const phone = `07700 9${20_000 + count}`;
        const both = [await known('Wyn Hart', phone), await known('Wynn Harte', phone)] as const;
        const { pairId } = await pairOf(...both);
        const expected = [0, 0];
        const happen = async (when: string) => {
          for (const [at, one] of happenings.entries()) {
            if (one.when !== when) continue;
            await happens(both[one.whose as 0 | 1], one.what, at);
            expected[one.whose] = (expected[one.whose] ?? 0) + 1;
          }
        };
        await happen('before');
        const before = await everythingOf(both);
        await say(pairId, coordinator);
        expect(await pairOf(...both)).toMatchObject({ status: 'linked' });
        expect(await everythingOf(both)).toEqual(before);
        await happen('in-between');
        const atTheEnd = await everythingOf(both);
        await identity.post(`${BOARD}/${pairId}/unlink`, coordinator, { reason: 'Two cousins.' });
        expect(await pairOf(...both)).toMatchObject({ status: 'unlinked', said: [] });
        expect(await everythingOf(both)).toEqual(atTheEnd);
        // What happened in between is there once, with whom it happened to, and nothing else has changed.
        for (const whose of [0, 1] as const) {
          const own = (streams: Snapshot) => streams.streams.filter(({ of }) => of === both[whose].personId).length;
          const more = happenings.filter((one) => one.whose === whose && one.when === 'in-between').length;
          expect(own(atTheEnd)).toBe(own(before) + more);
        }
        for (const { at, self } of both) expect((await identity.get(at, self)).body.linked).toEqual([]);
        await happen('after');
        expect(await pairOf(...both)).toMatchObject({ status: 'unlinked' });
      }),
      { numRuns: 6 },
    );
  }, 120_000);

  let numbers = 0;
  function anotherNumber(): string {
    for (;;) {
      const nine = `9991${String((numbers += 1)).padStart(5, '0')}`;
      const check = checkDigitOf(nine);
      if (check !== undefined) return `${nine}${check}`;
    }
  }

  /** Each makes one event of this person alone. */
  async function happens({ personId, self, at }: Known, what: string, nth: number): Promise<void> {
    const known = (await identity.get(at, self)).body;
    const done = {
      name: () =>
        identity.post(`${at}/names`, self, { name: `Wyn ${nth}` }, { 'if-match': `"${known.namesRevision}"` }),
      'former-name': () => identity.post(`${at}/former-names`, self, { name: `Once ${nth}` }),
      need: () =>
        identity.post(`/api/identity/communication-needs/${personId}`, self, { code: 'audio', words: String(nth) }),
      number: () => {
        const [standing] = known.identifiers as { identifierId: string }[];
        return standing
          ? identity.post(`${at}/identifiers/${standing.identifierId}/withdraw`, self, { because: 'mistyped' })
          : identity.post(`${at}/identifiers`, self, { kind: 'nhs-number', number: anotherNumber() });
      },
    }[what];
    expect((await done?.())?.status).toBe(201);
  }

  interface Snapshot {
    readonly streams: readonly { readonly of: string; readonly event: string }[];
    readonly rows: readonly string[];
  }

  /** Every stream and every row of the two, but for what is said of them as a pair. */
  async function everythingOf(people: readonly Known[]): Promise<Snapshot> {
    await identity.settled();
    const ids = people.map(({ personId }) => personId);
    const categories = ['person', 'personNames', 'formerNames', 'identifiers', 'communicationNeeds', 'matchKeys'];
    const streams: { of: string; event: string }[] = [];
    for (const of of ids)
      for (const category of categories)
        for (const { id, type, data } of await identity.platform.store.readStream(`${category}-${of}`))
          streams.push({ of, event: `${id} ${type} ${data}` });
    const { database } = identity.app.get(IdentityContext);
    const rows: string[] = [];
    for (const [table, column] of [
      ['person', 'person_id'],
      ['person_account', 'person_id'],
      ['match_key', 'person_id'],
      ['communication_need', 'whose_id'],
      ['relationship', 'person_id'],
    ] as const) {
      const found = await database.query<{ text: string }>(
        `SELECT row_to_json(t)::text AS text FROM ${table} t WHERE ${column} = ANY($1) ORDER BY 1`,
        [ids],
      );
      rows.push(...found.map(({ text }) => `${table} ${text}`));
    }
    return { streams, rows };
  }
});
