import type { Browser, Page } from 'playwright-core';
import { ServerProcess } from '../journeys/server-process';
import { openBrowser } from './browser';
import { PHONE, Visit } from './visit';

/** Ordinary typing: forty words a minute, five characters to a word. */
const KEYS_IN_A_MINUTE = 200;
const LONGEST_MINUTES = 10;
const ITEMS = 20;
const MORE_THAN_A_PAGE = 52;
/** As a huddle says it: a sentence, who, by when. What is typed after the @ ends with the Enter that takes the name. */
const AGREED = [
  'Goes along to the housing office and brings the letter |@gra| tuesday',
  'Rings on the new number before anybody visits |@ama| tomorrow',
  'Asks the practice about the blood test and tells us |@tom| in 2 days',
  'Meets at the library, not at home |@gra| in a week',
  'Fills in the form for the bus pass together |@ama| friday',
] as const;
const QUESTION = 'Who goes with Robin to the housing office?';
const TOLD = 'Grace is your key worker. She comes with you to the housing office on Tuesday.';

let server: ServerProcess;
let browser: Browser;
let jo: Visit;
let joElsewhere: Visit;
let grace: Visit;
let robin: Visit;
let introduced: { id: string; personId: string; receiptCode: string };

/** As a page of this browser would ask. */
const post = async <Answer>({ page }: Visit, path: string, data: object): Promise<Answer> => {
  const headers = { 'x-living-well': '1', 'idempotency-key': `${path} ${JSON.stringify(data)}`.slice(-180) };
  const answer = await page.request.post(path, { headers, data });
  expect(answer.status()).toBe(201);
  return (await answer.json()) as Answer;
};
const raise = (question: string): Promise<unknown> =>
  post(jo, `/api/intake/people/${introduced.personId}/huddle-items`, { question, summary: `All about: ${question}` });

beforeAll(async () => {
  server = await ServerProcess.prepare('--no-demo');
  [browser] = await Promise.all([openBrowser(), server.start()]);
  [jo, joElsewhere, grace, robin] = (await Promise.all(
    [undefined, undefined, PHONE, undefined].map((size) => Visit.open(browser, server.url, size)),
  )) as [Visit, Visit, Visit, Visit];
  await Promise.all([jo.signIn('Jo Lindqvist'), joElsewhere.signIn('Jo Lindqvist'), grace.signIn('Grace Adeyemi')]);
  introduced = await post(robin, '/api/intake/introductions', {
    ...{ name: 'Robin Vale', reachMe: { how: 'text', at: '07700 900123' }, whatBroughtYou: 'I do not sleep.' },
  });
  await jo.goTo('/team/huddle');
  await jo.page.getByText('I do not sleep.').first().waitFor();
  for (let n = 1; n <= ITEMS; n += 1) await raise(`What do we do about the question with the number ${n}?`);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
}, 30_000);
jest.setTimeout(90_000);

const says = ({ page }: Visit, words: string | RegExp) =>
  page.getByText(words).filter({ visible: true }).first().waitFor();
const bar = ({ page }: Visit) => page.locator('#capture');

/** Keys that were pressed: a capital and an @ are two. */
class Keyboard {
  pressed = 0;

  constructor(private readonly page: Page) {}

  async press(key: string): Promise<void> {
    this.pressed += 1;
    await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    this.pressed += [...text].length + (text.match(/[A-Z@?]/g) ?? []).length;
    await this.page.keyboard.type(text);
  }
}

