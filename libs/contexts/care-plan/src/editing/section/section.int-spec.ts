import type { Principal } from '@platform/access-control/principal';
import { BURST_IS_OVER_MS } from '@platform/editing/rooms';
import { idFrom } from '@platform/event-store/command-context';
import { announceView, SESSIONS_VIEW } from '@platform/projections/live-views';
import { ContextApp, someone } from '@platform/testing/context-app';
import { EditingPage } from '@platform/editing/editing-page';
import { CarePlanContext } from '../../care-plan.context';
import { CarePlanModule } from '../../care-plan.module';
import { SectionRooms } from './section.rooms';

const amara = someone('community-worker', { agencyId: idFrom('a charity'), tier: 'supervised' });
const grace = someone('clinician', { agencyId: idFrom('a trust'), tier: 'regulated' });
const outsider = someone('gp', { agencyId: idFrom('a trust') });
const idOf = (member: Principal) => member.memberId ?? '';

describe('a section of the plan, written together', () => {
  let carePlan: ContextApp;
  let rooms: SectionRooms;
  let url: string;
  let people = 0;
  const pages: EditingPage[] = [];
  beforeAll(async () => {
    carePlan = await ContextApp.start([CarePlanModule.forRoot()], [CarePlanContext]);
    await carePlan.listen();
    url = await carePlan.app.getUrl();
    rooms = carePlan.app.get(SectionRooms, { strict: false });
  });
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.drop();
  });
  afterAll(() => carePlan.stop());

  /** A person with a plan, a key worker and a clinician. */
  const personWithPlan = async () => {
    const sam = someone('person', { personId: idFrom('person', String((people += 1))) });
    const personId = idOf(sam);
    const at = '2026-03-02T09:00:00.000Z';
    await carePlan.hear('intake.key-worker-named.v1', {
      ...{ introductionId: idFrom('introduction', personId), personId, keyWorkerId: idOf(amara) },
      ...{ agencyId: amara.agencyId ?? '', role: 'community-worker', nextContactOn: '2026-03-05', namedAt: at },
    });
    await carePlan.hear('provider-directory.ask-accepted.v1', {
      ...{ askId: idFrom('ask', personId), personId, serviceId: idFrom('a service'), agencyId: grace.agencyId ?? '' },
      ...{ memberId: idOf(grace), role: 'clinician', acceptedAt: at },
    });
    await carePlan.onTeam(personId, amara, true);
    await carePlan.onTeam(personId, grace);
    const plan = async (reader = sam) => (await carePlan.get(`/api/care-plan/people/${personId}/plan`, reader)).body;
    const { planId } = await plan();
    const pageOf = (by: Principal, section = 'needs', session?: object) => {
      const address = `${url}/api/care-plan/plans/${planId}/sections/${section}/live`;
      const page = new EditingPage(address, {
        'x-test-principal': JSON.stringify(by),
        ...(session ? { 'x-test-session': JSON.stringify(session) } : {}),
      });
      pages.push(page);
      return page;
    };
    const write = async (by: Principal, text: string, seen?: string, section = 'needs') =>
      carePlan.post(
        `/api/care-plan/plans/${planId}/sections/${section}`,
        by,
        { text },
        { 'if-match': `"${seen ?? (await plan()).revision}"` },
      );
    return { sam, personId, planId, plan, pageOf, write };
  };
  const burstIsOver = async () => {
    carePlan.clock.advance(BURST_IS_OVER_MS);
    await rooms.look();
  };

  it('is one text for everybody who writes in it, who are known to each other as who they are', async () => {
    const { pageOf, write } = await personWithPlan();
    await write(amara, 'A home');
    const [one, two] = [await pageOf(amara).open(), await pageOf(grace).open()];
    expect([one.text, two.text]).toEqual(['A home', 'A home']);
    await one.until(() => one.heard.some((said) => said.type === 'here'));
    expect(one.heard.find((said) => said.type === 'here')).toMatchObject({ memberId: idOf(grace), role: 'clinician' });
    expect(two.heard.find((said) => said.type === 'here')).toMatchObject({ memberId: idOf(amara) });
    await Promise.all([one.untilSaved(one.write(0, 'First: ')), two.untilSaved(two.write(6, ', and company'))]);
    await one.until(() => one.text.length === 26);
    await two.until(() => two.text.length === 26);
    expect(one.text).toBe(two.text);
    expect(one.text).toBe('First: A home, and company');
    two.say({ type: 'cursor', cursor: { anchor: { item: null }, head: { item: null } }, memberId: idOf(amara) });
    await one.until(() => one.heard.some((said) => said.type === 'here' && said.cursor !== null));
    expect(one.heard.findLast((said) => said.type === 'here')).toMatchObject({ memberId: idOf(grace) });
    await two.drop();
    await one.until(() => one.heard.some((said) => said.type === 'gone'));
  });

  it('has every word that was said to be saved after the line breaks, and those of the page that came back', async () => {
    const { pageOf } = await personWithPlan();
    const one = await pageOf(amara).open();
    await one.untilSaved(one.write(0, 'Sleep. '));
    await one.drop();
    one.write(7, 'And a home.');
    const two = await pageOf(grace).open();
    expect(two.text).toBe('Sleep. ');
    await two.untilSaved(two.write(0, '1. '));
    await one.open();
    await one.untilSaved(one.sendAll());
    await one.untilSaved(one.sendAll());
    await two.until(() => two.text.includes('home'));
    expect([one.text, two.text]).toEqual(['1. Sleep. And a home.', '1. Sleep. And a home.']);
  });

  it('is read and not written by whoever may not write in it: the person’s own words are theirs', async () => {
    const { sam, pageOf, plan } = await personWithPlan();
    const [own, member] = [await pageOf(sam, 'about-me').open(), await pageOf(amara, 'about-me').open()];
    expect(member.heard[0]).toMatchObject({ type: 'opened', mayWrite: false });
    const refused = member.write(0, 'Likes the sea. ');
    await member.until(() => member.heard.some((said) => said.type === 'refused'));
    expect(member.heard.at(-1)).toEqual({ type: 'refused', number: refused, code: 'read-only' });
    member.say({ type: 'cursor', cursor: { anchor: {}, head: {} } });
    await own.untilSaved(own.write(0, 'I like the sea'));
    await member.until(() => member.text.includes('I like the sea'));
    expect(own.heard.filter((said) => said.type === 'here')).toEqual([]);
    own.say({ type: 'settle' });
    await own.until(() => own.heard.some((said) => said.type === 'settled'));
    expect((await plan()).sections.aboutMe.text).toBe('I like the sea');
  });

  it('is not there for anybody else, and is nothing that can be asked for over HTTP alone', async () => {
    const { pageOf, planId } = await personWithPlan();
    await expect(pageOf(outsider).open()).rejects.toThrow('404');
    await expect(pageOf(someone('anyone')).open()).rejects.toThrow('401');
    const path = `/api/care-plan/plans/${planId}/sections/needs/live`;
    expect((await carePlan.get(path, outsider)).status).toBe(404);
    const asked = await carePlan.get(path, amara);
    expect(asked).toMatchObject({ status: 426, body: { code: 'only-over-a-websocket' } });
  });

  it('takes nothing but plain words of whoever sends them', async () => {
    const { pageOf } = await personWithPlan();
    const [one, two] = [await pageOf(amara).open(), await pageOf(grace).open()];
    await one.untilSaved(one.write(0, 'Mine'));
    await two.until(() => two.text === 'Mine');
    const codes = async (page: EditingPage, update: Uint8Array) => {
      const number = page.send(update);
      await page.until(() => page.heard.some((said) => said.type === 'refused' && said.number === number));
      return page.heard.findLast((said) => said.type === 'refused')?.code;
    };
    const { Doc, encodeStateAsUpdate } = await import('yjs');
    const other = new Doc();
    other.getMap('else').set('a', 1);
    expect(await codes(one, encodeStateAsUpdate(other))).toBe('not-understood');
    expect(await codes(one, new Uint8Array([1, 2, 3, 4]))).toBe('not-understood');
    const styled = new Doc();
    styled.getText('text').insert(0, 'x', { bold: true });
    expect(await codes(one, encodeStateAsUpdate(styled))).toBe('not-understood');
    const forged = new Doc();
    forged.clientID = one.doc.clientID;
    forged.getText('text').insert(0, 'Not mine at all');
    expect(await codes(two, encodeStateAsUpdate(forged))).toBe('not-your-own');
    one.say({ type: 'nonsense' });
    await one.until(() => one.heard.some((said) => said.type === 'closed' && said.code === 4400));
  });

  it('becomes part of the plan once nobody wrote for a while, once, with who wrote it', async () => {
    const { pageOf, plan, personId } = await personWithPlan();
    const [one, two] = [await pageOf(amara).open(), await pageOf(grace).open()];
    await one.untilSaved(one.write(0, 'A home. '));
    await two.until(() => two.text === 'A home. ');
    await two.untilSaved(two.write(8, 'Company.'));
    await rooms.look();
    expect((await plan()).sections.needs.text).toBe('');
    await burstIsOver();
    await burstIsOver();
    const shown = await plan();
    expect(shown.sections.needs).toMatchObject({
      ...{ text: 'A home. Company.', revisedBy: idOf(grace), writtenBy: [idOf(amara), idOf(grace)] },
    });
    expect(shown.revision).toBe('3');
    await one.drop();
    await two.drop();
    await rooms.look();
    expect((await plan()).revision).toBe('3');
    const looks = (await carePlan.published()).filter(
      ({ type, data }) => type === 'care-plan.record-viewed.v1' && data['personId'] === personId,
    );
    expect(looks.map(({ data }) => data['viewerId']).sort()).toEqual([idOf(amara), idOf(grace)].sort());
  });

  it('is part of the plan before anybody signs, or writes over it from the form', async () => {
    const { sam, planId, pageOf, plan, write } = await personWithPlan();
    const { revision, contentHash } = await plan();
    const one = await pageOf(amara).open();
    await one.untilSaved(one.write(0, 'A home'));
    expect((await write(grace, 'Sleep', revision)).status).toBe(412);
    expect((await plan()).sections.needs.text).toBe('A home');
    const sign = (hash: string) =>
      carePlan.post(`/api/care-plan/plans/${planId}/signature`, sam, { contentHash: hash, outcome: 'agreed' });
    expect((await sign(contentHash)).status).toBe(412);
    await one.untilSaved(one.write(6, ' by the sea'));
    expect((await sign((await plan()).contentHash)).status).toBe(412);
    expect((await sign((await plan()).contentHash)).status).toBe(201);
  });

  it('is part of the plan before anybody asks a question about it, and before anybody answers one', async () => {
    const { sam, planId, pageOf, plan } = await personWithPlan();
    const one = await pageOf(amara).open();
    await one.untilSaved(one.write(0, 'A home'));
    const question = { planId, question: 'Is it time?', options: ['Yes', 'Not yet'], kind: 'step-down' };
    const { id } = (await carePlan.post('/api/care-plan/decisions', grace, question)).body;
    const path = `/api/care-plan/decisions/${id}`;
    const { sections, contentHash } = await plan();
    expect(sections.needs.text).toBe('A home');
    expect((await carePlan.get(path, grace)).body.evidence).toMatchObject({ planContentHash: contentHash });
    await one.untilSaved(one.write(6, ' by the sea'));
    const position = { stance: 'agree', planContentHash: contentHash };
    expect((await carePlan.post(`${path}/positions`, grace, position)).status).toBe(412);
    const { contentHash: bySea } = await plan();
    await one.untilSaved(one.write(17, ', soon'));
    const voice = { outcome: 'agrees', words: 'I want to.', planContentHash: bySea };
    expect((await carePlan.post(`${path}/persons-voice`, sam, voice)).status).toBe(412);
    await one.untilSaved(one.write(23, '.'));
    const taking = { outcome: 'Yes', implementerId: idOf(amara), reviewOn: '2026-06-01' };
    expect((await carePlan.post(`${path}/take`, grace, taking)).status).toBe(409);
    expect((await plan()).sections.needs.text).toBe('A home by the sea, soon.');
  });

  it('takes in what was written from the form, and loses nothing of what is being written', async () => {
    const { pageOf, plan, write } = await personWithPlan();
    const one = await pageOf(amara).open();
    await one.untilSaved(one.write(0, 'A home'));
    await burstIsOver();
    expect((await write(grace, 'A home and sleep')).status).toBe(201);
    await rooms.look();
    await one.until(() => one.text === 'A home and sleep');
    await one.untilSaved(one.write(0, 'First: '));
    await one.drop();
    await one.until(() => one.heard.some((said) => said.type === 'closed'));
    await rooms.look();
    await burstIsOver();
    expect((await plan()).sections.needs).toMatchObject({ text: 'First: A home and sleep', writtenBy: [idOf(amara)] });
  });

  it('is closed to whoever may not any more, and what they had written stays', async () => {
    const { sam, personId, planId, pageOf, plan } = await personWithPlan();
    const [one, own] = [await pageOf(grace).open(), await pageOf(sam).open()];
    await one.untilSaved(one.write(0, 'Written by Grace'));
    await own.until(() => own.text === 'Written by Grace');
    const left = await carePlan.post(`/api/care-plan/plans/${planId}/team/${idOf(grace)}/leave`, grace);
    expect(left.status).toBe(201);
    await rooms.look();
    const codes = () => one.heard.flatMap((said) => (said.type === 'closed' ? [said.code] : []));
    await one.until(() => codes().length === 1);
    await one.open();
    expect(one.heard.findLast((said) => said.type === 'opened')).toMatchObject({ mayWrite: false });
    // Nobody has to look: an objection is heard of.
    await carePlan.app.get(CarePlanContext, { strict: false }).takeSharing([
      {
        ...{ personId, audience: 'member', audienceId: idOf(grace), part: 'needs', choice: 'withheld' },
        ...{ overriddenUntil: null, revision: '1' },
      },
    ]);
    await one.until(() => codes().length === 2);
    expect(codes()).toEqual([1012, 4404]);
    await expect(pageOf(grace).open()).rejects.toThrow('404');
    await burstIsOver();
    expect((await plan()).sections.needs).toMatchObject({ text: 'Written by Grace', revisedBy: idOf(grace) });
  });

  it('is closed with the session in which it was opened, by its end or by somebody', async () => {
    const { pageOf } = await personWithPlan();
    const [one, two] = [
      await pageOf(amara, 'needs', { ref: 'one', endsInSeconds: 60 }).open(),
      await pageOf(grace, 'needs', { ref: 'two', endsInSeconds: 6000 }).open(),
    ];
    const isClosed = (page: EditingPage) => page.heard.some((said) => said.type === 'closed' && said.code === 4401);
    carePlan.clock.advance(60_000);
    await rooms.look();
    await one.until(() => isClosed(one));
    expect(isClosed(two)).toBe(false);
    const { database } = carePlan.app.get(CarePlanContext, { strict: false });
    await announceView(database, { view: SESSIONS_VIEW, keys: ['two'] });
    await two.until(() => isClosed(two));
  });
});
