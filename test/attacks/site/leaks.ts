import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { addressOfRunning } from '@platform/embedded-postgres/running-postgres';
import type { Try } from '../corpus';
import type { Site } from './stage';
import { asBrowser } from './stage';

/** A word that is nowhere but in what somebody wrote. */
const CANARY = 'Zephyrquill';
const headers = { 'content-type': 'application/json', 'x-living-well': '1' };

/** What somebody wrote, looked for where only codes, ids and days belong. */
export function leakTries(site: Site): readonly Try[] {
  let told: Promise<string[]> | undefined;
  const answers = () => (told ??= write(site));
  const leak = (name: string, where: () => string | Promise<string>): Try => ({
    name: `leaks: words in ${name}`,
    run: async () => {
      await answers();
      return (await where()).includes(CANARY);
    },
  });
  return [
    leak('an answer that is an error', async () => (await answers()).join('\n')),
    leak('what the product says and logs', () => site.server.said),
    leak('the figures for operations', async () => (await fetch(`${site.url}/metrics`)).text()),
    leak('the messages between contexts', () => messages(site)),
    leak('the names and envelopes of events', () => envelopes(site)),
    leak('files of the log, of the database and of the product', () => textFiles(site.server.dataDir)),
    {
      name: 'leaks: the words in the plan, where they belong',
      isControl: true,
      run: async () => {
        await answers();
        const plan = await site.person.get(`/api/care-plan/people/${site.personId}/plan`);
        return JSON.stringify(plan).includes(CANARY);
      },
    },
  ];
}

/** The word in every free text there is, well sent and badly; gives the errors that were answered. */
async function write(site: Site): Promise<string[]> {
  const { person, clinician, anyone, planId, personId } = site;
  const plan = `/api/care-plan/plans/${planId}`;
  const introduction = {
    name: `${CANARY} Vale`,
    reachMe: { how: 'email', at: `${CANARY.toLowerCase()}@example.org` },
    ...{ whatBroughtYou: `${CANARY} came.`, whatWouldHelp: `${CANARY} helps.` },
  };
  await anyone.post('/api/intake/introductions', introduction);
  await person.post(`${plan}/goals`, { text: `${CANARY} every day.` });
  await clinician.post(`${plan}/proposals`, { text: `I am ${CANARY}.` });
  await clinician.post('/api/care-plan/decisions', {
    ...{ planId, kind: 'other', question: `Is ${CANARY} ready?`, options: [`${CANARY} is`, 'Not yet'] },
  });
  const wrong: readonly (readonly [string, string])[] = [
    [`${plan}/goals`, JSON.stringify({ text: CANARY, [CANARY.toLowerCase()]: 1, reason: CANARY })],
    [`${plan}/goals`, `{"text":"${CANARY}`],
    [`${plan}/goals`, JSON.stringify({ text: [CANARY] })],
    [`${plan}/signature`, JSON.stringify({ contentHash: CANARY, outcome: CANARY })],
    [`${plan}/sections/${CANARY}`, JSON.stringify({ text: CANARY })],
    [`/api/${CANARY}/x`, JSON.stringify({ text: CANARY })],
    [`/api/outcomes/people/${personId}/measures`, JSON.stringify({ measure: CANARY, answers: [CANARY] })],
    ['/api/intake/receipts/look-up', JSON.stringify({ receiptCode: CANARY })],
    ['/api/identity/people/look-up', JSON.stringify({ kind: CANARY, number: CANARY })],
  ];
  const answers = wrong.map(async ([path, body]) =>
    (await asBrowser(site, person, path, { method: 'POST', headers, body })).text(),
  );
  const asked = [`/api/${CANARY}?name=${CANARY}`, `/auth/sign-in?provider=${CANARY}`, `/auth/callback?code=${CANARY}`];
  return Promise.all([...answers, ...asked.map(async (path) => (await asBrowser(site, person, path, {})).text())]);
}

async function rows({ server }: Site, text: string): Promise<string> {
  const client = new Client({ connectionString: addressOfRunning(server.dataDir) });
  await client.connect();
  try {
    return JSON.stringify((await client.query(text)).rows);
  } finally {
    await client.end();
  }
}
const messages = (site: Site): Promise<string> => rows(site, 'SELECT m::text FROM bus.message m');
const envelopes = (site: Site): Promise<string> => rows(site, 'SELECT e::text FROM events.event e');

const TEXT = /\.(log|txt|json|csv|err)$|^log$|\/log\//;
const textFiles = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => TEXT.test(name) && statSync(join(folder, name)).isFile())
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
