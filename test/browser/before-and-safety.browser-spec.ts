import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { readPdf } from '@platform/pdf/read-pdf.fixtures';
import { ServerProcess } from '../journeys/server-process';
import { openBrowser } from './browser';
import { PHONE, Visit } from './visit';

let server: ServerProcess;
let browser: Browser;
let grace: Visit;
let robin: Visit;
let personId = '';
let planId = '';

const post = async ({ page }: Visit, path: string, data: object, more = {}): Promise<Record<string, string>> => {
  const headers = { 'x-living-well': '1', 'idempotency-key': randomUUID(), ...more };
  const answer = await page.request.post(path, { headers, data });
  if (!answer.ok()) throw new Error(`${path} answered ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as Record<string, string>;
};
const get = async <T>({ page }: Visit, path: string): Promise<T> => (await (await page.request.get(path)).json()) as T;
const write = async (by: Visit, section: string, text: string) => {
  const { revision } = await get<{ revision: string }>(by, `/api/care-plan/people/${personId}/plan`);
  return post(by, `/api/care-plan/plans/${planId}/sections/${section}`, { text }, { 'if-match': `"${revision}"` });
};
const says = ({ page }: Visit, words: string | RegExp) =>
  page.getByText(words).filter({ visible: true }).first().waitFor();
const press = ({ page }: Visit, name: string) => page.getByRole('button', { name }).first().click();

/** How many things this browser keeps on the device. */
const BOXES_KEPT = `new Promise((done) => {
  const asked = indexedDB.open('living-well-device');
  asked.onsuccess = () => {
    const database = asked.result;
    if (!database.objectStoreNames.contains('boxes')) return done(0);
    const counted = database.transaction('boxes').objectStore('boxes').count();
    counted.onsuccess = () => { database.close(); done(counted.result); };
  };
})`;

beforeAll(async () => {
  server = await ServerProcess.prepare('--no-demo');
  [browser] = await Promise.all([openBrowser(), server.start()]);
  const coordinator = await Visit.open(browser, server.url);
  await coordinator.signIn('Jo Lindqvist');
  grace = await Visit.open(browser, server.url);
  await grace.signIn('Grace Adeyemi');
  robin = await Visit.open(browser, server.url, PHONE);
  const { practitioner } = await get<{ practitioner: { practitionerId: string; agencyId: string } }>(grace, '/api/identity/me'); // prettier-ignore
  const said = { name: 'Robin Vale', reachMe: { how: 'text', at: '07700 900456' }, whatBroughtYou: 'A hard spring.' };
  const { id = '', receiptCode = '', ...introduced } = await post(robin, '/api/intake/introductions', said);
  personId = introduced['personId'] ?? '';
  const { id: huddleId } = await post(coordinator, '/api/intake/huddles', {});
  const soon = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  await post(coordinator, `/api/intake/introductions/${id}/key-worker`, {
    ...{ huddleId, keyWorkerId: practitioner.practitionerId, agencyId: practitioner.agencyId, nextContactOn: soon },
  });
  await coordinator.context.close();
  await robin.signInAsSomeoneNew('Robin Vale', '/my');
  await robin.page.getByLabel('Your receipt code').fill(receiptCode);
  await press(robin, 'Open my pages');
  await says(robin, 'Hello Robin');
  // The plan opens by itself, once care-plan has heard of the key worker.
  await robin.goTo('/my/plan');
  await robin.page.getByRole('heading', { name: 'My safety plan', exact: true }).waitFor();
  planId = (await get<{ planId: string }>(robin, `/api/care-plan/people/${personId}/plan`)).planId;
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
}, 30_000);
jest.setTimeout(120_000);

describe('a plan as it was', () => {
  it('is gone through version by version with the keyboard, each with its words that are different', async () => {
    await write(robin, 'needs', 'A quiet home');
    await write(grace, 'needs', 'A quiet home, and sleep');
    await write(robin, 'safety-plan', 'Ring my sister Ruth');
    await robin.goTo('/my/plan/versions');
    await says(robin, /it is not the plan of today/);
    const slider = robin.page.getByRole('slider');
    const total = Number(await slider.getAttribute('max'));
    await slider.focus();
    await robin.page.keyboard.press('ArrowLeft');
    await robin.page.getByRole('heading', { name: `Version ${total - 1} of ${total}: what changed` }).waitFor();
    await says(robin, /Grace Adeyemi changed “What I need”/);
    await robin.page.locator('ins', { hasText: ', and sleep' }).or(robin.page.locator('ins', { hasText: 'sleep' })).first().waitFor(); // prettier-ignore
    expect(await robin.judge('my-plan-versions')).toEqual([]);
    await press(robin, 'Version before');
    await robin.page.getByRole('heading', { name: `Version ${total - 2} of ${total}: what changed` }).waitFor();
    await robin.page.getByText('Versions before and after this one').click();
    await press(robin, `${total}. `);
    await robin.page.getByRole('heading', { name: `Version ${total} of ${total}: what changed` }).waitFor();
    await grace.goTo(`/team/people/${personId}/versions`);
    await says(grace, /Version \d+ of \d+: what changed/);
    expect(await grace.judge('team-plan-versions')).toEqual([]);
  });

  it('is shown as it stood at a moment, says so, and offers nothing to press that would change it', async () => {
    const then = new Date().toISOString();
    await write(grace, 'strengths', 'Sings in a choir');
    await grace.goTo(`/team/people/${personId}/then?at=${then}`);
    await says(grace, /This is how it stood on .*; it is not the plan of today/);
    await says(grace, 'A quiet home, and sleep');
    expect(await grace.page.getByText('Sings in a choir').count()).toBe(0);
    expect(await grace.page.getByRole('button', { name: 'Change' }).count()).toBe(0);
    expect(await grace.judge('team-plan-then')).toEqual([]);
    await robin.goTo('/my/plan/then');
    await press(robin, 'Show how it stood');
    await says(robin, 'Choose a day');
    await press(robin, 'Four weeks ago');
    await press(robin, 'Show how it stood');
    await says(robin, 'There was no plan yet');
    expect(await robin.judge('my-plan-then')).toEqual([]);
  });
});

describe('a plan on paper', () => {
  it('is chosen in its size and downloaded as a PDF by the person and by the team', async () => {
    await robin.goTo('/my/plan/print');
    await robin.page.getByLabel('Very large, 24 point').check();
    expect(await robin.page.locator('html').getAttribute('data-print')).toBe('largest');
    expect(await robin.judge('my-plan-on-paper')).toEqual([]);
    await grace.goTo(`/team/people/${personId}/print`);
    for (const { page } of [robin, grace]) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        press({ page } as Visit, 'Download as PDF'),
      ]);
      const read = readPdf(await readFile(await download.path()));
      expect(read).toMatchObject({ title: 'Plan of Robin Vale', isTagged: true });
      expect(read.pages.join(' ')).toContain('A quiet home, and sleep');
    }
    expect(await grace.judge('team-plan-on-paper')).toEqual([]);
  });
});

describe('the safety plan', () => {
  it('is one tap from every page of the person and of the team about them', async () => {
    for (const at of ['/my', '/my/story', '/my/who-looked', '/my/details']) {
      await robin.goTo(at);
      await robin.page.getByRole('link', { name: 'My safety plan', exact: true }).first().click();
      await says(robin, 'Ring my sister Ruth');
    }
    expect(await robin.judge('my-safety-plan')).toEqual([]);
    for (const at of ['', '/decisions', '/details']) {
      await grace.goTo(`/team/people/${personId}${at}`);
      await grace.page.getByRole('link', { name: 'Safety plan', exact: true }).first().click();
      await grace.page.getByRole('heading', { level: 1, name: 'Robin Vale: safety plan' }).waitFor();
      await says(grace, 'Ring my sister Ruth');
    }
    expect(await grace.judge('team-safety-plan')).toEqual([]);
  });

  it('is kept on the person’s own device when they wish, opens without a network and says its age, and goes at sign-out', async () => {
    const { page, context } = robin;
    await robin.goTo('/my/safety-plan');
    await press(robin, 'Keep a copy on this device');
    await says(robin, /A copy is kept on this device/);
    await page.evaluate('navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null || new Promise((done) => navigator.serviceWorker.addEventListener("controllerchange", () => done(true))))'); // prettier-ignore
    await write(robin, 'safety-plan', 'Ring my sister Ruth, or sit by the river');
    await says(robin, /or sit by the river/);
    await robin.settled();
    expect(await page.evaluate(BOXES_KEPT)).toBe(1);
    await context.setOffline(true);
    await page.goto('/my/safety-plan');
    await says(robin, 'There is no network here');
    await says(robin, /Kept on this device .* ago; a newer one may exist/);
    await says(robin, 'Ring my sister Ruth, or sit by the river');
    expect(await robin.missingCrisisHelp()).toEqual([]);
    await context.setOffline(false);
    await says(robin, /A copy is kept on this device/);
    await press(robin, 'Sign out');
    await page.waitForURL((url) => url.pathname === '/');
    await robin.settled();
    expect(await page.evaluate(BOXES_KEPT)).toBe(0);
  });
});
