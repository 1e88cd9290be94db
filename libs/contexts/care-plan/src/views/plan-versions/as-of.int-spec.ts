import fc from 'fast-check';
import type { Principal } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { CarePlanContext } from '../../care-plan.context';
import { CarePlanModule } from '../../care-plan.module';

const amara = someone('community-worker', { agencyId: idFrom('a charity'), tier: 'supervised' });
const grace = someone('clinician', { agencyId: idFrom('a trust'), tier: 'regulated' });
const outsider = someone('gp', { agencyId: idFrom('a trust') });
const idOf = (member: Principal) => member.memberId ?? '';
const MINUTE = 60_000;

describe('a record as it stood', () => {
  let carePlan: ContextApp;
  let people = 0;
  beforeAll(async () => (carePlan = await ContextApp.start([CarePlanModule.forRoot()], [CarePlanContext])));
  afterAll(() => carePlan.stop());
  const now = () => carePlan.clock.now().toISOString();
  const at = encodeURIComponent;

  async function personWithPlan() {
    const sam = someone('person', { personId: idFrom('somebody of before', String((people += 1))) });
    const personId = idOf(sam);
    await carePlan.hear('intake.key-worker-named.v1', {
      ...{ introductionId: idFrom('introduction', personId), personId, keyWorkerId: idOf(amara) },
      ...{ agencyId: amara.agencyId ?? '', role: 'community-worker', nextContactOn: '2026-03-05', namedAt: now() },
    });
    await carePlan.onTeam(personId, amara, true);
    const path = `/api/care-plan/people/${personId}/plan`;
    const { planId } = (await carePlan.get(path, sam)).body;
    const post = (what: string, by: Principal, body: object = {}, headers: Record<string, string> = {}) =>
      carePlan.post(`/api/care-plan/plans/${planId}/${what}`, by, body, headers);
    await post('team', amara, { memberId: idOf(grace), agencyId: grace.agencyId, role: 'clinician' });
    await carePlan.onTeam(personId, grace);
    const revision = async () => (await carePlan.get(path, sam)).body.revision;
    return {
      ...{ sam, personId, planId, path, post },
      seen: async (what: string, by: Principal, body: object) =>
        post(what, by, body, { 'if-match': `"${await revision()}"` }),
      write: async (section: string, by: Principal, text: string) =>
        post(`sections/${section}`, by, { text }, { 'if-match': `"${await revision()}"` }),
      read: async (by: Principal, asOf?: string) => carePlan.get(asOf ? `${path}?asOf=${at(asOf)}` : path, by),
    };
  }
  type Somebody = Awaited<ReturnType<typeof personWithPlan>>;

  /** What an answer says of the record, as bytes; what may be asked for is of today alone. */
  const said = ({ status, body }: { status: number; body: Record<string, unknown> }) => {
    const { asOf: _asOf, putRight: _putRight, allowedActions: _allowed, ...record } = body;
    return JSON.stringify([status, record]);
  };

  const STEPS: readonly ((one: Somebody, text: string) => Promise<unknown>)[] = [
    ({ write }, text) => write('needs', amara, text),
    ({ write }, text) => write('safety-plan', grace, text),
    ({ write, sam }, text) => write('about-me', sam, text),
    ({ post }, text) => post('proposals', grace, { text }),
    ({ post, sam }, text) => post('goals', sam, { text }),
    ({ post, personId }, text) => post('actions', amara, { text, ownerId: personId, dueOn: '2026-04-01' }),
    ({ seen }, text) => seen('sections/strengths/passage', amara, { sensitivity: 'sensitive', text }),
    async ({ post, sam, read }) =>
      post('signature', sam, { contentHash: (await read(sam)).body.contentHash, outcome: 'agreed' }),
  ];

  it('is answered, for every history and every moment, byte for byte as it was answered then', async () => {
    const histories = fc.sample(fc.array(fc.nat(STEPS.length - 1), { minLength: 6, maxLength: 10 }), {
      numRuns: 3,
      seed: 7,
    });
    for (const steps of histories) {
      const one = await personWithPlan();
      const answered: { readonly at: string; readonly by: Principal; readonly record: string }[] = [];
      for (const [n, step] of steps.entries()) {
        carePlan.clock.advance(MINUTE);
        await STEPS[step]?.(one, `Words ${n}`);
        for (const by of [one.sam, amara, grace]) answered.push({ at: now(), by, record: said(await one.read(by)) });
      }
      carePlan.clock.advance(MINUTE);
      for (const { at: then, by, record } of answered) expect(said(await one.read(by, then))).toBe(record);
      expect((await one.read(amara, answered[0]?.at)).body).toMatchObject({
        allowedActions: [],
        asOf: answered[0]?.at,
      });
    }
  });

  it('is read by today’s authority, and the look is in the log like any other', async () => {
    const { personId, read } = await personWithPlan();
    const then = now();
    carePlan.clock.advance(MINUTE);
    expect((await read(outsider, then)).status).toBe(404);
    await carePlan.hear('identity.relationship-ended.v1', {
      relationshipId: idFrom('relationship', personId, idOf(grace)),
      ...{ personId, memberId: idOf(grace), endedAt: now() },
    });
    expect((await read(grace, then)).status).toBe(200);
    const looks = (await carePlan.published()).filter(
      ({ type, data }) => type === 'care-plan.record-viewed.v1' && data['personId'] === personId,
    );
    expect(looks).toMatchObject([{ data: { viewerId: idOf(grace), what: 'plan' } }]);
    carePlan.clock.advance(29 * 24 * 60 * MINUTE);
    expect((await read(grace, then)).status).toBe(404);
  });

  it('shows nothing that was kept apart, taken out or erased since, in no version either', async () => {
    const { sam, path, read, write, seen } = await personWithPlan();
    await write('formulation', sam, 'A secret of mine');
    await write('needs', amara, 'MISTAKE');
    const then = now();
    carePlan.clock.advance(MINUTE);
    await seen('sections/formulation/passage', sam, { sensitivity: 'sealed', named: [idOf(amara)] });
    const wrong = { kind: 'section', id: 'needs', reason: 'another-record-was-open' };
    expect((await seen('about-somebody-else', amara, wrong)).status).toBe(201);
    carePlan.clock.advance(MINUTE);
    const words = async (by: Principal) => JSON.stringify((await read(by, then)).body);
    expect(await words(sam)).toContain('A secret of mine');
    expect(await words(amara)).toContain('A secret of mine');
    const versions = await carePlan.get(`${path}/versions`, grace);
    for (const answer of [await words(grace), JSON.stringify(versions.body)]) {
      expect(answer).not.toContain('A secret of mine');
      expect(answer).not.toContain('MISTAKE');
    }
    for (let number = 1; number <= versions.body.total; number += 1) {
      const one = JSON.stringify((await carePlan.get(`${path}/versions?number=${number}`, grace)).body);
      expect(one).not.toMatch(/A secret of mine|MISTAKE/);
    }
    const { keyring } = carePlan.platform;
    const owner = { subject: idOf(sam), agency: 'none', informationClass: 'plan' };
    await keyring.destroy((await keyring.keyFor(owner)).keyRef);
    expect(await words(sam)).not.toContain('A secret of mine');
  });

  it('says which moments one can ask about, and that there was no plan yet', async () => {
    const { sam, read } = await personWithPlan();
    expect((await read(sam, '2026-01-01T00:00:00Z')).status).toBe(404);
    for (const wrong of ['2099-01-01T00:00:00Z', 'yesterday', '2026-03-02T09:00:00']) {
      expect(await read(sam, wrong)).toMatchObject({ status: 400, body: { fields: [{ field: 'asOf' }] } });
    }
  });

  it('is looked through version by version, each beside the one before, with who changed what', async () => {
    const { sam, path, write, post } = await personWithPlan();
    await write('needs', amara, 'A home');
    carePlan.clock.advance(MINUTE);
    await write('needs', grace, 'A home, and sleep');
    await post('goals', sam, { text: 'A door of my own' });
    const last = (await carePlan.get(`${path}/versions`, amara)).body;
    expect(last).toMatchObject({ number: last.total, plan: { goals: [{}] }, before: { goals: [] } });
    const { body } = await carePlan.get(`${path}/versions?number=${last.total - 1}`, amara);
    expect(body.plan).toMatchObject({
      asOf: now(),
      sections: { needs: { text: 'A home, and sleep' } },
      allowedActions: [],
    });
    expect(body.before.sections.needs.text).toBe('A home');
    expect(body.versions.slice(-2)).toMatchObject([
      { number: last.total - 1, recordedAt: now(), changes: [{ kind: 'section', id: 'needs', by: idOf(grace) }] },
      { number: last.total, changes: [{ kind: 'goal', by: idOf(sam) }] },
    ]);
    expect((await carePlan.get(`${path}/versions?number=1`, amara)).body).toMatchObject({ number: 1, before: null });
    expect((await carePlan.get(`${path}/versions?number=0`, amara)).body.fields).toMatchObject([{ field: 'number' }]);
    expect((await carePlan.get(`${path}/versions`, outsider)).status).toBe(404);
  });

  it('holds for a decision as well', async () => {
    const { sam, planId } = await personWithPlan();
    const asked = { planId, question: 'Is it time?', options: ['Yes', 'No'], kind: 'other' };
    const { id } = (await carePlan.post('/api/care-plan/decisions', grace, asked)).body;
    const path = `/api/care-plan/decisions/${id}`;
    const answered: { readonly at: string; readonly record: string }[] = [];
    const note = async () => {
      answered.push({ at: now(), record: said(await carePlan.get(path, sam)) });
      carePlan.clock.advance(MINUTE);
    };
    await note();
    await carePlan.post(`${path}/positions`, grace, { stance: 'agree' });
    await note();
    await carePlan.post(`${path}/persons-voice`, sam, { outcome: 'agrees', words: 'I want it.' });
    await note();
    for (const { at: then, record } of answered) {
      expect(said(await carePlan.get(`${path}?asOf=${at(then)}`, sam))).toBe(record);
    }
    expect((await carePlan.get(`${path}?asOf=2026-01-01T00:00:00Z`, sam)).status).toBe(404);
    expect((await carePlan.get(`${path}?asOf=${at(answered[0]?.at ?? '')}`, outsider)).status).toBe(404);
  });
});
