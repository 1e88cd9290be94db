import type { Browser, Locator, WebSocketRoute } from 'playwright-core';
import { steps, walk } from '../journeys/one-person.mjs';
import { ServerProcess } from '../journeys/server-process';
import { openBrowser } from './browser';
import { NARROWEST, PHONE, Visit } from './visit';

let server: ServerProcess;
let browser: Browser;
let grace: Visit;
let amara: Visit;
/** The line of Amara's telephone. */
const line = { isThere: true, open: new Set<WebSocketRoute>() };
const losesTheLine = async (): Promise<void> => {
  line.isThere = false;
  await amara.context.setOffline(true);
  for (const socket of line.open) await socket.close({ code: 1011 });
};

beforeAll(async () => {
  server = await ServerProcess.prepare('--no-demo');
  [browser] = await Promise.all([openBrowser(), server.start()]);
  const to = steps.findIndex(([title]) => title.includes('invites a community worker')) + 1;
  const { personId } = (await walk(server.url, () => undefined, { to })) as unknown as { personId: string };
  [grace, amara] = [await Visit.open(browser, server.url), await Visit.open(browser, server.url, PHONE)];
  await amara.page.routeWebSocket(/\/live$/, (socket) => {
    if (!line.isThere) return void socket.close({ code: 1011 });
    line.open.add(socket);
    socket.connectToServer();
  });
  await Promise.all([grace.signIn('Grace Adeyemi'), amara.signIn('Amara Nwosu')]);
  for (const visit of [grace, amara]) await visit.goTo(`/team/people/${personId}`);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
}, 30_000);
jest.setTimeout(90_000);

const needs = ({ page }: Visit): Locator => page.locator('section#needs');
const box = (visit: Visit): Locator => needs(visit).getByRole('textbox');
const write = (visit: Visit): Promise<void> =>
  needs(visit)
    .getByRole('button', { name: /^(Write|Change)/ })
    .click();
const done = (visit: Visit): Promise<void> => needs(visit).getByRole('button', { name: 'Done' }).click();
const says = (visit: Visit, words: string | RegExp): Promise<void> => needs(visit).getByText(words).first().waitFor();
const contains = (visit: Visit, words: string): Promise<void> => box(visit).filter({ hasText: words }).waitFor();

describe('two people who write in the same section', () => {
  it('see each other write, by name and role, and each word is said to be saved', async () => {
    await write(grace);
    await box(grace).waitFor();
    await write(amara);
    await says(grace, 'Also writing here: Amara Nwosu, community worker');
    await says(amara, 'Also writing here: Grace Adeyemi, clinician');
    await box(grace).click();
    await grace.page.keyboard.type('A dry room. ');
    await contains(amara, 'A dry room.');
    await box(amara).click();
    await amara.page.keyboard.press('ControlOrMeta+End');
    await amara.page.keyboard.type('Company on Sundays.');
    await contains(grace, 'A dry room. Company on Sundays.');
    await needs(grace).locator('.lw-caret[data-name="Amara Nwosu"]').waitFor();
    await says(grace, /^Saved$/);
    await says(amara, /^Saved$/);
    expect(await grace.judge('plan-written-together')).toEqual([]);
    await amara.page.setViewportSize(NARROWEST);
    expect(await amara.tooWide()).toEqual([]);
  });

  it('write at the same time, and nothing of either is lost', async () => {
    await box(grace).click();
    await grace.page.keyboard.press('ControlOrMeta+Home');
    await Promise.all([
      amara.page.keyboard.type(' And the allotment.', { delay: 15 }),
      grace.page.keyboard.type('First: ', { delay: 15 }),
    ]);
    for (const visit of [grace, amara]) {
      await contains(visit, 'First: A dry room.');
      await contains(visit, 'Company on Sundays. And the allotment.');
    }
    await says(amara, /^Saved$/);
  });

  it('go on writing without a network, and find it merged when they are back', async () => {
    await losesTheLine();
    await amara.page.keyboard.press('ControlOrMeta+End');
    await amara.page.keyboard.type(' Written on the bus.');
    await says(amara, /Not saved yet, kept on this device/);
    await grace.page.keyboard.press('ControlOrMeta+Home');
    await grace.page.keyboard.type('Now. ');
    await contains(grace, 'Now. First:');
    line.isThere = true;
    await amara.context.setOffline(false);
    // Also when the page was closed meanwhile.
    await amara.page.reload();
    await amara.settled();
    await contains(amara, 'Written on the bus.');
    await contains(amara, 'Now. First:');
    await contains(grace, 'Written on the bus.');
    await says(amara, /^Saved$/);
    amara.troubles();
  });

  it('leave with the keyboard, and it is part of the plan, with who wrote it', async () => {
    await box(amara).click();
    await amara.page.keyboard.press('Escape');
    await box(amara).waitFor({ state: 'detached' });
    await done(grace);
    for (const visit of [grace, amara]) {
      await says(visit, 'Now. First: A dry room. Company on Sundays. And the allotment. Written on the bus.');
      await says(
        visit,
        /(You and Amara Nwosu|Grace Adeyemi and You|Amara Nwosu and You|You and Grace Adeyemi) wrote this/,
      );
    }
    expect(grace.troubles()).toEqual([]);
    expect(amara.troubles()).toEqual([]);
  });

  it('comment on words, also without a network, which stays with them and is answered and settled', async () => {
    const comments = ({ page }: Visit): Locator => page.getByRole('complementary', { name: /^Comments/ });
    const chooseAll = async (visit: Visit): Promise<void> => {
      await box(visit).click();
      await visit.page.keyboard.press('ControlOrMeta+a');
    };
    await write(grace);
    await write(amara);
    await says(grace, 'Also writing here: Amara Nwosu, community worker');
    await losesTheLine();
    await chooseAll(amara);
    await needs(amara).getByRole('button', { name: 'Comment on the chosen words' }).click();
    await needs(amara).getByLabel('What do you want to say about these words?').fill('By when?');
    await needs(amara).getByRole('button', { name: 'Comment', exact: true }).click();
    await says(amara, /Not sent yet, kept on this device/);
    line.isThere = true;
    await amara.context.setOffline(false);
    await comments(grace).getByText('By when?', { exact: true }).waitFor();
    await comments(grace)
      .getByRole('button', { name: /^Answer/ })
      .click();
    await comments(grace).getByLabel('Your answer').fill('By June.');
    await comments(grace).getByRole('button', { name: 'Answer', exact: true }).click();
    await comments(amara).getByText('By June.', { exact: true }).waitFor();
    expect(await grace.judge('plan-comments')).toEqual([]);
    expect(await amara.tooWide()).toEqual([]);
    await comments(amara)
      .getByRole('button', { name: /^Settled/ })
      .click();
    await comments(grace).getByText('Settled comments: 1').waitFor();
    await done(grace);
    grace.troubles();
    amara.troubles();
  });

  it('write in the plain form where no WebSocket gets through', async () => {
    line.isThere = false;
    await amara.page.reload();
    await amara.settled();
    await write(amara);
    await needs(amara).getByRole('button', { name: 'Save' }).waitFor();
    await box(amara).fill('A dry room.');
    await needs(amara).getByRole('button', { name: 'Save' }).click();
    await says(grace, 'A dry room.');
  });
});
