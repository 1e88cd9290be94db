import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { ServerProcess } from '../journeys/server-process';
import { openBrowser } from './browser';
import { Visit } from './visit';

const WEB = resolve(__dirname, '../../apps/web/src');
interface Catalogue {
  readonly [name: string]: string | Catalogue;
}

let server: ServerProcess;
let browser: Browser;

beforeAll(async () => {
  server = await ServerProcess.prepare();
  [browser] = await Promise.all([openBrowser(), server.start()]);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
}, 30_000);
jest.setTimeout(120_000);

const read = (code: string) =>
  JSON.parse(readFileSync(join(WEB, `languages/catalogues/${code}.json`), 'utf8')) as Catalogue;
const wordsOf = (catalogue: Catalogue) => (key: string) => {
  const found = key
    .split('.')
    .reduce<string | Catalogue | undefined>((at, name) => (typeof at === 'object' ? at[name] : undefined), catalogue);
  if (typeof found !== 'string') throw new Error(`No catalogue has ${key}.`);
  return found;
};

describe.each([
  ['en', 'en-GB', 'English'],
  ['cy', 'cy', 'Cymraeg'],
])('the front door in %s', (code, lang, name) => {
  const t = wordsOf(read(code));
  const visits: Visit[] = [];
  let visit: Visit;
  let kept = '';
  const open = async () => {
    visit = await Visit.open(browser, server.url);
    visits.push(visit);
    await visit.goTo('/');
    await visit.page.getByRole('button', { name, exact: true }).click();
    await visit.page.locator(`html[lang="${lang}"]`).waitFor();
  };
  beforeAll(open);

  const press = (key: string) =>
    visit.page
      .getByRole('button', { name: t(key), exact: true })
      .first()
      .click();
  const follow = (key: string) =>
    visit.page
      .getByRole('link', { name: t(key), exact: true })
      .first()
      .click();
  const fill = (key: string, text: string) => visit.page.getByLabel(t(key), { exact: true }).fill(text);
  const choose = (key: string) => visit.page.getByLabel(t(key), { exact: true }).check();
  const code4 = async () => (await visit.page.locator('.lw-code [aria-hidden]').allInnerTexts()).join('-');
  /** The page that shows this, judged at both widths; and its language is that of the switch. */
  const seen = async (page: string, key: string, ...refused: number[]) => {
    await visit.page.getByText(t(key)).filter({ visible: true }).first().waitFor();
    const wrong = [...(await visit.judge(`door-${code}-${page}`)), ...visit.troubles(...refused)];
    expect(await visit.page.locator('html').getAttribute('lang')).toBe(lang);
    expect(wrong).toEqual([]);
  };

  it('asks one question on a page, and says what is missing', async () => {
    await seen('front-page', 'front.title');
    await press('front.introduce');
    await seen('introduce', 'introduce.lede');
    await press('introduce.start');
    await press('introduce.next');
    await seen('question-missing', 'introduce.missing.name');
    await fill('introduce.steps.name', 'Robin Vale');
    await press('introduce.next');
    await choose('ways.text.label');
    await seen('question-reach', 'ways.text.ask');
  });

  it('keeps what was written for another device, under a code that is in no address', async () => {
    await fill('ways.text.ask', '07700 900123');
    await press('introduce.saveForLater');
    await seen('saved', 'introduce.saved.title');
    kept = await code4();
    expect(visit.page.url()).not.toContain(kept);
  });

  it('says on another device that it is not sent yet, and does not know another code', async () => {
    await open();
    await visit.goTo('/receipt');
    await fill('code.label', kept);
    await press('receipt.button');
    await seen('receipt-unfinished', 'receipt.unfinishedGoOn');
    await follow('receipt.unfinishedGoOn');
    await seen('continue', 'introduce.continue.title');
    await fill('code.label', '2222-2222-2222');
    await press('introduce.continue.button');
    await seen('continue-unknown', 'problems.receipt-code-unknown.title', 404);
  });

  it('goes on there where one stopped', async () => {
    await fill('code.label', kept.toLowerCase());
    await press('introduce.continue.button');
    await visit.page.waitForURL('**/introduce/what-brought-you');
    await seen('question-words', 'introduce.hints.what-brought-you');
    await fill('introduce.steps.what-brought-you', 'Since the flood I do not sleep.');
    await press('introduce.next');
    await press('introduce.next');
    await seen('question-talking', 'introduce.hints.talking-with-you');
    await press('introduce.next');
    await seen('check', 'introduce.check.title');
  });

  it('takes it once, and the code stays the same', async () => {
    await press('introduce.check.send');
    await seen('receipt-code', 'introduce.receipt.title');
    expect((await code4()).toUpperCase()).toBe(kept);
    await visit.goTo('/receipt');
    await press('receipt.button');
    await seen('receipt-waiting', 'receipt.button');

    // The first device still has it, and is told that it was sent.
    [visit] = visits as [Visit];
    await visit.goTo('/introduce/what-brought-you');
    await fill('introduce.steps.what-brought-you', 'Twice.');
    await visit.goTo('/introduce/check');
    await press('introduce.check.send');
    await seen('sent-already', 'problems.introduction-already-received.title', 409);
  });

  it('takes an introduction of somebody else, and tells the introducer the least there is', async () => {
    await visit.goTo('/introduce-someone');
    await press('someone.send');
    await seen('someone-missing', 'someone.missing.kind');
    await choose('someone.kinds.gp');
    await fill('someone.name', code === 'en' ? 'Ash Rowan' : 'Gwen Rowan');
    await fill('someone.phone', '07700 900777');
    await fill('someone.worry', 'She does not open the door.');
    await choose('someone.awarenesses.does-not-know-yet');
    await fill('someone.why', 'She hung up.');
    await fill('someone.yourName', 'Dr Pryce');
    await choose('someone.tellNot');
    await seen('someone', 'someone.practice');
    await press('someone.send');
    await seen('someone-receipt', 'someone.receipt.title');
    const theirs = await code4();
    await visit.goTo('/receipt');
    await fill('code.label', theirs);
    await press('receipt.button');
    await seen('receipt-introducer', 'receipt.notStarted');
  });

  it('hears what somebody close tells without an account, and says the day and nothing of whom it is about', async () => {
    await visit.goTo('/tell-us');
    await press('tell.send');
    await seen('tell-us-missing', 'tell.missing.about');
    await fill('tell.about', code === 'en' ? 'Sam' : 'Gwen Rowan');
    await fill('tell.words', 'They do not open the door to me.');
    await choose('ways.phone.label');
    await fill('ways.phone.ask', '07700 900888');
    await seen('tell-us', 'tell.danger');
    await press('tell.send');
    await seen('tell-us-told', 'tell.done.says');
  });

  it.each([
    ['/what-happens-next', 'what-happens-next', 'next.nobody'],
    ['/crisis-help', 'crisis-help', 'crisisPage.lede'],
    ['/paper-form', 'paper-form', 'paper.after'],
    ['/services', 'services', 'services.lede'],
  ])('has %s', async (path, page, key) => {
    await visit.goTo(path);
    await seen(page, key);
  });

  it('finds a service whose name is misspelt, and sends the first half of a postcode alone', async () => {
    await visit.goTo('/services');
    await fill('services.label', 'alotment');
    await fill('find.near', 'ZZ99 0AA');
    const asked = visit.page.waitForRequest((request) => request.url().includes('/find?words=alotment'));
    await press('services.search');
    expect(new URL((await asked).url()).searchParams.get('near')).toBe('ZZ99');
    await visit.page.getByText('“allotment”').waitFor();
    expect(visit.page.url()).not.toContain('0AA');
    await visit.page.getByText(t('find.more')).click();
    await seen('services-found', 'find.only');
    await visit.page
      .getByRole('link', { name: /allotment/i })
      .first()
      .click();
    await seen('service-found', 'service.leaflet');
    await visit.page.locator('.nhsuk-back-link').click();
    await visit.page.getByText('“allotment”').waitFor();
  });

  it('puts services that were ticked side by side, in an address that holds which they are and nothing else', async () => {
    await visit.goTo('/services?search=help&near=ZZ99');
    const ticks = visit.page.getByRole('checkbox', { name: t('compare.tick') });
    await ticks.nth(0).check();
    await seen('services-one-ticked', 'compare.oneMore');
    await ticks.nth(1).check();
    await visit.page.locator('a[href^="/services/compare"]').first().click();
    await seen('services-compared', 'compare.print');
    expect(new URL(visit.page.url()).search).toMatch(/^\?service=[\da-f-]{36}&service=[\da-f-]{36}$/);
    expect(await visit.page.locator('.lw-compare tbody tr').first().getByRole('cell').count()).toBe(2);
    await visit.page.locator('.nhsuk-back-link').click();
    await ticks.first().waitFor();
    expect(await ticks.nth(1).isChecked()).toBe(true);
    await visit.goTo('/services/compare');
    await seen('services-compared-none', 'compare.none');
  });

  it('says when a page is not there, and what a service is', async () => {
    await visit.goTo('/nowhere');
    await seen('no-such-page', 'noSuchPage.title', 404);
    await visit.goTo('/services');
    await visit.page
      .getByRole('link', { name: /allotment/i })
      .first()
      .click();
    await seen('service', 'service.whoFor');
  });

  it('remembers the language, and keeps nothing else on the device', async () => {
    const stored = await visit.page.evaluate<string>('JSON.stringify({ ...localStorage })');
    expect(JSON.parse(stored)).toEqual({ 'living-well:language': code });
    await visit.page.reload();
    await visit.page.locator(`html[lang="${lang}"]`).waitFor();
  });
});

