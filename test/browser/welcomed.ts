import type { Browser } from 'playwright-core';
import { PHONE, Visit } from './visit';

interface Answer {
  readonly id: string;
  readonly personId: string;
  readonly receiptCode: string;
}

/** As a page of this browser would ask. */
export async function post({ page }: Visit, path: string, data: object): Promise<Answer> {
  const headers = { 'x-living-well': '1', 'idempotency-key': `${path} ${JSON.stringify(data)}`.slice(-180) };
  const answer = await page.request.post(path, { headers, data });
  expect(answer.status()).toBe(201);
  return (await answer.json()) as Answer;
}
export const says = ({ page }: Visit, words: string | RegExp) =>
  page.getByText(words).filter({ visible: true }).first().waitFor();
export const press = ({ page }: Visit, name: string | RegExp) => page.getByRole('button', { name }).first().click();

const practitioners = async ({ page }: Visit) =>
  (await (await page.request.get('/api/identity/practitioners')).json()) as {
    practitionerId: string;
    name: string;
    agencyId: string;
    role: string;
  }[];

/** Whom a worker may open is known a moment after they were named. */
async function isAmongMyPeople({ page }: Visit, personId: string): Promise<void> {
  let mine: { personId: string }[];
  do mine = (await (await page.request.get('/api/care-plan/my-people')).json()) as typeof mine;
  while (!mine.some((one) => one.personId === personId));
}

export type Welcomed = Readonly<Record<'robin' | 'grace' | 'amara' | 'jo', Visit>> & { readonly personId: string };

/** Robin introduced themself, Jo's huddle named Grace as their key worker, and Grace asked Amara to join. Robin and Amara are at a phone. */
export async function welcomed(browser: Browser, url: string): Promise<Welcomed> {
  const [robin, grace, amara, jo] = (await Promise.all(
    [PHONE, undefined, PHONE, undefined].map((size) => Visit.open(browser, url, size)),
  )) as [Visit, Visit, Visit, Visit];
  const accounts: readonly (readonly [Visit, string])[] = [
    ...([[grace, 'Grace Adeyemi'] as const, [amara, 'Amara Nwosu'] as const] as const),
    [jo, 'Jo Lindqvist'],
  ];
  await Promise.all(accounts.map(([visit, name]) => visit.signIn(name)));
  const { id, receiptCode, personId } = await post(robin, '/api/intake/introductions', {
    ...{ name: 'Robin Vale', reachMe: { how: 'text', at: '07700 900123' }, whatBroughtYou: 'I do not sleep.' },
  });
  const staff = await practitioners(jo);
  const [keyWorker, member] = ['Grace Adeyemi', 'Amara Nwosu'].map((name) => staff.find((one) => one.name === name));
  await jo.goTo('/team/huddle');
  await says(jo, 'I do not sleep.');
  const { id: huddleId } = await post(jo, '/api/intake/huddles', {});
  const soon = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
  await post(jo, `/api/intake/introductions/${id}/key-worker`, {
    ...{ huddleId, keyWorkerId: keyWorker?.practitionerId, agencyId: keyWorker?.agencyId, nextContactOn: soon },
  });
  await isAmongMyPeople(grace, personId);
  await grace.goTo(`/team/people/${personId}/team`);
  await grace.page.getByLabel('Agency').selectOption('Riverside Community Minds');
  await grace.page.getByLabel('Who', { exact: true }).selectOption(`${member?.name}, community worker`);
  await press(grace, 'Invite them');
  await grace.page.getByRole('heading', { name: 'Amara Nwosu', level: 3 }).waitFor();
  await robin.signInAsSomeoneNew('Robin Vale', '/my');
  await robin.page.getByLabel('Your receipt code').fill(receiptCode);
  await press(robin, 'Open my pages');
  await says(robin, 'Hello Robin');
  return { robin, grace, amara, jo, personId };
}
