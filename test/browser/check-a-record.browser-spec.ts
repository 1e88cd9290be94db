import type { Browser } from 'playwright-core';
import { ServerProcess } from '../journeys/server-process';
import { openBrowser } from './browser';
import { NARROWEST, Visit } from './visit';

let server: ServerProcess;
let browser: Browser;
let outsider: Visit;
let commissioner: Visit;

beforeAll(async () => {
  server = await ServerProcess.prepare('--no-demo');
  [browser] = await Promise.all([openBrowser(), server.start()]);
  outsider = await Visit.open(browser, server.url, { ...NARROWEST, height: 700 });
  commissioner = await Visit.open(browser, server.url);
  await commissioner.signIn('Martin Hale');
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
}, 30_000);

const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });
const says = ({ page }: Visit, words: string | RegExp) =>
  page.getByText(words).filter({ visible: true }).first().waitFor();

async function check({ page }: Visit, bundle: Buffer, policy: string): Promise<string> {
  await page.getByLabel('The bundle').setInputFiles(file('bundle.zip', bundle));
  await page.getByLabel('Your policy').setInputFiles(file('my.policy', Buffer.from(policy)));
  await page.getByRole('button', { name: 'Check it' }).click();
  const result = page.locator('#result');
  await result.waitFor();
  return result.innerText();
}

jest.setTimeout(120_000);

describe('a record that an outsider checks', () => {
  it('is witnessed, and the page says by whom and when', async () => {
    await commissioner.goTo('/assurance');
    await commissioner.page.getByRole('button', { name: 'Sign a checkpoint now' }).click();
    await says(commissioner, /demonstration co-signed the last checkpoint .* ago/);
    await says(commissioner, /It runs on this very machine, to show how a witness looks: it proves nothing/);
    expect(await commissioner.judge('verification-witnessed')).toEqual([]);
  });

  it('holds in a browser without an account, and without a network once the page is open', async () => {
    const { request } = commissioner.page;
    const bundle = await (await request.get('/api/assurance/bundle')).body();
    const policy = await (await request.get('/api/assurance/policy')).text();
    await outsider.goTo('/check-a-record');
    expect(await outsider.judge('check-a-record')).toEqual([]);
    await outsider.page.getByRole('button', { name: 'Check it' }).click();
    await says(outsider, 'Choose the bundle first.');
    expect(await check(outsider, bundle, policy)).toMatch(/^The record holds: all \d+ entries/);
    await says(outsider, /The witness demonstration co-signed it on /);
    expect(await outsider.judge('check-a-record-holds')).toEqual([]);
    await outsider.context.setOffline(true);
    const changed = Buffer.from(bundle);
    changed[1_000] = (changed[1_000] ?? 0) ^ 1;
    expect(await check(outsider, changed, policy)).toMatch(/^The record does NOT hold: /);
    const demanding = policy.replace('quorum none', 'quorum demonstration');
    expect(await check(outsider, bundle, demanding)).toMatch(/^The record holds/);
    const unwitnessed = policy.replaceAll(/^witness .*\n/gm, '');
    await check(outsider, bundle, unwitnessed);
    await says(outsider, /No outside witness has co-signed it yet/);
  });
});
