import fc from 'fast-check';
import { CarePlanContext, CarePlanModule } from '@contexts/care-plan';
import { IdentityContext, IdentityModule } from '@contexts/identity';
import { OutcomesContext, OutcomesModule } from '@contexts/outcomes';
import type { Principal } from '@platform/access-control/principal';
import { recordEmergencyAccess } from '@platform/access-control/emergency-facts';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';

const charity = idFrom('a charity');
const trust = idFrom('a trust');
const idOf = (member: Principal) => member.memberId ?? '';
const member = (name: string, role: Principal['role'], more: Partial<Principal>) =>
  someone(role, { memberId: idFrom('member', name), ...more });
const amara = member('amara', 'community-worker', { agencyId: charity, tier: 'supervised' });
const grace = member('grace', 'clinician', { agencyId: trust, tier: 'regulated' });
const noor = member('noor', 'clinician', { agencyId: trust, tier: 'regulated' });
const ruth = member('ruth', 'carer', {});
const outsider = member('outsider', 'gp', { agencyId: trust, tier: 'regulated' });
const guardian = someone('caldicott-guardian');

describe('who sees what', () => {
  let all: ContextApp;
  let people = 0;
  beforeAll(async () => {
    const askNameGiven = () => Promise.resolve({ name: 'Sam', communicationNeeds: null });
    all = await ContextApp.start(
      [
        IdentityModule.forRoot({ demonstration: true, askNameGiven }),
        CarePlanModule.forRoot(),
        OutcomesModule.forRoot(),
      ],
      [IdentityContext, CarePlanContext, OutcomesContext],
    );
    for (const one of [amara, grace, noor]) {
      await all.hear('identity.practitioner-registered.v1', {
        ...{ practitionerId: idOf(one), agencyId: one.agencyId ?? '', role: one.role as 'clinician' },
        ...{ tier: one.tier, registeredAt: '2026-03-02T09:00:00.000Z' },
      });
    }
  });
  afterAll(() => all.stop());

  /** A person with a plan that Amara keeps, Grace and Noor of a trust on the team, and Ruth who cares for them. */
  const sam = async () => {
    const self = someone('person', { personId: idFrom('person', String((people += 1))) });
    const personId = idOf(self);
    const named = { keyWorkerId: idOf(amara), agencyId: charity, role: 'community-worker' as const };
    await all.hear('intake.key-worker-named.v1', {
      ...{ introductionId: idFrom('introduction', personId), personId, ...named },
      ...{ nextContactOn: '2026-03-05', namedAt: '2026-03-02T09:00:00.000Z' },
    });
    const others = [grace, noor, { ...ruth, agencyId: charity }];
    for (const one of others) {
      await all.hear('provider-directory.ask-accepted.v1', {
        ...{ askId: idFrom('ask', personId, idOf(one)), personId, serviceId: idFrom('a service') },
        ...{ agencyId: one.agencyId ?? '', memberId: idOf(one), role: one.role as 'clinician' },
        acceptedAt: '2026-03-02T09:00:00.000Z',
      });
    }
    const path = `/api/care-plan/people/${personId}/plan`;
    const plan = (reader: Principal = self) => all.get(path, reader);
    const { planId } = (await plan()).body;
    const post = (to: string, by: Principal, body: object = {}, headers: Record<string, string> = {}) =>
      all.post(`/api/care-plan/plans/${planId}/${to}`, by, body, headers);
    const seen = async () => ({ 'if-match': `"${(await plan()).body.revision}"` });
    const write = async (section: string, by: Principal, text: string) =>
      post(`sections/${section}`, by, { text }, await seen());
    const say = (
      audience: 'agency' | 'member',
      audienceId: string,
      part: string,
      choice: string,
      by: Principal = self,
    ) => all.post(`/api/identity/people/${personId}/sharing`, by, { audience, audienceId, part, choice });
    await write('needs', self, 'A home');
    await write('formulation', amara, 'It began after the move');
    return { self, personId, planId, path, plan, post, seen, write, say };
  };

  it('is what the person says, in every context, as soon as they are answered', async () => {
    const { self, personId, plan, say } = await sam();
    const progress = (reader: Principal) => all.get(`/api/outcomes/people/${personId}/progress`, reader);
    expect([(await plan(grace)).status, (await progress(grace)).status]).toEqual([200, 200]);
    const said = await say('agency', trust, 'everything', 'withheld');
    expect(said.body).toMatchObject({ notYet: ['intake', 'provider-directory'] });
    for (const reader of [grace, noor]) {
      expect([(await plan(reader)).status, (await progress(reader)).status]).toEqual([404, 404]);
    }
    expect((await plan(amara)).status).toBe(200);
    expect((await all.get(`/api/identity/people/${personId}`, grace)).status).toBe(404);
    await say('member', idOf(grace), 'everything', 'shared');
    expect([(await plan(grace)).status, (await plan(noor)).status]).toEqual([200, 404]);
    const shown = await all.get(`/api/identity/people/${personId}/sharing`, self);
    expect(shown.body).toMatchObject({
      lawfulBasis: { code: 'public-task-care' },
      preferences: [
        { audience: 'agency', audienceId: trust, part: 'everything', choice: 'withheld', setBy: personId },
        { audience: 'member', audienceId: idOf(grace), choice: 'shared', setAt: '2026-03-02T09:00:00.000Z' },
      ],
    });
  });

  it('reaches a context that could not be told at once by way of the bus', async () => {
    const { personId, say, plan } = await sam();
    await say('agency', trust, 'needs', 'withheld');
    await all.settled();
    expect((await all.published()).filter(({ type }) => type.includes('sharing'))).toContainEqual(
      expect.objectContaining({ data: expect.objectContaining({ personId, part: 'needs', choice: 'withheld' }) }),
    );
    expect((await plan(grace)).body.sections.needs.text).toBe('');
  });

  it('holds for a section: to whoever may not see it, it is as if nothing were written there', async () => {
    const { plan, post, seen, say, write } = await sam();
    const before = (await plan(grace)).body;
    expect(before.sections.formulation.text).toBe('It began after the move');
    await say('agency', trust, 'formulation', 'withheld');
    const after = (await plan(grace)).body;
    expect(after.sections.formulation).toEqual({ text: '', revisedBy: null, revisedAt: null, proposals: [] });
    expect(after.contentHash).not.toBe(before.contentHash);
    expect(after.allowedActions).not.toContain('revise-section:formulation');
    expect((await post('sections/formulation', grace, { text: 'x' }, await seen())).status).toBe(404);
    expect((await write('needs', grace, 'A home and sleep')).status).toBe(201);
  });

  it('is recorded by a member for the person, who can see who did, and never for that member’s own good', async () => {
    const { personId, self, say } = await sam();
    expect((await say('agency', charity, 'needs', 'withheld', grace)).status).toBe(201);
    expect(await say('agency', trust, 'needs', 'shared', grace)).toMatchObject({ body: { code: 'not-for-yourself' } });
    const { preferences } = (await all.get(`/api/identity/people/${personId}/sharing`, self)).body;
    expect(preferences).toMatchObject([{ audienceId: charity, setBy: idOf(grace) }]);
    expect((await say('agency', trust, 'needs', 'withheld', someone('gp'))).status).toBe(404);
    expect((await say('agency', trust, 'needs', 'withheld', guardian)).status).toBe(404);
  });

  it('tells whoever knows of somebody from a board which door is right, and nobody else', async () => {
    const { personId } = await sam();
    await all.hear('intake.introduction-received.v1', {
      ...{ introductionId: idFrom('introduction', personId), personId, via: 'self' },
      receivedAt: '2026-03-02T08:30:00.000Z',
    });
    const read = (by: Principal) => all.get(`/api/identity/people/${personId}`, by);
    expect(await read(someone('hub-coordinator', { agencyId: charity }))).toMatchObject({
      status: 403,
      body: { code: 'not-this-door', doNext: expect.stringContaining('Ask the key worker') },
    });
    expect((await read(outsider)).status).toBe(404);
    const nobody = `/api/identity/people/${idFrom('nobody at all')}`;
    expect((await all.get(nobody, someone('hub-coordinator', { agencyId: charity }))).status).toBe(404);
  });

  it('gives way to law for a time, with a reason that the person reads', async () => {
    const { personId, self, say, plan } = await sam();
    await say('agency', trust, 'everything', 'withheld');
    const override = {
      ...{ audience: 'agency', audienceId: trust, part: 'everything', ground: 'safeguarding-duty' },
      ...{ reason: 'A child may be in danger.', until: '2026-03-09T09:00:00Z' },
    };
    const to = `/api/identity/people/${personId}/sharing/override`;
    expect((await all.post(to, grace, override)).status).toBe(404);
    expect((await all.post(to, guardian, { ...override, until: '2027-03-09T09:00:00Z' })).status).toBe(400);
    expect((await all.post(to, guardian, override)).status).toBe(201);
    expect((await plan(grace)).status).toBe(200);
    const { preferences } = (await all.get(`/api/identity/people/${personId}/sharing`, self)).body;
    expect(preferences).toMatchObject([{ choice: 'withheld', override: { reason: 'A child may be in danger.' } }]);
    all.clock.set('2026-03-09T09:00:00.000Z');
    expect((await plan(grace)).status).toBe(404);
    all.clock.set('2026-03-02T09:00:00.000Z');
    expect(JSON.stringify(await all.published())).not.toContain('danger');
  });

  it('shows a carer what was agreed, and the person exactly what the carer would be answered', async () => {
    const { self, path, plan, post, say, write } = await sam();
    const preview = () => all.get(`${path}?as=${idOf(ruth)}`, self);
    expect([(await plan(ruth)).status, (await preview()).status]).toEqual([404, 404]);
    await say('member', idOf(ruth), 'needs', 'shared');
    await write('safety-plan', self, 'Ring my sister');
    await post('goals', self, { text: 'Sleep' });
    const shown = (await plan(ruth)).body;
    expect(shown.sections.needs.text).toBe('A home');
    expect(JSON.stringify(shown)).not.toMatch(/sister|Sleep|the move/);
    expect(shown).toMatchObject({ goals: [], passages: [], signature: null, allowedActions: [] });
    expect((await preview()).body).toEqual(shown);
    expect((await post('goals', ruth, { text: 'x' })).status).toBe(404);
    expect((await all.get(`${path}?as=${idOf(ruth)}`, grace)).status).toBe(404);
    await say('member', idOf(ruth), 'needs', 'not-stated');
    expect([(await plan(ruth)).status, (await preview()).status]).toEqual([404, 404]);
    for (const one of [amara, grace]) {
      expect((await all.get(`${path}?as=${idOf(one)}`, self)).body).toEqual((await plan(one)).body);
    }
  });

  describe('“who can see this, and why?”', () => {
    const ask = (personId: string, what: string, by: Principal) =>
      all.get(`/api/care-plan/people/${personId}/who-can-see/${what}`, by);
    const listed = ({ body }: Awaited<ReturnType<typeof ask>>): string[] =>
      body.members.map(({ memberId }: { memberId: string }) => memberId).sort();

    it('names exactly those who are answered, whatever the person said and whoever left', async () => {
      const members = [amara, grace, noor, ruth];
      const anything = fc.array(
        fc.record({
          audience: fc.constantFrom<readonly ['agency' | 'member', string]>(
            ['agency', trust], ['agency', charity], ['member', idOf(grace)], ['member', idOf(ruth)],
          ), // prettier-ignore
          part: fc.constantFrom('everything', 'needs', 'formulation'),
          choice: fc.constantFrom('shared', 'withheld', 'not-stated'),
        }),
        { maxLength: 4 },
      );
      const left = fc.boolean();
      const { self, personId, plan, post, say } = await sam();
      for (const [said, hasLeft] of fc.sample(fc.tuple(anything, left), { numRuns: 12, seed: 11 })) {
        for (const { audience, part, choice } of said) await say(...audience, part, choice);
        if (hasLeft) await post(`team/${idOf(noor)}/leave`, amara);
        await all.settled();
        const whole = listed(await ask(personId, 'plan', self));
        const needs = listed(await ask(personId, 'needs', self));
        for (const one of members) {
          const answer = await plan(one);
          expect(whole.includes(idOf(one))).toBe(answer.status === 200);
          expect([200, 404]).toContain(answer.status);
          expect(needs.includes(idOf(one))).toBe(answer.body.sections?.needs.text === 'A home');
          if (answer.status === 404) expect((await ask(personId, 'plan', one)).status).toBe(404);
        }
      }
    });

    it('says why in plain words, and to those alone who see it themselves', async () => {
      const { self, personId, post, seen, say } = await sam();
      await say('member', idOf(ruth), 'needs', 'shared');
      const { members } = (await ask(personId, 'needs', self)).body;
      const why = (member: Principal) =>
        members.find(({ memberId }: { memberId: string }) => memberId === idOf(member));
      expect(why(amara)).toMatchObject({
        why: 'is the key worker',
        since: '2026-03-02T09:00:00+00:00',
        agencyId: charity,
      });
      expect(why(grace)).toMatchObject({ why: 'is on the team', role: 'clinician' });
      expect(why(ruth)).toMatchObject({ why: 'cares for the person, who agreed to show them this' });
      expect((await ask(personId, 'needs', grace)).status).toBe(200);
      expect((await ask(personId, 'needs', ruth)).status).toBe(404);
      const handOvers = (await ask(personId, 'hand-overs', self)).body.onBoards;
      expect(handOvers[0].why).toContain('on the board of the alliance');
      await post(
        'sections/needs/passage',
        self,
        { sensitivity: 'sealed', text: 'x', named: [idOf(grace)] },
        await seen(),
      );
      const apart = 'needs?kept-apart=sealed';
      expect((await ask(personId, apart, grace)).body.members).toMatchObject([
        { memberId: idOf(grace), why: 'is on the team; was named by the person' },
      ]);
      for (const [what, by] of [
        [apart, noor],
        ['plan', guardian],
        ['plan', outsider],
        ['nothing', self],
      ] as const) {
        expect((await ask(personId, what, by)).status).toBe(404);
      }
    });
  });

  it('opens for reading in an emergency, until it ends', async () => {
    const { personId, plan, post, say } = await sam();
    await say('agency', trust, 'everything', 'withheld');
    const stranger = member('stranger', 'clinician', { agencyId: trust, tier: 'regulated' });
    expect((await plan(stranger)).status).toBe(404);
    const { database } = all.app.get(CarePlanContext, { strict: false });
    await recordEmergencyAccess(database, {
      ...{ emergencyId: idFrom('emergency', personId), personId, memberId: idOf(stranger) },
      ...{ openedAt: '2026-03-02T09:00:00.000Z', expiresAt: '2026-03-02T10:00:00.000Z' },
    });
    expect(await plan(stranger)).toMatchObject({ status: 200, body: { allowedActions: [] } });
    expect((await post('goals', stranger, { text: 'x' })).status).toBe(404);
    all.clock.set('2026-03-02T10:00:00.000Z');
    expect((await plan(stranger)).status).toBe(404);
    all.clock.set('2026-03-02T09:00:00.000Z');
  });

  describe('a passage kept apart', () => {
    const apart = async (
      { post, seen }: Awaited<ReturnType<typeof sam>>,
      by: Principal,
      section: string,
      body: object,
    ) => post(`sections/${section}/passage`, by, body, await seen());

    it('is read by the person and those they named, and for everybody else it is as if it were not there', async () => {
      const [one, other] = [await sam(), await sam()];
      const kept = await apart(one, one.self, 'needs', {
        sensitivity: 'sealed',
        text: 'canary-words',
        named: [idOf(grace)],
      });
      expect(kept.status).toBe(201);
      const passage = { section: 'needs', sensitivity: 'sealed', text: 'canary-words', keptBy: one.personId };
      for (const reader of [one.self, grace]) expect((await one.plan(reader)).body.passages).toMatchObject([passage]);
      const strip = (text: string) => [one, other].reduce((s, { personId, planId }) => s.replaceAll(personId, 'P').replaceAll(planId, 'L'), text); // prettier-ignore
      for (const reader of [amara, noor]) {
        const [with_, without] = [await one.plan(reader), await other.plan(reader)];
        const comparable = ({ body }: typeof with_) => ({
          ...JSON.parse(strip(JSON.stringify(body))),
          position: 'any',
        });
        expect(comparable(with_)).toEqual(comparable(without));
        const headers = ({ headers: { date: _date, position: _position, 'content-length': _length, ...rest } }: typeof with_) => rest; // prettier-ignore
        expect(headers(with_)).toEqual(headers(without));
        expect(with_.body.passages).toEqual([]);
        const lift = (from: typeof one) => from.post('sections/needs/passage/lift', reader, { sensitivity: 'sealed' });
        const [no, neither] = [await lift(one), await lift(other)];
        expect(strip(JSON.stringify(no.body))).toBe(strip(JSON.stringify(neither.body)));
        expect([no.status, neither.status]).toEqual([404, 404]);
      }
      expect((await one.plan(ruth)).status).toBe(404);
      expect(JSON.stringify(await all.published())).not.toContain('canary');
    });

    it('takes words out of a section, and back again when it is lifted', async () => {
      const one = await sam();
      expect((await apart(one, amara, 'formulation', { sensitivity: 'sensitive' })).status).toBe(201);
      const formulation = async (reader: Principal) => {
        const { sections, passages } = (await one.plan(reader)).body;
        return [sections.formulation.text, passages.map(({ text }: { text: string }) => text)];
      };
      expect(await formulation(one.self)).toEqual(['', ['It began after the move']]);
      expect(await formulation(grace)).toEqual(['', ['It began after the move']]);
      // Of those on the team, only the registered practitioners; also not the one who kept it apart for the person.
      expect(await formulation(amara)).toEqual(['', []]);
      expect((await one.plan()).body.passages[0]).toMatchObject({
        keptBy: idOf(amara),
        keptAt: '2026-03-02T09:00:00.000Z',
      });
      const lifted = await one.post('sections/formulation/passage/lift', grace, { sensitivity: 'sensitive' });
      expect(lifted.status).toBe(201);
      expect(await formulation(amara)).toEqual(['It began after the move', []]);
    });

    it('is part of what the person signs, and of nothing that others are shown', async () => {
      const one = await sam();
      const sign = async () =>
        one.post('signature', one.self, { outcome: 'agreed', contentHash: (await one.plan()).body.contentHash });
      await sign();
      const before = (await one.plan(amara)).body.signature;
      await apart(one, one.self, 'needs', { sensitivity: 'sealed', text: 'Only mine' });
      expect((await one.plan()).body.signature).toMatchObject({ lapsed: true });
      expect((await one.plan(amara)).body.signature).toEqual(before);
      expect((await sign()).status).toBe(201);
      const mine = (await one.plan()).body;
      expect(mine.signature).toMatchObject({ lapsed: false, contentHash: mine.contentHash });
      const theirs = (await one.plan(amara)).body;
      expect(theirs.signature).toMatchObject({ lapsed: false, contentHash: theirs.contentHash });
      expect(theirs.contentHash).not.toBe(mine.contentHash);
      await apart(one, one.self, 'needs', { sensitivity: 'sealed', text: 'Only mine, and more' });
      expect((await one.plan()).body.signature.lapsed).toBe(true);
      expect((await one.plan(amara)).body.signature.lapsed).toBe(false);
    });

    it('has a key of its own', async () => {
      const one = await sam();
      await apart(one, one.self, 'needs', { sensitivity: 'sealed', text: 'Only mine' });
      const stored = await all.platform.store.readStream(`sealedPassages-${one.planId}`, 0n);
      const plan = await all.platform.store.readStream(`carePlan-${one.planId}`, 0n);
      const keys = plan.map((event) => all.platform.codec.keyRefOf(event));
      expect(stored).toHaveLength(1);
      for (const event of stored) {
        expect(keys).not.toContain(all.platform.codec.keyRefOf(event));
        expect(event.data).not.toContain('mine');
      }
    });
  });
});
