import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../browser/browser';
import { Visit } from '../../browser/visit';
import type { Visitor } from '../../journeys/visitor.mjs';
import type { Try } from '../corpus';
import type { Site } from './stage';

type Way = (code: string) => string;

/** Ways to have a browser run something. */
const WAYS: readonly Way[] = [
  (code) => `<script>${code}</script>`,
  (code) => `<img src=x onerror=${code}>`,
  (code) => `<svg/onload=${code}>`,
  (code) => `<svg><animate onbegin=${code} attributeName=x dur=1s>`,
  (code) => `<details open ontoggle=${code}>`,
  (code) => `<body onload=${code}>`,
  (code) => `<input autofocus onfocus=${code}>`,
  (code) => `<video><source onerror=${code}></video>`,
  (code) => `<audio src=x onerror=${code}>`,
  (code) => `<iframe srcdoc="<script>parent.${code}</script>"></iframe>`,
  (code) => `<iframe src="javascript:parent.${code}"></iframe>`,
  (code) => `<object data="javascript:${code}"></object>`,
  (code) => `<a href="javascript:${code}">here</a>`,
  (code) => `<form action="javascript:${code}"><button>here</button></form>`,
  (code) => `<math><mtext><style><img src=x onerror=${code}></style></mtext></math>`,
  (code) => `<style>@keyframes x{}</style><b style="animation-name:x" onanimationstart=${code}>`,
  (code) => `<meta http-equiv=refresh content="0;url=javascript:${code}">`,
  (code) => `<template><script>${code}</script></template>`,
  (code) => `<noscript><p title="</noscript><img src=x onerror=${code}>">`,
  (code) => `<base href="javascript:${code}//">`,
];
/** Places to break out of. */
const OUT_OF: readonly Way[] = [
  (text) => text,
  (text) => `">${text}`,
  (text) => `'>${text}`,
  (text) => `</textarea></title></script>${text}`,
  (text) => `--> ]]> ${text}`,
  (text) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
];
const PAYLOADS = WAYS.flatMap((way, at) => OUT_OF.map((out, of) => out(way(`top.ran=${at * OUT_OF.length + of + 1}`))));
const ON_PAGES = [
  ...PAYLOADS,
  "{{constructor.constructor('top.ran=991')()}}",
  '${top.ran=992}',
  'javascript:top.ran=993',
];

interface Seen {
  readonly ran: readonly unknown[];
  readonly dialogs: readonly string[];
  readonly shown: string;
  readonly troubles: readonly string[];
  /** What a script left that came with markup into a page of ours, and into one of nobody. */
  readonly ranInPage: unknown;
  readonly ranElsewhere: unknown;
  readonly kept: string;
  readonly keptBefore: string;
}

/** Words that would be a script in a page that took them for its own. */
export function scriptTries(site: Site): readonly Try[] {
  let seen: Promise<Seen> | undefined;
  const look = () => (seen ??= walkPages(site));
  return [
    ...ON_PAGES.map((text) => ({
      name: `scripts: ${text}`,
      run: async () => !(await look()).shown.includes(text.replaceAll(/\s+/g, ' ')),
    })),
    { name: 'scripts: one of them ran', run: async () => (await look()).ran.some((one) => one !== null) },
    { name: 'scripts: one of them spoke', run: async () => (await look()).dialogs.length > 0 },
    { name: 'scripts: a page asked elsewhere, or was hindered by its own policy', run: async () => (await look()).troubles.length > 0 },
    { name: 'scripts: what was typed is in the browser after signing out', run: async () => (await look()).kept.includes(TYPED) },
    {
      name: 'scripts: markup that got into a page all the same',
      run: async () => (await look()).ranInPage !== null,
    },
    {
      name: 'scripts: the same markup in a page without a policy',
      isControl: true,
      run: async () => (await look()).ranElsewhere !== null,
    },
    {
      name: 'scripts: what was typed is in the browser before',
      isControl: true,
      run: async () => (await look()).keptBefore.includes(TYPED),
    },
  ]; // prettier-ignore
}

const TYPED = 'Quillwort and rain';

