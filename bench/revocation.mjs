// How long somebody still sees a section that is open on their page after the person has objected to it.
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { walk } from '../test/journeys/one-person.mjs';
import { median, until } from './measure.mjs';
import { startProduct } from './processes.mjs';
import { freshDatabase } from './product.mjs';
import { entry } from './report.mjs';

const require = createRequire(import.meta.url);
require('reflect-metadata');
require('../test/faults/register-typescript.cjs');
const { EditingPage } = require('../libs/platform/editing/editing-page.ts');

export const REVOCATION = { objections: 50 };
export const QUICK_REVOCATION = { objections: 3 };

/** Two agencies are on the team. */
const UNTIL_INVITED = 9;

async function measureObjection(url, { person, community, personId, plan }) {
  const address = new URL(`/api/care-plan/plans/${plan.planId}/sections/needs/live`, url);
  const page = await new EditingPage(address.href, { cookie: community.cookiesFor(address), origin: url }).open();
  const say = (choice) => {
    const audienceId = community.me.practitioner.practitionerId;
    return person.post(`/api/identity/people/${personId}/sharing`, {
      ...{ audience: 'member', audienceId, part: 'needs', choice },
    });
  };
  const began = performance.now();
  const said = say('withheld');
  await page.until(() => page.heard.some(({ type, code }) => type === 'closed' && code === 4404));
  const took = performance.now() - began;
  await said;
  await say('not-stated');
  return took;
}

/** The whole product, from the request of the person to the socket that is closed. */
export async function measureRevocation(server, { objections }) {
  const dataDir = await mkdtemp(join(tmpdir(), 'living-well-bench-'));
  const databaseUrl = await freshDatabase(server, 'bench_revocation');
  const product = await startProduct({ dataDir, databaseUrl, demonstration: false });
  try {
    const { url } = product;
    const journey = await walk(url, () => undefined, { to: UNTIL_INVITED });
    const times = [];
    for (let n = 0; n < objections; n += 1) {
      const path = `/api/care-plan/people/${journey.personId}/plan`;
      await until(async () => (await journey.community.get(path)).sections.needs !== undefined);
      times.push(await measureObjection(url, journey));
    }
    const name = `an objection until a section that is open is closed`;
    const limits = { limit: 'two seconds', limitValue: 2_000 };
    const time = (id, value) =>
      entry({ id: `objection-${id}`, name: `${name}, ${id}`, value, unit: 'ms', better: 'less', ...limits });
    return [time('p50', median(times)), time('worst', Math.max(...times))];
  } finally {
    await product.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
