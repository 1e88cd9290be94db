import type { Browser } from 'playwright-core';
import { steps, walk } from '../journeys/one-person.mjs';
import { ServerProcess } from '../journeys/server-process';
import { openBrowser } from './browser';
import { NARROWEST, SCREENSHOTS, Visit } from './visit';

interface Walked {
  readonly name: string;
  readonly personId: string;
  readonly decisionId: string;
  readonly receipt: { readonly receiptCode: string };
}
type Open = (visit: Visit) => Promise<unknown>;
/** A page: what its pictures are called, where it is or how it is reached, words that are on it when it is whole. */
interface Seen {
  readonly name: string;
  readonly at: string | Open;
  readonly words: string;
  /** The status of an answer that is a "no" on purpose. */
  readonly refused?: number;
}

let server: ServerProcess;
let browser: Browser;
let walked: Walked;
const visits = new Map<string, Visit>();

/** The browser of this account, signed in by the sign-in pages the first time. */
async function as(account: string): Promise<Visit> {
  const known = visits.get(account);
  if (known) return known;
  const visit = await Visit.open(browser, server.url);
  visits.set(account, visit);
  if (account === 'the person') await visit.signIn(walked.name);
  else if (account === 'someone new') await visit.signInAsSomeoneNew('Robin Vale');
  else if (account !== 'anyone') await visit.signIn(account);
  return visit;
}

const follow =
  (name: string | RegExp): Open =>
  ({ page }) =>
    page.getByRole('link', { name }).first().click();
const fill =
  (label: string, text: string): Open =>
  ({ page }) =>
    page.getByLabel(label).fill(text);
const press =
  (name: string): Open =>
  ({ page }) =>
    page.getByRole('button', { name }).first().click();
const inTurn =
  (...opens: Open[]): Open =>
  async (visit) => {
    for (const open of opens) await open(visit);
  };
const ofPerson =
  (path: string): Open =>
  (visit) =>
    visit.goTo(`/team/people/${walked.personId}${path}`);

