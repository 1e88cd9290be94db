import type { Browser } from 'playwright-core';
import { ServerProcess } from '../journeys/server-process';
import { openBrowser } from './browser';
import { Visit } from './visit';
import { post, press, says, welcomed } from './welcomed';

const QUESTION = 'Does Robin go to the crisis house tonight?';
const REASON = 'The place closes at eight, and nobody else could be reached.';
const DISSENT = 'One night at home with Tom there would have done.';

let server: ServerProcess;
let browser: Browser;
let robin: Visit;
let grace: Visit;
let amara: Visit;
let martin: Visit;
let beth: Visit;
let jo: Visit;
let personId: string;
let decision: string;

const ofPerson = (path: string) => `/team/people/${personId}${path}`;

beforeAll(async () => {
  server = await ServerProcess.prepare('--no-demo');
  [browser] = await Promise.all([openBrowser(), server.start()]);
  ({ robin, grace, amara, jo, personId } = await welcomed(browser, server.url));
  [martin, beth] = [await Visit.open(browser, server.url), await Visit.open(browser, server.url)];
  await Promise.all([martin.signIn('Martin Hale'), beth.signIn('Olu Adebayo')]);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
}, 30_000);
jest.setTimeout(90_000);

describe('a decision that could not wait, at the screen', () => {
  it('is judged by a rule that an administrator of the alliance reads, and cannot take the person out of', async () => {
    await beth.goTo('/assurance/decision-policies');
    await press(beth, /^Adopt another rule.*About staying out of hospital/);
    await beth.page.getByLabel(/^the person, or whoever speaks/).uncheck();
    await beth.page.getByLabel('What is the reason for this rule?').fill('We meet without the key worker at night.');
    await press(beth, 'Adopt this rule');
    await says(beth, 'Keep the person among those who have to be heard');
    expect(await beth.judge('decision-policies')).toEqual([]);
    await beth.page.getByLabel(/^the person, or whoever speaks/).check();
    await beth.page.getByLabel('the key worker').uncheck();
    await press(beth, 'Adopt this rule');
    await says(beth, /^Rule 1, adopted by/);
  });

  it('is asked with what was known, and the person reads it in easy words on a phone', async () => {
    const { page } = grace;
    await grace.goTo(ofPerson('/decisions'));
    await page.getByLabel('What has to be decided?').fill(QUESTION);
    await page.getByLabel('Choice 1').fill('Yes, tonight');
    await page.getByLabel('Choice 2').fill('No');
    await page.getByLabel('About staying out of hospital').check();
    await press(grace, 'Put the question');
    await page.getByRole('heading', { level: 1, name: QUESTION }).waitFor();
    await says(grace, /^Fingerprint of that plan/);
    await says(grace, /^This is rule 1 that the alliance adopted/);
    decision = grace.path;
    await robin.goTo('/my');
    await robin.page.getByRole('link', { name: QUESTION }).click();
    await says(robin, 'Nobody decides without asking you.');
  });

  it('is taken by one registered practitioner, and everybody sees that it was', async () => {
    const { page } = grace;
    await press(grace, 'It cannot wait for everybody');
    await page.getByLabel('What makes it impossible to wait?').fill(REASON);
    await page.getByLabel('Yes, tonight').check();
    await page
      .getByLabel('Who makes it happen?')
      .selectOption({ label: 'Amara Nwosu, community worker, Riverside Community Minds' });
    await press(grace, 'In one week');
    await press(grace, 'In four weeks');
    await press(grace, 'Decide now, alone');
    await says(grace, 'Decided in an emergency: Yes, tonight');
    expect(await grace.judge('team-decision-in-an-emergency')).toEqual([]);
    await says(robin, REASON);
    await amara.goTo('/team');
    await says(amara, `Say where you stand: ${QUESTION}`);
    await says(amara, `Carry out what was decided: ${QUESTION}`);
  });

  it('asks again whoever agreed, once the plan has changed', async () => {
    const { page } = grace;
    await page.getByLabel('I agree', { exact: true }).check();
    await press(grace, 'Save where I stand');
    await says(grace, 'You: I agree');
    await robin.goTo('/my/plan');
    await post(robin, `/api/care-plan/plans/${await planId()}/goals`, { text: 'A bed by the river.' });
    await says(grace, 'The plan has changed since this was said.');
    await grace.goTo('/team');
    await says(grace, `The plan changed after you agreed. Read it again and say where you stand: ${QUESTION}`);
  });

  it('is ratified when everybody was heard, with the dissent beside it', async () => {
    await amara.goTo(decision);
    await amara.page.getByLabel('I do not agree').check();
    await amara.page.getByLabel('Why?').fill(DISSENT);
    await press(amara, 'Save where I stand');
    await grace.goTo(decision);
    await says(grace, DISSENT);
    await press(grace, 'Change where I stand');
    await grace.page.getByLabel('I agree', { exact: true }).check();
    await press(grace, 'Save where I stand');
    await robin.goTo(decision.replace('/team/', '/my/'));
    await robin.page.getByLabel('I agree').check();
    await robin.page.getByLabel('In your own words').fill('I slept. It was right.');
    await press(robin, 'Save what I say');
    await says(grace, 'The decision can be ratified.');
    await press(grace, 'Ratify what was decided');
    await says(robin, 'It is decided: Yes, tonight.');
    await says(robin, DISSENT);
    expect(await robin.judge('my-decision-ratified')).toEqual([]);
  });

  it('is followed through by whoever was to do it, on a phone', async () => {
    await amara.goTo('/team');
    await amara.page.getByRole('link', { name: 'Say what became of it' }).first().click();
    await amara.page.getByLabel('It was done', { exact: true }).check();
    await press(amara, 'Save what became of it');
    await says(amara, /^Done, said by/);
    expect(await amara.judge('team-decision-done')).toEqual([]);
    await says(robin, 'It was done.');
  });

  it('prints as a record on A4, with its fingerprints', async () => {
    await amara.page.emulateMedia({ media: 'print' });
    await says(amara, /^[0-9a-f]{64}, entry \d+ of the log$/);
    await says(amara, DISSENT);
    expect(await amara.page.getByRole('button', { name: 'Print this decision' }).isVisible()).toBe(false);
    await amara.page.emulateMedia({ media: null });
  });

  it('is counted for the commissioner, without a number that could be of somebody', async () => {
    await martin.goTo('/assurance/decisions');
    await says(martin, 'About staying out of hospital');
    expect(await martin.page.getByText('Under 5, or not shown').count()).toBe(5);
    expect(await martin.judge('decision-audit')).toEqual([]);
  });

  it('has whoever can speak for the person on the page of the team', async () => {
    await grace.goTo(ofPerson('/team'));
    await press(grace, 'Somebody can speak for them');
    await grace.page.getByLabel('What makes them speak for the person?').selectOption({ label: 'Advocate' });
    await grace.page.getByLabel('Their name').fill('Ann Other');
    await grace.page.getByLabel('About a hand-over').check();
    await grace.page.getByLabel('What did you see of their authority?').fill('A letter of the advocacy service.');
    await press(grace, 'In one year');
    await press(grace, 'Save that they can speak for them');
    await grace.page.getByRole('heading', { name: 'Ann Other, advocate' }).waitFor();
    expect(await grace.judge('person-team-representatives')).toEqual([]);
    await robin.goTo('/my/team');
    await says(robin, 'In these decisions alone: about a hand-over.');
  });

  it('left no trouble in any browser', () => {
    for (const visit of [robin, grace, amara, martin, beth, jo]) expect(visit.troubles(404)).toEqual([]);
  });
});

async function planId(): Promise<string> {
  const answer = await robin.page.request.get(`/api/care-plan/people/${personId}/plan`);
  return ((await answer.json()) as { planId: string }).planId;
}
