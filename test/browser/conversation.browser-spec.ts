import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { ServerProcess } from '../journeys/server-process';
import { openBrowser } from './browser';
import { PHONE, Visit } from './visit';

const KEEPING_NOTHING_ELSE = /^\/$|^\/assets\/|^\/icon\.svg$/;
const POST = '**/initial-conversation';

interface Person {
  readonly name: string;
  readonly personId: string;
  readonly introductionId: string;
  readonly receiptCode: string;
}
interface Introduction {
  readonly introductionId: string;
  readonly conversations: readonly {
    readonly heldBy: string;
    readonly passages: readonly { readonly prompt: string; readonly text: string }[];
  }[];
}

let server: ServerProcess;
let browser: Browser;
let grace: Visit;
let newcomer: Visit;
let amara: Visit;
let robin: Person;
const others: Person[] = [];

/** Through the API, as programs of the page do. */
const post = async ({ page }: Visit, path: string, data: object): Promise<Record<string, string>> => {
  const headers = { 'x-living-well': '1', 'idempotency-key': randomUUID() };
  const answer = await page.request.post(path, { headers, data });
  if (!answer.ok()) throw new Error(`${path} answered ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as Record<string, string>;
};
const get = async <T>({ page }: Visit, path: string): Promise<T> => (await (await page.request.get(path)).json()) as T;

beforeAll(async () => {
  server = await ServerProcess.prepare('--no-demo');
  [browser] = await Promise.all([openBrowser(), server.start()]);
  const open = async (name: string, size = { width: 1280, height: 800 }): Promise<Visit> => {
    const visit = await Visit.open(browser, server.url, size);
    await visit.signIn(name);
    return visit;
  };
  const coordinator = await open('Jo Lindqvist');
  grace = await open('Grace Adeyemi');
  amara = await open('Amara Nwosu');
  newcomer = await Visit.open(browser, server.url, PHONE);
  const { practitioner } = await get<{ practitioner: { practitionerId: string; agencyId: string } }>(grace, '/api/identity/me'); // prettier-ignore
  const { id: huddleId } = await post(coordinator, '/api/intake/huddles', {});
  const soon = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  const arrive = async (name: string): Promise<Person> => {
    const said = { name, reachMe: { how: 'text', at: '07700 900456' }, whatBroughtYou: `${name} has a hard spring.` };
    const { id = '', personId = '', receiptCode = '' } = await post(newcomer, '/api/intake/introductions', said);
    await post(coordinator, `/api/intake/introductions/${id}/key-worker`, {
      ...{ huddleId, keyWorkerId: practitioner.practitionerId, agencyId: practitioner.agencyId, nextContactOn: soon },
    });
    return { name, personId, introductionId: id, receiptCode };
  };
  robin = await arrive('Robin Vale');
  for (const name of ['Ash Lund', 'Kit Moor', 'Sky Fenn', 'Wyn Hart']) others.push(await arrive(name));
  await coordinator.context.close();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
}, 30_000);
jest.setTimeout(120_000);

const says = ({ page }: Visit, words: string | RegExp) =>
  page.getByText(words).filter({ visible: true }).first().waitFor();
const press = ({ page }: Visit, name: string) => page.getByRole('button', { name }).first().click();
const story = ({ personId }: Person): string => `/team/people/${personId}/story`;
const openStory = async (visit: Visit, person: Person): Promise<void> => {
  await visit.goTo(story(person));
  await visit.page.getByLabel('What is going well?').or(visit.page.getByText('Nothing to read here')).first().waitFor();
};
const write = async ({ page }: Visit, well: string): Promise<void> => {
  await page.getByRole('button', { name: 'Today', exact: true }).first().click();
  await page.getByLabel('Where?').fill('The library café');
  await page.getByLabel('What is going well?', { exact: true }).fill(well);
};
const told = async ({ introductionId, personId }: Person): Promise<Introduction['conversations']> => {
  const all = await get<Introduction[]>(grace, `/api/intake/people/${personId}/introductions`);
  return all.find((one) => one.introductionId === introductionId)?.conversations ?? [];
};
const textsOf = async (person: Person): Promise<string[]> =>
  (await told(person)).flatMap(({ passages }) => passages.map(({ text }) => text));
/** The pages of the team open without a network from now on. */
const shellIsKept = ({ page }: Visit) =>
  page.evaluate('navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null || new Promise((done) => navigator.serviceWorker.addEventListener("controllerchange", () => done(true))))'); // prettier-ignore
/** Everything that this browser keeps outside of memory, as text, but for what is encrypted and the app’s own files. */
const keptInTheClear = (page: Page): Promise<string> =>
  page.evaluate(`(async () => {
    const found = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise((done) => { const asked = indexedDB.open(name); asked.onsuccess = () => done(asked.result); });
      for (const store of database.objectStoreNames) {
        const all = await new Promise((done) => { const asked = database.transaction(store).objectStore(store).getAll(); asked.onsuccess = () => done(asked.result); });
        for (const one of all) {
          found.push(JSON.stringify(one), one?.sealed ? new TextDecoder('latin1').decode(one.sealed) : '', one?.extractable === undefined ? '' : 'extractable: ' + one.extractable);
        }
      }
      database.close();
    }
    for (const name of await caches.keys()) for (const { url } of await (await caches.open(name)).keys()) found.push('cached ' + new URL(url).pathname);
    return found.join('\\n');
  })()`);

describe('the initial conversation', () => {
  it('is written down with whom each passage is for, and reads so for the person', async () => {
    await openStory(grace, robin);
    await write(grace, 'The dog gets me out.');
    const { page } = grace;
    await page.getByLabel('What is hard?').fill('The debts.');
    await page.getByLabel(/Who may read what Robin said to “What is hard\?”/).selectOption('key-worker');
    await says(grace, /Kept on this device at .*, not sent/);
    expect(await grace.judge('conversation-writing')).toEqual([]);
    await press(grace, 'Save the conversation');
    await says(grace, /Sent at/);
    await says(grace, 'For the key worker.');
    expect(await grace.judge('conversation-told')).toEqual([]);
    await newcomer.signInAsSomeoneNew('Robin Vale', '/my');
    await newcomer.page.getByLabel('Your receipt code').fill(robin.receiptCode);
    await press(newcomer, 'Open my pages');
    await says(newcomer, 'Hello Robin');
    await newcomer.goTo('/my/story');
    await says(newcomer, 'The debts.');
    await says(newcomer, 'wrote this down for you');
    expect(await newcomer.judge('my-story')).toEqual([]);
  });

  it('leads to what is needed now, with somebody who sees to it by a time; it is on their Today until they say what was done', async () => {
    const { page } = grace;
    await openStory(grace, robin);
    const form = page.getByRole('form', { name: 'Something is needed now' });
    await page.getByText('Write down what is needed now').click();
    await form.getByRole('button', { name: 'Write it down' }).click();
    await says(grace, 'Choose what it is');
    await form.getByLabel('What is it?').selectOption('food');
    await form.getByLabel('In Robin’s words').fill('The cupboard is empty until Friday.');
    await form.getByLabel('Who sees to it?').selectOption({ index: 1 });
    await form.getByRole('button', { name: 'Tomorrow' }).click();
    await form.getByLabel('By what time?').fill('17:00');
    expect(await grace.judge('immediate-need-writing')).toEqual([]);
    await form.getByRole('button', { name: 'Write it down' }).click();
    await says(grace, 'The cupboard is empty until Friday.');
    await grace.goTo('/team');
    await says(grace, 'Needed now');
    await says(grace, 'The cupboard is empty until Friday.');
    expect(await grace.judge('today-immediate-need')).toEqual([]);
    await newcomer.goTo('/my/story');
    await says(newcomer, 'The cupboard is empty until Friday.');
    await openStory(grace, robin);
    await page.getByRole('button', { name: /^It was seen to/ }).click();
    await page.getByLabel('What was done?').fill('A parcel for four days.');
    await page.getByRole('button', { name: 'Say what was done' }).click();
    await says(newcomer, 'A parcel for four days.');
    expect(await grace.judge('immediate-need-met')).toEqual([]);
  });

  it('goes on about safety, in words: who responds by when is on their Today, and the person reads it and says who else does', async () => {
    const { page } = grace;
    await openStory(grace, robin);
    const form = page.getByRole('form', { name: 'A conversation about safety' });
    await page.getByText('Write down a conversation about safety').click();
    await form.getByRole('button', { name: 'Write down the conversation' }).click();
    await says(grace, 'Say what you agreed for now');
    await form.getByRole('button', { name: 'Today', exact: true }).click();
    await form.getByLabel('What keeps Robin safe').fill('My sister rings each night.');
    await form.getByLabel('What we agreed for now', { exact: true }).fill('We speak tomorrow at five.');
    await form.getByLabel('Who responds?').selectOption({ index: 1 });
    await form.getByRole('button', { name: 'By tomorrow' }).click();
    await form.getByLabel('By what time?').fill('17:00');
    expect(await grace.judge('safety-conversation-writing')).toEqual([]);
    await form.getByRole('button', { name: 'Write down the conversation' }).click();
    // The words stand in the form as well, until it is sent.
    await says(grace, 'will respond');
    await grace.goTo('/team');
    await says(grace, 'Agreed about safety, and you respond');
    await says(grace, 'We speak tomorrow at five.');
    expect(await grace.judge('today-safety')).toEqual([]);
    await newcomer.goTo('/my/story');
    await says(newcomer, 'My sister rings each night.');
    const mine = newcomer.page.getByRole('region', { name: 'What we said about safety' });
    await mine.getByRole('button', { name: /^Change who may read it.*What keeps me safe/ }).click();
    await mine.getByLabel('Who may read it from now on?').selectOption('me');
    expect(await newcomer.judge('my-safety')).toEqual([]);
    await mine.getByRole('button', { name: 'Save' }).click();
    await says(newcomer, 'For you alone.');
    await openStory(grace, robin);
    await says(grace, 'We speak tomorrow at five.');
    expect(await page.getByText('My sister rings each night.').count()).toBe(0);
    await page.getByRole('button', { name: /^Say what was done about it/ }).click();
    await page.getByLabel('What was done?').fill('We spoke, and do so again on Friday.');
    await page.getByRole('button', { name: 'Say what was done', exact: true }).click();
    await says(newcomer, 'We spoke, and do so again on Friday.');
    expect(await grace.judge('safety-conversation-told')).toEqual([]);
  });

  it('is closed to the key worker by the person, with the next request, and put right by them alone', async () => {
    const { page } = newcomer;
    const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'What is hard?' }) });
    await card.getByRole('button', { name: /^Change who may read it/ }).click();
    await card.getByLabel('Who may read it from now on?').selectOption('me');
    expect(await newcomer.judge('my-story-changing')).toEqual([]);
    await card.getByRole('button', { name: 'Save', exact: true }).click();
    await card.getByText('For you alone.').waitFor();
    expect(await textsOf(robin)).toEqual(['The dog gets me out.']);
    const well = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'What is going well?' }) });
    await well.getByRole('button', { name: /^Put it right/ }).click();
    await well.getByLabel('How is it right?').fill('The dog gets me out, most days.');
    await well.getByRole('button', { name: 'Save my words' }).click();
    await well.getByText('You put it right').waitFor();
    expect(await textsOf(robin)).toEqual(['The dog gets me out, most days.']);
    await well.getByRole('link', { name: /Who can see this/ }).click();
    await says(newcomer, 'Is the key worker');
    expect(await newcomer.judge('my-story-who-can-see')).toEqual([]);
  });
});

describe('without a network', () => {
  it('is kept, goes on after a reload, and is sent once when there is a network again', async () => {
    const [ash] = others as [Person];
    const { context, page } = grace;
    await openStory(grace, ash);
    await shellIsKept(grace);
    await write(grace, 'I sing in the choir.');
    await says(grace, /Kept on this device at .*, not sent/);
    await context.setOffline(true);
    await page.getByLabel('What is hard?').fill('Bus rides.');
    await says(grace, /Kept on this device at .*, not sent/);

    await page.reload();
    await says(grace, 'There is no network here');
    expect(await page.getByLabel('What is going well?', { exact: true }).inputValue()).toBe('I sing in the choir.');
    expect(await page.getByLabel('What is hard?', { exact: true }).inputValue()).toBe('Bus rides.');
    await page.getByLabel('Who can help?', { exact: true }).fill('My aunt.');
    await press(grace, 'Save the conversation');
    await says(grace, 'Waits to be sent.');
    await says(grace, 'My aunt.');
    expect(await grace.judge('conversation-without-network')).toEqual([]);
    expect(await told(ash)).toEqual([]);

    await context.setOffline(false);
    await says(grace, /Sent at/);
    expect(await textsOf(ash)).toEqual(['I sing in the choir.', 'Bus rides.', 'My aunt.']);
    expect(await told(ash)).toHaveLength(1);
    grace.troubles();
  });

  it('about safety is kept as well, goes on without a network, and is sent once when there is one again', async () => {
    const [ash] = others as [Person];
    const { context, page } = grace;
    const form = page.getByRole('form', { name: 'A conversation about safety' });
    await openStory(grace, ash);
    await page.getByText('Write down a conversation about safety').click();
    await form.getByLabel('What keeps Ash safe', { exact: true }).fill('My aunt rings.');
    await says(grace, /Kept on this device at .*, not sent/);
    await context.setOffline(true);
    await page.reload();
    await says(grace, 'There is no network here');
    expect(await form.getByLabel('What keeps Ash safe', { exact: true }).inputValue()).toBe('My aunt rings.');
    await form.getByRole('button', { name: 'Today', exact: true }).click();
    await form.getByLabel('What we agreed for now', { exact: true }).fill('We speak tomorrow at five.');
    await form.getByLabel('Who responds?').selectOption({ index: 1 });
    await form.getByRole('button', { name: 'By tomorrow' }).click();
    await form.getByLabel('By what time?').fill('17:00');
    await form.getByRole('button', { name: 'Write down the conversation' }).click();
    await says(grace, 'Waits to be sent.');
    expect(await grace.judge('safety-without-network')).toEqual([]);
    await context.setOffline(false);
    await says(grace, 'will respond');
    const held = await get<object[]>(grace, `/api/intake/people/${ash.personId}/safety-conversations`);
    expect(held).toHaveLength(1);
    grace.troubles();
  });

  it('keeps no word in the clear, no key that can be taken out, and no answer of the server', async () => {
    const [, kit] = others as [Person, Person];
    await openStory(grace, kit);
    await write(grace, 'Words that nobody else may find.');
    await says(grace, /Kept on this device at .*, not sent/);
    const kept = await keptInTheClear(grace.page);
    for (const word of ['nobody else may find', 'Kit Moor', 'library café', kit.personId])
      expect(kept).not.toContain(word);
    expect(kept).toContain('extractable: false');
    const cached = kept.split('\n').filter((line) => line.startsWith('cached ')).map((line) => line.slice(7)); // prettier-ignore
    expect(cached.length).toBeGreaterThan(5);
    expect(cached.filter((path) => !KEEPING_NOTHING_ELSE.test(path))).toEqual([]);
    const worker = await grace.page.request.get('/service-worker.js');
    expect([worker.headers()['cache-control'], worker.headers()['content-type']]).toEqual(['no-cache', expect.stringContaining('javascript')]); // prettier-ignore
    expect(worker.headers()['content-security-policy']).not.toMatch(/unsafe|blob:|\*/);
    expect(await grace.page.evaluate('navigator.serviceWorker.ready.then(({ scope }) => scope)')).toBe(
      `${server.url}/`,
    );
  });

  it('is stored once when the answer was lost, and sent from two tabs at a time', async () => {
    const [, kit] = others as [Person, Person];
    const { context, page } = grace;
    let lost = 0;
    await context.route(POST, async (route) => {
      await route.fetch();
      lost += 1;
      await route.abort('connectionreset');
    });
    const cutOff = context.waitForEvent('requestfailed', (request) => request.url().endsWith('/initial-conversation'));
    await press(grace, 'Save the conversation');
    await cutOff;
    await says(grace, 'Waits to be sent.');
    await page.getByRole('button', { name: 'Try to send it now' }).waitFor();
    expect(lost).toBeGreaterThan(0);
    expect(await told(kit)).toHaveLength(1);
    await context.unroute(POST);
    const second = await context.newPage();
    const keys: string[] = [];
    context.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/initial-conversation')) keys.push(request.headers()['idempotency-key'] ?? ''); // prettier-ignore
    });
    await Promise.all([page.reload(), second.goto(story(kit))]);
    await says(grace, /Sent at/);
    await second
      .getByText(/Sent at/)
      .first()
      .waitFor();
    expect(new Set(keys).size).toBe(1);
    expect(await told(kit)).toHaveLength(1);
    expect(await textsOf(kit)).toEqual(['Words that nobody else may find.']);
    await second.close();
    grace.troubles();
  });

  it('loses nothing to another tab: what is typed in one stands in the other', async () => {
    const [, , sky] = others as [Person, Person, Person];
    await openStory(grace, sky);
    const second = await grace.context.newPage();
    await second.goto(story(sky));
    await second.getByLabel('What is going well?', { exact: true }).fill('Painting.');
    await grace.page.getByText(/Kept on this device at/).waitFor();
    expect(await grace.page.getByLabel('What is going well?', { exact: true }).inputValue()).toBe('Painting.');
    await grace.page.getByLabel('What is hard?', { exact: true }).fill('Mornings.');
    await second.getByLabel(/Who may read what Sky said to “What is hard\?”/).waitFor();
    expect(await second.getByLabel('What is going well?', { exact: true }).inputValue()).toBe('Painting.');
    await second.close();
  });

  it('keeps both when somebody else was quicker, and lets whoever writes decide', async () => {
    const [, , sky] = others as [Person, Person, Person];
    const { agencyId, practitionerId } = (await get<{ practitioner: { agencyId: string; practitionerId: string } }>(amara, '/api/identity/me')).practitioner; // prettier-ignore
    const plan = await get<{ planId: string }>(grace, `/api/care-plan/people/${sky.personId}/plan`);
    await post(grace, `/api/care-plan/plans/${plan.planId}/team`, { memberId: practitionerId, agencyId, role: 'community-worker' }); // prettier-ignore
    await amara.goTo(story(sky));
    await says(amara, 'Not held yet');
    const words = {
      whatIsGoingWell: 'Drawing.',
      whatBroughtYouHere: '',
      whatIsHard: '',
      whatYouWant: '',
      whoCanHelp: '',
    };
    const heldOn = new Date().toISOString().slice(0, 10);
    await post(amara, `/api/intake/introductions/${sky.introductionId}/initial-conversation`, { heldOn, place: 'By phone', words }); // prettier-ignore
    await says(grace, 'A conversation with Sky was recorded meanwhile');
    await says(grace, 'Drawing.');
    expect(await grace.page.getByLabel('What is going well?', { exact: true }).inputValue()).toBe('Painting.');
    await grace.page.getByLabel('Where?').fill('At home');
    await grace.page.getByRole('button', { name: 'Today', exact: true }).first().click();
    expect(await grace.judge('conversation-recorded-meanwhile')).toEqual([]);
    await press(grace, 'Keep mine beside it');
    await says(grace, /Sent at/);
    expect(await told(sky)).toHaveLength(2);
    expect(await textsOf(sky)).toEqual(['Drawing.', 'Painting.', 'Mornings.']);
    grace.troubles();
  });

  it('warns before signing out deletes what was not sent, and leaves nothing behind', async () => {
    const [, , , wyn] = others as [Person, Person, Person, Person];
    await openStory(grace, wyn);
    await write(grace, 'Not sent yet.');
    await says(grace, /Kept on this device at .*, not sent/);
    await press(grace, 'Sign out');
    await says(grace, 'One conversation is not sent');
    expect(await grace.judge('sign-out-unsent')).toEqual([]);
    await press(grace, 'Stay signed in');
    expect(await grace.page.getByLabel('What is going well?', { exact: true }).inputValue()).toBe('Not sent yet.');
    await press(grace, 'Sign out');
    await press(grace, 'Sign out and delete');
    await grace.page.waitForURL(`${server.url}/`);
    await grace.signIn('Grace Adeyemi', story(wyn));
    await grace.page.getByLabel('What is going well?', { exact: true }).waitFor();
    expect(await grace.page.getByLabel('What is going well?', { exact: true }).inputValue()).toBe('');
  });
});