const pages: Readonly<Record<string, readonly Seen[]>> = {
  anyone: [
    { name: 'front-door', at: '/', words: 'What happens next' },
    { name: 'introduce', at: '/introduce', words: 'Five short questions' },
    { name: 'introduce-1-name', at: '/introduce/name', words: 'Question 1 of 5' },
    { name: 'introduce-1-name-missing', at: press('Go on'), words: 'Write the name you want us to use' },
    {
      name: 'introduce-2-reach',
      at: inTurn(fill('What should we call you?', 'Robin'), press('Go on')),
      words: 'Question 2 of 5',
    },
    {
      name: 'introduce-2-reach-chosen',
      at: ({ page }) => page.getByLabel('Send me a text').check(),
      words: 'Your mobile number',
    },
    {
      name: 'introduce-3-what-brought-you',
      at: inTurn(fill('Your mobile number', '07700 900123'), press('Go on')),
      words: 'You only have to say it once',
    },
    {
      name: 'introduce-4-what-would-help',
      at: inTurn(fill('What brought you here?', 'I do not sleep, and I see nobody.'), press('Go on')),
      words: 'Question 4 of 5',
    },
    { name: 'introduce-5-talking', at: press('Go on'), words: 'Question 5 of 5' },
    { name: 'introduce-check', at: press('Go on'), words: 'Check what you told us' },
    { name: 'introduce-receipt', at: press('Send my introduction'), words: 'This is your receipt code' },
    { name: 'receipt', at: '/receipt', words: 'Your receipt code' },
    { name: 'receipt-found', at: press('See what is happening'), words: 'waiting for the next huddle' },
    {
      name: 'receipt-unknown',
      at: inTurn(fill('Your receipt code', '7KQM-2VRT-9HXC'), press('See what is happening')),
      words: 'We do not know that code',
      refused: 404,
    },
    { name: 'services', at: '/services', words: 'Thursday allotment' },
    { name: 'service', at: follow(/Thursday allotment/), words: 'No questions at the gate' },
    { name: 'sign-in', at: '/auth/sign-in?returnTo=/home', words: 'Choose who to sign in as' },
    { name: 'signed-out', at: '/my/plan', words: 'Sign in to see this page' },
    { name: 'no-such-page', at: '/nowhere', words: 'We cannot find that page', refused: 404 },
  ],
  'someone new': [{ name: 'my-no-record-yet', at: '/my', words: 'Open your own pages' }],
  'the person': [
    { name: 'my', at: '/my', words: 'Who is doing what, by when' },
    { name: 'my-plan', at: '/my/plan', words: 'I like quiet mornings' },
    { name: 'my-plan-writing', at: press('Change'), words: 'Do not change it' },
    { name: 'my-team', at: '/my/team', words: 'Your key worker' },
    { name: 'my-decisions', at: '/my/decisions', words: 'Is now the time' },
    { name: 'my-decision', at: follow(/Is now the time/), words: 'I want that written down' },
    { name: 'my-progress', at: '/my/progress', words: 'Answer some questions' },
    { name: 'my-measure', at: follow('PHQ-9'), words: 'Over the last 2 weeks' },
    { name: 'my-who-looked', at: '/my/who-looked', words: 'Grace Adeyemi' },
  ],
  'Ruth Okafor': [{ name: 'carer', at: '/my', words: 'Ruth' }],
  'Grace Adeyemi': [
    { name: 'team-today', at: '/team', words: 'My people' },
    { name: 'team-hand-overs', at: '/team/hand-overs', words: 'We send' },
    { name: 'person-plan', at: ofPerson(''), words: 'I like quiet mornings' },
    { name: 'person-decisions', at: ofPerson('/decisions'), words: 'Ask for a decision' },
    { name: 'team-decision', at: follow(/Is now the time/), words: 'I want that written down' },
    { name: 'person-team', at: ofPerson('/team'), words: 'Invite somebody' },
    { name: 'person-asks', at: ofPerson('/asks'), words: 'Thursday allotment' },
    { name: 'person-progress', at: ofPerson('/progress'), words: 'Answer some questions' },
    { name: 'person-measure', at: follow('PHQ-9'), words: 'Over the last 2 weeks' },
    { name: 'person-story', at: ofPerson('/story'), words: 'Initial conversation' },
  ],
  'Jo Lindqvist': [
    { name: 'coordinator-today', at: '/team', words: 'for a key worker' },
    { name: 'huddle-before', at: '/team/huddle', words: 'No huddle is open' },
    { name: 'huddle', at: press('Open a huddle'), words: 'A huddle is open' },
    { name: 'huddle-naming', at: press('Name a key worker'), words: 'They get in touch by' },
    { name: 'huddle-closing', at: press('Close the huddle'), words: 'left without a key worker' },
    { name: 'watch', at: '/assurance/watch', words: 'Nobody is lost' },
  ],
  'Amara Nwosu': [
    { name: 'asks', at: '/team/asks', words: 'Waiting for our answer' },
    { name: 'services-of-ours', at: '/team/services', words: 'Thursday allotment' },
    { name: 'hand-overs-receiving', at: '/team/hand-overs', words: 'We receive' },
  ],
  'Dev Malhotra': [{ name: 'today-empty', at: '/team', words: 'Nothing is waiting for you' }],
  'Priya Raman': [{ name: 'manager-hand-overs', at: '/team/hand-overs', words: 'We send' }],
  'Martin Hale': [
    { name: 'assurance', at: '/assurance', words: 'The record holds' },
    { name: 'not-your-door', at: '/team', words: 'Team is not your door' },
  ],
};

const stepOf = (start: string): number => steps.findIndex(([title]) => title.startsWith(start));

beforeAll(async () => {
  server = await ServerProcess.prepare('--no-demo');
  [browser] = await Promise.all([openBrowser(), server.start()]);
  walked = (await walk(server.url, () => undefined, { to: stepOf('a checkpoint is signed') })) as unknown as Walked;
  await walk(server.url, () => undefined, { to: stepOf('the hand-over is late') });
}, 180_000);
afterAll(async () => {
  process.stdout.write(`How every page looks: ${SCREENSHOTS}\n`);
  await browser?.close();
  await server?.stop();
}, 30_000);

describe.each(Object.entries(pages))('pages of %s', (account, seen) => {
  it.each(seen)(
    '$name reads well on a phone and at a desk',
    async ({ name, at, words, refused }) => {
      const visit = await as(account);
      if (typeof at === 'string') await visit.goTo(at);
      else await at(visit);
      await visit.page.getByText(words).first().waitFor();
      expect(await visit.judge(name, refused)).toEqual([]);
    },
    60_000,
  );
});

describe('the narrowest phone', () => {
  it.each(['/', '/introduce', '/introduce/name', '/introduce/reach', '/receipt', '/services'])(
    'shows %s without scrolling sideways',
    async (path) => {
      const visit = await as('anyone');
      await visit.page.setViewportSize(NARROWEST);
      await visit.goTo(path);
      expect(await visit.tooWide()).toEqual([]);
    },
    60_000,
  );
});
