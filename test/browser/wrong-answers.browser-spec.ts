import type { Browser } from 'playwright-core';
import { ServerProcess } from '../journeys/server-process';
import { openBrowser } from './browser';
import { Visit } from './visit';
import { post, press, says, welcomed } from './welcomed';

const STATEMENT = 'They were read to me wrong on that day.';
const ANSWER = 'We looked at the paper with you. They were taken down wrong.';

let server: ServerProcess;
let browser: Browser;
let robin: Visit;
let grace: Visit;
let ines: Visit;
let personId: string;

beforeAll(async () => {
  server = await ServerProcess.prepare('--no-demo');
  [browser] = await Promise.all([openBrowser(), server.start()]);
  ({ robin, grace, personId } = await welcomed(browser, server.url));
  ines = await Visit.open(browser, server.url);
  await ines.signIn('Ines Calder');
  for (const [answers, daysAgo] of [
    [[3, 3, 3, 3, 3, 3, 3, 3, 0], 40],
    [[1, 1, 1, 1, 1, 0, 0, 0, 0], 2],
  ] as const) {
    const completedOn = new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10);
    await post(robin, `/api/outcomes/people/${personId}/measures`, { measure: 'phq-9', answers, completedOn });
  }
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
}, 30_000);
jest.setTimeout(90_000);

describe('answers that the person says are wrong, at the screen', () => {
  it('are kept from use by the person, on a phone', async () => {
    await robin.goTo('/my/progress');
    await says(robin, /your PHQ-9/);
    await robin.page.getByRole('link', { name: 'Something here is wrong' }).click();
    await robin.page.getByLabel('What is it about?').selectOption('progress');
    await robin.page.getByLabel('Which one?').selectOption({ index: 1 });
    await robin.page.getByLabel('What is wrong, and how is it right?').fill(STATEMENT);
    await robin.page.getByLabel('Nobody should go by it until I am answered').check();
    expect(await robin.judge('my-answers-are-wrong')).toEqual([]);
    await press(robin, 'Say it');
    await says(robin, 'Nobody but you and whoever answers sees the words that you mean, until you are answered.');
    await robin.goTo('/my/progress');
    await says(robin, /nobody goes by them until then/);
    await says(robin, /To you alone: they came to 24/);
    expect(await robin.judge('my-progress-being-looked-at')).toEqual([]);
  });

  it('are there for the team without what they came to', async () => {
    await grace.goTo(`/team/people/${personId}/progress`);
    await says(grace, /nobody goes by them until then/);
    expect(await grace.page.getByText(/came to/).count()).toBe(0);
    expect(await grace.page.getByText('24').count()).toBe(0);
    expect(await grace.judge('person-progress-being-looked-at')).toEqual([]);
    await grace.goTo('/team');
    await says(grace, STATEMENT);
    await says(grace, /^They asked that nobody goes by it/);
  });

  it('are read and answered by the privacy officer, and then gone by no more', async () => {
    await ines.goTo('/privacy');
    await says(ines, STATEMENT);
    await says(ines, 'Little interest or pleasure in doing things');
    expect(await ines.judge('privacy-answers-are-wrong')).toEqual([]);
    await ines.page.getByLabel('It was put right').check();
    await ines.page.getByLabel('What do you say to them?').fill(ANSWER);
    await press(ines, /^Answer/);
    await robin.goTo('/my/something-is-wrong');
    await says(robin, ANSWER);
    await says(robin, 'It was put right.');
    await grace.goTo(`/team/people/${personId}/progress`);
    await says(grace, /these answers were wrong, and nobody goes by them/);
    await says(grace, 'PHQ-9 has been answered once. Answer it again to see what changes.');
  });

  it('left no trouble in any browser', () => {
    for (const visit of [robin, grace, ines]) expect(visit.troubles(404)).toEqual([]);
  });
});
