import { AssuranceContext, AssuranceModule } from '@contexts/assurance';
import { CarePlanContext, CarePlanModule } from '@contexts/care-plan';
import { ANYONE } from '@platform/access-control/principal';
import type { Principal } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { verifyBundle } from 'care-verify';
import { filesOf, repack } from '../../care-verify/bundle-fixture';

const amara = someone('community-worker', { agencyId: idFrom('a charity'), tier: 'supervised' });
const grace = someone('clinician', { agencyId: idFrom('a trust'), tier: 'regulated' });
const dev = someone('peer-supporter', { agencyId: idFrom('peers'), tier: 'peer' });
const idOf = (member: Principal) => member.memberId ?? '';
const signedIn = (at: Date) => someone('caldicott-guardian', { authenticatedAt: at.toISOString() });

const DISSENT = 'I would wait until the summer; Sam told me that he is afraid.';
const OTHERS = ['Wren lives at number nine.', 'Ask Wren to call.'];
const APART = 'What happened with the uncle.';
const LATER = 'A word that was written after it was decided.';

describe('the evidence of one decision', () => {
  let app: ContextApp;
  let guardian: Principal;
  beforeAll(async () => {
    const verify = () => Promise.resolve({ verdict: 'cannot-tell' as const, sentences: [] });
    app = await ContextApp.start(
      [CarePlanModule.forRoot(), AssuranceModule.forRoot({ verify })],
      [CarePlanContext, AssuranceContext],
    );
    guardian = signedIn(app.clock.now());
  });
  afterAll(() => app.stop());

  /** A decision with a dissent, a goal of somebody else's that was reworded before anybody saw, and words that were moved apart. */
  async function decided() {
    const sam = someone('person', { personId: idFrom('Sam') });
    const personId = idOf(sam);
    const now = () => app.clock.now().toISOString();
    await app.hear('intake.key-worker-named.v1', {
      ...{ introductionId: idFrom('introduction', personId), personId, keyWorkerId: idOf(amara) },
      ...{ agencyId: amara.agencyId ?? '', role: 'community-worker', nextContactOn: '2026-03-05', namedAt: now() },
    });
    await app.onTeam(personId, amara, true);
    const plan = async () => (await app.get(`/api/care-plan/people/${personId}/plan`, sam)).body;
    const { planId } = await plan();
    const post = async (what: string, by: Principal, body: object) => {
      const headers = { 'if-match': `"${(await plan()).revision}"` };
      const answer = await app.post(`/api/care-plan/plans/${planId}/${what}`, by, body, headers);
      expect([what, answer.status]).toEqual([what, 201]);
      return answer.body;
    };
    for (const one of [grace, dev]) {
      await post('team', amara, { memberId: idOf(one), agencyId: one.agencyId, role: one.role });
      await app.onTeam(personId, one);
    }
    await post('sections/needs', amara, { text: 'A quiet place.' });
    await post('sections/formulation', amara, { text: APART });
    await post('sections/formulation/passage', grace, { sensitivity: 'sensitive' });
    const { id: goalId } = await post('goals', amara, { text: OTHERS[0] });
    await post(`details/goal/${goalId}/text`, amara, { value: OTHERS[1] });
    await post('about-somebody-else', amara, { kind: 'goal', id: goalId, reason: 'two-people-mixed-up' });
    const question = {
      planId,
      question: 'Ready for the charity alone?',
      options: ['Yes', 'Not yet'],
      kind: 'step-down',
    };
    const decisionId: string = (await app.post('/api/care-plan/decisions', grace, question)).body.id;
    const on = (what: string, by: Principal, body: object) =>
      app.post(`/api/care-plan/decisions/${decisionId}/${what}`, by, body);
    await on('positions', grace, { stance: 'agree' });
    await on('positions', amara, { stance: 'agree' });
    await on('positions', dev, { stance: 'dissent', reason: DISSENT });
    await on('persons-voice', sam, { outcome: 'agrees', words: 'I want to try it.' });
    const taken = { outcome: 'Yes', implementerId: idOf(amara), reviewOn: '2027-06-01' };
    expect((await on('take', grace, taken)).status).toBe(201);
    expect((await on('implementation', amara, { outcome: 'implemented', words: 'They met on Friday.' })).status).toBe(
      201,
    );
    await post('sections/needs', amara, { text: LATER });
    return { sam, personId, decisionId, evidence: `/api/care-plan/decisions/${decisionId}/evidence`, on };
  }

  const download = async (by: Principal, decisionId: string, packId: string) => {
    const url = `/api/assurance/decisions/${decisionId}/evidence-packs/${packId}`;
    const headers = { 'x-test-principal': JSON.stringify(by) };
    const { statusCode, rawPayload, body } = await app.app.inject({ method: 'GET', url, headers });
    return { status: statusCode, zip: rawPayload, text: body };
  };

  it('leaves with its proofs, shows what was said word for word, and what is withheld is proven and tells nothing', async () => {
    const { decisionId, personId, evidence, on } = await decided();
    for (const other of [grace, amara, someone('commissioner'), someone('person', { personId })])
      expect((await app.get(evidence, other)).status).toBe(404);
    expect((await app.get(evidence, ANYONE)).status).toBe(401);
    app.clock.advance(16 * 60_000);
    expect(await app.get(evidence, guardian)).toMatchObject({ status: 403, body: { code: 'step-up-needed' } });
    guardian = signedIn(app.clock.now());

    const { entries } = (await app.get(evidence, guardian)).body as {
      entries: { eventId: string | null; type: string | null; withheld: string | null }[];
    };
    expect(JSON.stringify(entries)).toContain(DISSENT);
    for (const words of [...OTHERS, APART, LATER]) expect(JSON.stringify(entries)).not.toContain(words);
    const voice = entries.find(({ type }) => type === 'PersonsVoiceRecorded')?.eventId;
    const asked = { asker: 'coroner', basis: 'coroners-and-justice-act-2009' };
    const withhold = [{ eventId: voice, reason: 'third-party' }];
    const read = entries.flatMap(({ eventId }) => eventId ?? []);
    expect(await on('evidence-packs', guardian, { ...asked, read: read.slice(1), withhold })).toMatchObject({
      ...{ status: 409, body: { code: 'entries-not-read' } },
    });
    expect(
      await on('evidence-packs', guardian, { ...asked, basis: 'uk-gdpr-article-15', read, withhold }),
    ).toMatchObject({
      ...{ status: 409, body: { code: 'basis-does-not-fit' } },
    });
    const produced = await on('evidence-packs', guardian, { ...asked, read, withhold });
    expect(produced.status).toBe(201);
    const packId: string = produced.body.id;
    expect((await download(guardian, decisionId, packId)).status).toBe(409);
    await app.settled();
    expect((await app.post('/api/assurance/checkpoints', guardian)).status).toBe(201);

    const { status, zip } = await download(guardian, decisionId, packId);
    expect(status).toBe(200);
    const policy = (await app.get('/api/assurance/policy', ANYONE)).body as string;
    const { verdict, sentences, record } = verifyBundle(zip, policy);
    expect([verdict, sentences[0]]).toEqual(['holds', expect.stringMatching(/^The record holds: /)]);
    expect(sentences.join('\n')).toMatch(/Withheld, still proven: entries .*, because it is about somebody else\./);
    expect(sentences.join('\n')).toMatch(/because it is kept apart from those who read the rest\./);
    expect(sentences.join('\n')).toMatch(/Withheld, still proven: entry \d+, because it is about another person too\./);
    expect(record?.redactedEntries).toHaveLength(entries.filter((one) => one.withheld !== null).length + 1);
    const text = zip.toString('latin1');
    for (const words of [DISSENT, 'They met on Friday.', 'A quiet place.', 'Yes']) expect(text).toContain(words);
    for (const words of [...OTHERS, APART, LATER, 'I want to try it.']) expect(text).not.toContain(words);

    const files = filesOf(zip);
    for (const { seq } of record?.redactedEntries ?? []) {
      const about = [...files.keys()].filter((name) => name.includes(`/${seq}.`)).toSorted();
      expect(about).toEqual([`entries/${seq}.leaf`, `proofs/${seq}.tlog-proof`]);
      const leaf = files.get(`entries/${seq}.leaf`)?.toString() ?? '';
      const changed = leaf.replace(/"c":"(.)/, (_, digit: string) => `"c":"${digit === '0' ? '1' : '0'}`);
      const bundle = repack(files, { [`entries/${seq}.leaf`]: Buffer.from(changed) });
      expect(verifyBundle(bundle, policy).verdict).toBe('tampered');
    }

    for (const other of [grace, someone('commissioner')])
      expect((await download(other, decisionId, packId)).status).toBe(404);
    expect((await download(guardian, decisionId, idFrom('no pack'))).status).toBe(404);
    await app.settled();
    const looks = (await app.published()).filter(({ data }) => data['what'] === 'evidence-pack');
    expect(new Set(looks.map(({ type }) => type))).toEqual(
      new Set(['care-plan.record-viewed.v1', 'assurance.record-viewed.v1']),
    );
    expect((await app.get(evidence, guardian)).body.packs).toMatchObject([{ packId, ...asked }]);
  });
});