async function store({ person, clinician, community, anyone, planId, personId }: Site): Promise<{ decisionId: string; serviceId: string }> {
  const plan = `/api/care-plan/plans/${planId}`;
  for (const text of ON_PAGES) await person.post(`${plan}/goals`, { text });
  const some = PAYLOADS.slice(0, 8).join(' ');
  const measures = `/api/outcomes/people/${personId}/measures`;
  for (const completedOn of ['2026-01-05', '2026-02-02'])
    await person.post(measures, { measure: 'phq-9', answers: [1, 1, 1, 1, 1, 1, 1, 1, 0], completedOn });
  const name = '<img src=x onerror=top.ran=994>';
  await anyone.post('/api/intake/introductions', { name, reachMe: { how: 'phone', at: '07700 900456' }, whatBroughtYou: some });
  await clinician.post(`${plan}/proposals`, { text: some });
  const question = { planId, kind: 'other', question: name, options: [`${name} yes`, `${name} no`] };
  const { id: decisionId } = (await clinician.post('/api/care-plan/decisions', question)) as { id: string };
  const listing = { name, organisationName: name, description: some, eligibility: some, fees: name };
  const { id: serviceId } = (await community.post('/api/provider-directory/listings', listing)) as { id: string };
  return { decisionId, serviceId };
} // prettier-ignore

async function walkPages(site: Site): Promise<Seen> {
  const { decisionId, serviceId } = await store(site);
  const browser = await openBrowser();
  try {
    const found = { ran: [] as unknown[], dialogs: [] as string[], shown: '', troubles: [] as string[] };
    const look = async (visit: Visit, paths: readonly string[]) => {
      visit.page.on('dialog', (dialog) => {
        found.dialogs.push(dialog.message());
        void dialog.dismiss();
      });
      for (const path of paths) {
        await visit.goTo(path);
        for (const media of ['screen', 'print'] as const) {
          await visit.page.emulateMedia({ media });
          found.ran.push(await visit.page.evaluate('window.ran ?? null'));
        }
        await visit.page.emulateMedia({ media: 'screen' });
        found.shown += (await visit.page.locator('body').textContent())?.replaceAll(/\s+/g, ' ') ?? '';
      }
      found.troubles.push(...visit.troubles(404, 400));
    };
    const payload = encodeURIComponent(PAYLOADS[0] ?? '');
    await look(await as(browser, site, site.anyone), [
      ...['/services', `/services/${serviceId}`, `/services?search=${payload}`, `/nowhere/${payload}`, `/receipt#${payload}`],
      ...[`/auth/sign-in?returnTo=${payload}`, `/auth/callback?error=${payload}&error_description=${payload}`],
    ]);
    const { personId } = site;
    await look(await as(browser, site, site.clinician), [
      ...['/team', '/team/asks', '/team/hand-overs', `/team/people/${personId}`, `/team/people/${personId}/plan`],
      `/team/decisions/${decisionId}`,
    ]);
    await look(await as(browser, site, site.coordinator), ['/team/huddle', '/team/duplicates']);
    const person = await as(browser, site, site.person);
    await look(person, ['/my', '/my/plan', '/my/team', '/my/progress', '/my/progress/phq-9', `/my/decisions/${decisionId}`, '/my/who-looked']);
    const ranInPage = await inserted(person.page);
    await person.goTo('/my/plan');
    const field = person.page.locator('textarea:visible').first();
    if ((await field.count()) === 0) await person.page.getByRole('button', { name: /Write|Change/ }).first().click();
    await field.fill(TYPED);
    const keptBefore = await storages(person.page);
    await person.page.getByRole('button', { name: 'Sign out' }).first().click();
    await person.page.waitForURL((url) => url.pathname === '/');
    await person.settled();
    const kept = await storages(person.page);
    await person.page.goto('about:blank');
    return { ...found, keptBefore, kept, ranInPage, ranElsewhere: await inserted(person.page) };
  } finally {
    await browser.close();
  }
} // prettier-ignore

async function as(browser: Browser, { url }: Site, who: Visitor): Promise<Visit> {
  const visit = await Visit.open(browser, url);
  const pairs = who.cookiesFor(new URL('/', url)).split('; ').filter(Boolean);
  const cookies = pairs.map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return {
      name,
      value: value.join('='),
      url: url.replace('http:', 'https:'),
      secure: true,
      httpOnly: true,
      sameSite: 'Lax' as const,
    };
  });
  await visit.context.addCookies(cookies);
  return visit;
}

/** What is left by a script in markup, once the browser has tried to run it. */
const inserted = (page: Page): Promise<unknown> =>
  page.evaluate(`new Promise((tried) => {
    const image = document.createElement('div');
    image.innerHTML = '<img src="data:none" onerror="window.ran=1">';
    image.firstChild.addEventListener('error', () => setTimeout(() => tried(window.ran ?? null)));
    document.body.append(image);
  })`);

/** All that a page can keep in a browser. */
const storages = (page: Page): Promise<string> =>
  page.evaluate<string>(`(async () => JSON.stringify([
    { ...localStorage }, { ...sessionStorage }, await indexedDB.databases(), await caches.keys()
  ]))()`);
