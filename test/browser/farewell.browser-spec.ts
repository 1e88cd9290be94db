import type { Browser } from 'playwright-core';
import { ServerProcess } from '../journeys/server-process';
import { openBrowser } from './browser';
import type { Visit } from './visit';
import { post, press, says, welcomed } from './welcomed';

const WORDS = 'You taught us what mornings are for. Go well, Robin.';

let server: ServerProcess;
let browser: Browser;
let robin: Visit;
let grace: Visit;
let amara: Visit;
let personId: string;

const ofPerson = (path: string) => `/team/people/${personId}${path}`;
const planId = async (): Promise<string> => {
  const answer = await grace.page.request.get(`/api/care-plan/people/${personId}/plan`);
  return ((await answer.json()) as { planId: string }).planId;
};

beforeAll(async () => {
  server = await ServerProcess.prepare('--no-demo');
  [browser] = await Promise.all([openBrowser(), server.start()]);
  ({ robin, grace, amara, personId } = await welcomed(browser, server.url));
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
}, 30_000);
jest.setTimeout(90_000);

describe('a farewell, at the screen', () => {
  it('begins with a decision that the person and their team take together', async () => {
    await grace.goTo(ofPerson('/farewell'));
    expect(await grace.judge('person-farewell-not-decided')).toEqual([]);
    await grace.page.getByRole('link', { name: 'Ask for a decision about a farewell' }).click();
    await grace.page.getByLabel('What has to be decided?').fill('Is it time to say farewell?');
    await grace.page.getByLabel('Choice 1').fill('Yes');
    await grace.page.getByLabel('Choice 2').fill('Not yet');
    await grace.page.getByLabel(/^About a farewell/).check();
    await says(grace, 'Which choices mean that the farewell goes ahead?');
    await press(grace, 'Put the question');
    await says(grace, /^Fingerprint of that plan/);
    const decision = grace.path;
    for (const member of [grace, amara]) {
      await member.goTo(decision);
      await member.page.getByLabel('I agree', { exact: true }).check();
      await press(member, 'Save where I stand');
      await says(member, 'You: I agree');
    }
    await robin.goTo(decision.replace('/team/', '/my/').replace(`people/${personId}/`, ''));
    await robin.page.getByLabel('I agree').check();
    await robin.page.getByLabel('In your own words').fill('I sleep. Thank you.');
    await press(robin, 'Save what I say');
    await grace.goTo(decision);
    await grace.page.getByLabel('Yes', { exact: true }).check();
    await grace.page
      .getByLabel('Who makes it happen?')
      .selectOption({ label: 'Amara Nwosu, community worker, Riverside Community Minds' });
    await press(grace, 'In one week');
    await press(grace, 'In four weeks');
    await press(grace, 'Take the decision');
    await says(robin, 'It is decided: Yes.');
  });

  it('shows the key worker alone what is left, and goes on only when nothing is', async () => {
    const amaraId = ((await (await amara.page.request.get('/api/identity/me')).json()) as { memberId: string })
      .memberId;
    const { id } = await post(amara, `/api/care-plan/plans/${await planId()}/actions`, {
      ...{ text: 'Ring the choir.', ownerId: amaraId, ownerAgencyId: await agencyOf(amaraId) },
      dueOn: new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10),
    });
    await amara.goTo(ofPerson('/farewell'));
    await says(amara, 'The key worker says farewell, for everybody on the team.');
    expect(await amara.page.getByText('Ring the choir.').count()).toBe(0);
    await grace.goTo(ofPerson('/farewell'));
    await says(grace, 'Before you say farewell (2)');
    await says(grace, 'To do: Ring the choir.');
    expect(await grace.judge('person-farewell-what-is-left')).toEqual([]);
    await grace.page.getByLabel('What do you say to Robin?').fill(WORDS);
    await press(grace, 'Say farewell');
    await says(grace, 'Somebody still has something to do for this person.');
    await post(amara, `/api/care-plan/plans/${await planId()}/actions/${id}/outcome`, { outcome: 'done' });
    await grace.page.getByRole('link', { name: 'No way back is agreed' }).click();
    await grace.page.getByLabel('How does one see that it is time?').fill('I stop opening the post.');
    await grace.page.getByLabel('Whom do they call, on which number?').fill('Grace, 0117 496 0111');
    await press(grace, 'Keep the way back');
    await says(grace, 'Who is there at once');
    await grace.goTo(ofPerson('/farewell'));
    await says(grace, 'Nothing is left that somebody owes');
    expect(await grace.page.getByLabel('What do you say to Robin?').inputValue()).toBe(WORDS);
    await press(grace, 'Say farewell');
    await says(grace, WORDS);
    expect(await grace.judge('person-farewell-said')).toEqual([]);
  });

  it('stays with the person, who comes back with one sentence', async () => {
    await robin.goTo('/my');
    await says(robin, WORDS);
    await says(robin, 'You and your team said farewell. You can come back at any time.');
    expect(await robin.judge('my-farewell')).toEqual([]);
    await robin.goTo('/my/way-back');
    await says(robin, 'I stop opening the post.');
    await says(robin, WORDS);
    expect(await robin.judge('my-way-back-after-a-farewell')).toEqual([]);
    await robin.page.getByLabel('What is happening? You do not have to say.').fill('The post lies there again.');
    await press(robin, 'I need help again');
    await says(robin, /gets in touch by/);
    await grace.goTo('/team');
    await says(grace, 'The post lies there again.');
    await robin.goTo('/my/team');
    await says(robin, 'Your key worker');
  });

  it('left no trouble in any browser', () => {
    for (const visit of [robin, grace, amara]) expect(visit.troubles(404, 409)).toEqual([]);
  });
});

async function agencyOf(memberId: string): Promise<string | undefined> {
  const staff = (await (await amara.page.request.get('/api/identity/practitioners')).json()) as {
    practitionerId: string;
    agencyId: string;
  }[];
  return staff.find(({ practitionerId }) => practitionerId === memberId)?.agencyId;
}