describe('introductions that come in another way', () => {
  it('are told first where the person does not know, and carry the language that was chosen', async () => {
    const visit = await Visit.open(browser, server.url);
    await visit.signIn('Jo Lindqvist', '/team/huddle');
    const card = visit.page.getByRole('listitem').filter({ hasText: 'Gwen Rowan' });
    await card.getByText('The first thing to do is to tell Gwen Rowan').waitFor();
    await card.getByText('Language: Welsh').waitFor();
    await card.getByText('We have spoken with them about it').click();
    await card.getByLabel('They know, and they agree').check();
    expect(await visit.judge('team-huddle-introduced')).toEqual([]);
    await card.getByRole('button', { name: 'Record it' }).click();
    await card.getByText('Give Gwen Rowan this code').waitFor();
    expect(await visit.judge('team-huddle-told')).toEqual([]);
  });

  it('are not all that is left at the door: of what somebody close told, a coordinator says whom it concerns', async () => {
    const visit = await Visit.open(browser, server.url);
    await visit.signIn('Jo Lindqvist', '/team');
    const card = visit.page.getByRole('listitem').filter({ hasText: 'About Gwen Rowan' });
    await card.getByRole('button', { name: 'Find', exact: true }).click();
    await card.getByLabel('Gwen Rowan', { exact: true }).check();
    expect(await visit.judge('team-left-words')).toEqual([]);
    await card.getByRole('button', { name: 'Give it to their team' }).click();
    await card.getByText('There is no key worker yet who could answer a carer').first().waitFor();
    expect(visit.troubles(409)).toEqual([]);
  });

  it('are taken down by a worker, with when they came, and the code is read out', async () => {
    const visit = await Visit.open(browser, server.url);
    await visit.signIn('Amara Nwosu', '/team/take-down');
    const { page } = visit;
    await page.getByRole('button', { name: 'Take it down' }).click();
    await page.getByText('Choose how it came').first().waitFor();
    expect(await visit.judge('take-down-missing')).toEqual([]);
    await page.getByLabel('By phone').check();
    await page.getByRole('button', { name: 'Today' }).click();
    await page.getByLabel('At what time?').fill('00:01');
    await page.getByLabel('The person', { exact: true }).check();
    await page.getByLabel('1. What should we call them?').fill('Lark Penn');
    await page.getByLabel('Ring them').check();
    await page.getByLabel('Their phone number').fill('07700 900555');
    await page.getByLabel('3. What brought them here?').fill('The money, and then the nights.');
    await page.getByRole('button', { name: 'Take it down' }).click();
    await page.getByText('Read the code out').waitFor();
    expect([...(await visit.judge('take-down-code')), ...visit.troubles()]).toEqual([]);
    await visit.goTo('/team/huddle');
    const card = page.getByRole('listitem').filter({ hasText: 'Lark Penn' });
    await card.getByText('said by Lark Penn').waitFor();
  });
});

