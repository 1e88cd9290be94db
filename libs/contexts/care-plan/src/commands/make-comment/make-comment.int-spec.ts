import type { Principal } from '@platform/access-control/principal';
import { EditingPage } from '@platform/editing/editing-page';
import { anchorAt } from '@platform/editing/places';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { CarePlanContext } from '../../care-plan.context';
import { CarePlanModule } from '../../care-plan.module';

const amara = someone('community-worker', { agencyId: idFrom('a charity'), tier: 'supervised' });
const grace = someone('clinician', { agencyId: idFrom('a trust'), tier: 'regulated' });
const outsider = someone('gp', { agencyId: idFrom('a trust') });
const sam = someone('person', { personId: idFrom('person', 'sam') });
const idOf = (member: Principal) => member.memberId ?? '';
const personId = idOf(sam);

describe('what is said about words while they are written', () => {
  let carePlan: ContextApp;
  let planId: string;
  const pages: EditingPage[] = [];
  beforeAll(async () => {
    carePlan = await ContextApp.start([CarePlanModule.forRoot()], [CarePlanContext]);
    await carePlan.listen();
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
    ({ planId } = await plan());
  });
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.drop();
  });
  afterAll(() => carePlan.stop());

  const plan = async (reader: Principal = sam) =>
    (await carePlan.get(`/api/care-plan/people/${personId}/plan`, reader)).body;
  const post = (path: string, by: Principal, body: object = {}, headers?: Record<string, string>) =>
    carePlan.post(`/api/care-plan/plans/${planId}/${path}`, by, body, headers);
  const open = async (by: Principal, section: string) => {
    const address = `${await carePlan.app.getUrl()}/api/care-plan/plans/${planId}/sections/${section}/live`;
    const page = new EditingPage(address, { 'x-test-principal': JSON.stringify(by) });
    pages.push(page);
    return page.open();
  };
  const passage = (page: EditingPage, words: string) => {
    const from = page.text.indexOf(words);
    const anchor = anchorAt(page.doc, page.epoch ?? '', { from, to: from + words.length });
    return { ...anchor, quote: words };
  };

  it('stays with its words while others write, says when they are gone, and is answered and settled', async () => {
    const page = await open(amara, 'needs');
    await page.untilSaved(page.write(0, 'I want a home by the sea.'));
    const about = { ...passage(page, 'a home'), text: 'By when?' };
    const made = await post('sections/needs/comments', grace, about);
    expect(made.status).toBe(201);
    await page.untilSaved(page.write(0, 'Now: '));
    expect((await plan()).comments).toMatchObject([
      { quote: 'a home', text: 'By when?', madeBy: idOf(grace), resolved: null, wordsGone: false },
    ]);
    await page.untilSaved(page.remove(12, 7));
    expect((await plan()).comments).toMatchObject([{ quote: 'a home', wordsGone: true }]);

    const at = `comments/${made.body.id}`;
    expect((await post(`${at}/answers`, sam, { text: 'By June.' })).status).toBe(201);
    expect((await post(`${at}/resolution`, amara)).status).toBe(201);
    const [comment] = (await plan(amara)).comments;
    expect(comment).toMatchObject({ answers: [{ text: 'By June.' }], resolved: { by: idOf(amara) } });
    expect((await post('sections/needs/comments', outsider, about)).status).toBe(404);
    expect((await post(`${at}/answers`, outsider, { text: 'No.' })).status).toBe(404);
    expect((await post('comments/none/answers', amara, { text: 'No.' })).status).toBe(404);
  });

  it('is taken by the person in the place of their words as the text stands by then', async () => {
    const page = await open(sam, 'about-me');
    await page.untilSaved(page.write(0, 'I like the sea.'));
    const text = 'love';
    const suggested = await post('proposals', grace, { text, passage: passage(page, 'like') });
    await page.untilSaved(page.write(0, 'Mornings: '));
    expect((await post(`proposals/${suggested.body.id}/accept`, grace)).body.code).toBe('persons-own-words');
    expect((await post(`proposals/${suggested.body.id}/accept`, sam)).status).toBe(201);
    expect((await plan()).sections.aboutMe.text).toBe('Mornings: I love the sea.');

    const again = await post('proposals', grace, { text: 'adore', passage: { ...passage(page, 'sea'), quote: 'sea' } });
    await page.untilSaved(page.write(page.text.indexOf('ea.'), 'h'));
    const path = `proposals/${again.body.id}`;
    expect((await post(`${path}/accept`, sam)).body.code).toBe('suggested-words-changed');
    const now = await plan();
    expect(now.sections.aboutMe.proposals).toMatchObject([{ quote: 'sea', now: 'shea' }]);
    expect((await post(`${path}/refuse`, sam)).status).toBe(201);
    expect((await plan()).sections.aboutMe).toMatchObject({ text: 'Mornings: I love the shea.', proposals: [] });
  });

  it('is written by whom the person named to write for them, live too, and by nobody else of the team', async () => {
    expect((await post('scribe', amara, { memberId: idOf(amara) })).status).toBe(404);
    expect((await post('scribe', sam, { memberId: idOf(amara) })).status).toBe(201);
    const page = await open(amara, 'about-me');
    await page.untilSaved(page.write(0, 'Well. '));
    const shown = await plan();
    page.say({ type: 'settle' });
    await page.until(() => page.heard.some(({ type }) => type === 'settled'));
    const { sections, scribe } = await plan();
    expect(scribe).toMatchObject({ memberId: idOf(amara) });
    expect(sections.aboutMe).toMatchObject({ text: `Well. ${shown.sections.aboutMe.text}`, revisedBy: idOf(amara) });
    expect((await open(grace, 'about-me')).heard[0]).toMatchObject({ type: 'opened', mayWrite: false });
    expect((await post('scribe/end', amara)).status).toBe(201);
    expect((await plan(amara)).allowedActions).not.toContain('revise-section:about-me');
  });
});