describe('a huddle, at the screen', () => {
  it('shows who has the board open, and not who has left it', async () => {
    await jo.goTo('/team/huddle');
    await jo.page.getByRole('button', { name: 'Open a huddle' }).click();
    await says(jo, 'A huddle is open');
    await grace.goTo('/team/huddle');
    await says(grace, 'Jo Lindqvist, hub coordinator');
    await says(jo, 'Grace Adeyemi, clinician');
    expect(await grace.judge('huddle-as-a-clinician')).toEqual([]);
    await grace.goTo('/team');
    await jo.page.getByText('Grace Adeyemi, clinician').waitFor({ state: 'detached' });
    await grace.goTo('/team/huddle');
    await says(jo, 'Grace Adeyemi, clinician');
  });

  it('captures twenty items by the keyboard alone, at ordinary typing in less than ten minutes', async () => {
    const { page } = jo;
    await says(jo, `Questions (${ITEMS})`);
    const keyboard = new Keyboard(page);
    await page.locator('h1').focus();
    await keyboard.press('/');
    await page.locator('#capture:focus').waitFor();
    for (let n = 0; n < ITEMS; n += 1) {
      await page
        .getByText(`the question with the number ${n + 1}?`)
        .and(page.locator('.lw-capture *'))
        .waitFor();
      const [what = '', who = '', when = ''] = (AGREED[n % AGREED.length] ?? '').split('|');
      await keyboard.type(what);
      await keyboard.type(who);
      await keyboard.press('Enter');
      await keyboard.type(when.trim());
      await keyboard.press('Enter');
    }
    await says(jo, `Agreed in this huddle (${ITEMS})`);
    await says(jo, 'Questions (0)');
    const minutes = keyboard.pressed / KEYS_IN_A_MINUTE;
    process.stdout.write(
      `${ITEMS} items took ${keyboard.pressed} keys: ${minutes.toFixed(1)} minutes at ${KEYS_IN_A_MINUTE} keys a minute.\n`,
    );
    expect(minutes).toBeLessThan(LONGEST_MINUTES);
    // Everybody else saw it, without being asked.
    await says(grace, `Agreed in this huddle (${ITEMS})`);
    expect(jo.troubles()).toEqual([]);
  });

  it('lets two coordinators at once lose nothing: who comes second sees what was recorded and keeps what they typed', async () => {
    await joElsewhere.goTo('/team/huddle');
    await raise(QUESTION);
    for (const visit of [jo, joElsewhere]) await says(visit, QUESTION);
    await bar(jo).fill('Grace goes along @gra');
    await jo.page.keyboard.press('Enter');
    await jo.page.keyboard.type('tuesday');
    await bar(joElsewhere).fill('Amara goes along @ama');
    await joElsewhere.page.keyboard.press('Enter');
    await joElsewhere.page.keyboard.type('in 2 days');
    await says(jo, /Enter records: Grace goes along – Grace Adeyemi.*, by Tuesday \d+ \w+/);
    await jo.keep('huddle-capturing.desk');
    await Promise.all([jo, joElsewhere].map(({ page }) => page.keyboard.press('Enter')));
    const second = await Promise.any(
      [jo, joElsewhere].map(async (visit) => {
        await visit.page
          .getByText('Not recorded')
          .or(visit.page.getByText('What you typed is still here'))
          .first()
          .waitFor();
        return visit;
      }),
    );
    const first = second === jo ? joElsewhere : jo;
    const kept = second === jo ? 'Grace goes along' : 'Amara goes along';
    const recorded = second === jo ? 'Amara goes along' : 'Grace goes along';
    await says(second, new RegExp(`You recorded: “${recorded}”`));
    await says(second, new RegExp(`“${kept}`));
    await says(first, `Agreed in this huddle (${ITEMS + 1})`);
    expect(await second.judge('huddle-not-recorded')).toEqual([]);
    await second.page.getByRole('button', { name: 'Let these go' }).click();
    expect([...jo.troubles(409), ...joElsewhere.troubles(409)]).toEqual([]);
  });

  it('names a key worker in the bar, and closes only when what is left has a reason', async () => {
    await raise('What about the letter?');
    await says(jo, 'What about the letter?');
    await jo.page.setViewportSize({ width: 1280, height: 800 });
    await bar(jo).fill('later: It has not come yet.');
    await jo.page.keyboard.press('Enter');
    await says(jo, 'Goes to the next huddle:');
    await says(jo, 'Who is the key worker');
    await bar(jo).fill('Comes along to housing @Grace Adeyemi in 2 days');
    expect(await jo.judge('huddle-agenda')).toEqual([]);
    await jo.page.getByRole('button', { name: 'Close the huddle' }).first().click();
    await says(jo, 'One person would be left without a key worker');
    await bar(jo).press('Enter');
    await says(jo, 'Everybody has a key worker');
    await jo.page
      .getByRole('form', { name: 'Close the huddle' })
      .getByRole('button', { name: 'Close the huddle' })
      .click();
    await says(jo, 'No huddle is open');
    expect(jo.troubles()).toEqual([]);
  });

  it('tells the person what was agreed, with and without an account, once somebody wrote it for them', async () => {
    await robin.goTo('/receipt');
    const look = async () => {
      await robin.page.getByLabel('Your receipt code').fill(introduced.receiptCode);
      await robin.page.getByRole('button', { name: 'See what is happening' }).click();
      await says(robin, 'You have a key worker now');
    };
    await look();
    expect(await robin.page.getByText('What was agreed about you').count()).toBe(0);

    await jo.goTo('/team/huddle/afterwards');
    const form = jo.page.locator('li', { hasText: 'Key worker:' }).first();
    expect(await form.getByLabel('Who was there').inputValue()).toContain('Grace Adeyemi (clinician)');
    expect(await form.getByLabel(/^What was agreed/).inputValue()).toBe('');
    await form.getByLabel(/^What was agreed/).fill(TOLD);
    expect(await jo.judge('huddle-afterwards')).toEqual([]);
    await form.getByRole('button', { name: 'Share this' }).click();
    await jo.page.getByText(TOLD).waitFor({ state: 'detached' });

    await look();
    await says(robin, TOLD);
    await says(robin, 'There were:');
    expect(await robin.judge('receipt-told')).toEqual([]);
    await robin.signInAsSomeoneNew('Robin Vale', '/my');
    await robin.page.getByLabel('Your receipt code').fill(introduced.receiptCode);
    await robin.page.getByRole('button', { name: 'Open my pages' }).click();
    await says(robin, TOLD);
    expect(await robin.judge('my-told')).toEqual([]);
    expect([...jo.troubles(), ...robin.troubles(404)]).toEqual([]);
  });

  it('shows who came after the board was read and before the page could be told of changes', async () => {
    let listen: () => void = () => undefined;
    const deaf = new Promise<void>((done) => (listen = done));
    await grace.page.route('**/api/live', async (route) => {
      await deaf;
      await route.continue();
    });
    await grace.goTo('/team/huddle');
    await post(robin, '/api/intake/introductions', {
      ...{ name: 'Alex Moor', reachMe: { how: 'text', at: '07700 900124' }, whatBroughtYou: 'I miss the sea.' },
    });
    await jo.goTo('/team/huddle');
    await says(jo, 'I miss the sea.');
    listen();
    await says(grace, 'I miss the sea.');
    await grace.page.unroute('**/api/live');
  });

  it('finds somebody who waits on another page, by the keyboard, and says on the card what the clock misses', async () => {
    const words = { reachMe: { how: 'text', at: '07700 900123' }, whatBroughtYou: 'The days have no shape.' };
    const anyone = await Visit.open(browser, server.url);
    for (let n = 1; n <= MORE_THAN_A_PAGE; n += 1)
      await post(anyone, '/api/intake/introductions', { name: `Person ${n} Marsh`, ...words });
    await jo.goTo('/team/huddle');
    const last = `Person ${MORE_THAN_A_PAGE} Marsh`;
    await says(jo, new RegExp(`Came last: ${last}`));
    const card = jo.page.getByRole('listitem', { name: last });
    expect(await card.count()).toBe(0);
    await jo.page.getByLabel('Find somebody who waits, by name').fill(`marsh ${MORE_THAN_A_PAGE}`);
    await jo.page.keyboard.press('Enter');
    const found = jo.page.getByRole('button', { name: `${last}, has waited` });
    await found.focus();
    await jo.page.keyboard.press('Enter');
    await card.and(jo.page.locator(':focus')).waitFor();
    await card.getByText('Missing since today: the initial conversation, an agreed plan').waitFor();
    expect(await jo.judge('huddle-of-many')).toEqual([]);
    expect(jo.page.url()).not.toContain('Marsh');
    expect(jo.troubles()).toEqual([]);
  });
});