describe('the safety case', () => {
  it('is read by anybody: each hazard, its controls, and what standards ask', async () => {
    const visit = await Visit.open(browser, server.url);
    const { page } = visit;
    await visit.goTo('/');
    await page.getByRole('link', { name: 'Safety case' }).click();
    await page.getByRole('heading', { name: 'What can go wrong' }).waitFor();
    const wrong = await visit.judge('safety-case');
    await page.getByRole('link', { name: /^H05 / }).click();
    await page.getByText('Shown by the test').first().waitFor();
    wrong.push(...(await visit.judge('safety-case-hazard')));
    await page.getByRole('link', { name: 'Safety case', exact: true }).first().click();
    await page.getByRole('link', { name: 'ASVS 5' }).click();
    await page.getByText('Met, and tested.').first().waitFor();
    expect([...wrong, ...(await visit.judge('safety-case-standard')), ...visit.troubles()]).toEqual([]);
  });
});

/** Where each file of routes hangs, and who goes there. */
const ROOMS: Readonly<Record<string, { readonly at: string; readonly as: string }>> = {
  'front-door/routes.tsx': { at: '', as: 'anyone' },
  'my/routes.tsx': { at: '/my', as: 'Sam Okafor' },
  'team/routes.tsx': { at: '/team', as: 'Grace Adeyemi' },
  'team/person/person-room.tsx': { at: '/team/people/:personId', as: 'Grace Adeyemi' },
  'agencies/routes.tsx': { at: '/agencies', as: 'Beth Lawson' },
  'assurance/routes.tsx': { at: '/assurance', as: 'Jo Lindqvist' },
  'privacy/routes.tsx': { at: '/privacy', as: 'Ines Calder' },
  'safety-case/routes.tsx': { at: '/safety-case', as: 'anyone' },
};
const NOBODY = '00000000-0000-4000-8000-000000000000';

/** Every file that holds routes, so that one that is not known here fails. */
const filesOfRoutes = (readdirSync(WEB, { recursive: true }) as string[])
  .filter((file) => file.endsWith('.tsx') && readFileSync(join(WEB, file), 'utf8').includes('<Route '))
  .sort();

describe('help in a crisis', () => {
  it('is looked for in every file of routes', () => expect(filesOfRoutes).toEqual(Object.keys(ROOMS).sort()));

  it.each(filesOfRoutes)('is on every page of %s', async (file) => {
    const { at, as } = ROOMS[file] ?? { at: '', as: 'anyone' };
    const visit = await Visit.open(browser, server.url);
    if (as !== 'anyone') await visit.signIn(as);
    const paths = [...readFileSync(join(WEB, file), 'utf8').matchAll(/<Route\s+path="([^"/][^"]*)"/g)].map(
      ([, path = '']) => path,
    );
    const missing: string[] = [];
    for (const path of ['', ...paths]) {
      const address = `${at}/${path}`.replaceAll(/:\w+/g, NOBODY).replace('*', 'nowhere');
      await visit.goTo(address);
      missing.push(...(await visit.missingCrisisHelp()));
    }
    expect(missing).toEqual([]);
  });
});
