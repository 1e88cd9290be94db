// Commands over HTTP to the running product, the rows that follow from them, and what memory it needs.
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { Visitor } from '../test/journeys/visitor.mjs';
import { alternate, until } from './measure.mjs';
import { openEmmett } from './peers.mjs';
import { startEmmettServer, startProduct } from './processes.mjs';
import { freshDatabase } from './product.mjs';
import { beside, entry } from './report.mjs';

const LEVELS = [
  { connections: 1, commands: 40 },
  { connections: 16, commands: 160 },
  { connections: 64, commands: 320 },
];
const BEFORE_MEMORY = 1000;
const VIEWERS = 500;
const MEGABYTE = 1024 * 1024;

const GOAL = {
  text:
    'I want to sleep through four nights a week, to walk to the allotment on Tuesdays with somebody I know, and to ' +
    'answer the letter about the rent before the end of the month without lying awake over it. My sister comes on ' +
    'Sundays and I would like to cook for her again, the way I did before the spring.',
};

/** Plans of people who introduced themselves and whose key worker is the clinician: { clinician, planIds }. */
async function preparePlans(url, count) {
  const [anyone, coordinator, clinician] = ['anyone', 'coordinator', 'clinician'].map((name) => new Visitor(url, name));
  await coordinator.signIn('coordinator');
  await clinician.signIn('clinician');
  const { practitionerId: keyWorkerId, agencyId } = clinician.me.practitioner;
  const { huddle } = await coordinator.get('/api/intake/huddle-board');
  const huddleId = huddle?.huddleId ?? (await coordinator.post('/api/intake/huddles')).id;
  const nextContactOn = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
  const planIds = [];
  const one = async (n) => {
    const introduction = {
      ...{ name: `Person ${n}`, reachMe: { how: 'phone', at: '07700 900456' } },
      whatBroughtYou: 'The days have no shape.',
    };
    // The door lets one address in a few times a minute; these are many people, each at home.
    const from = { 'x-forwarded-for': `10.1.${n >> 8}.${n & 255}` };
    const { id, personId } = await anyone.post('/api/intake/introductions', introduction, from);
    const named = { huddleId, keyWorkerId, agencyId, nextContactOn };
    await coordinator.post(`/api/intake/introductions/${id}/key-worker`, named);
    let answer;
    const plan = `/api/care-plan/people/${personId}/plan`;
    await until(async () => {
      answer = await clinician.ask('GET', plan);
      return answer.status === 200 || new Promise((later) => setTimeout(later, 100, false));
    }, 60_000);
    planIds.push(answer.body.planId);
  };
  for (let n = 0; n < count; n += 8)
    await Promise.all(Array.from({ length: Math.min(8, count - n) }, (_, i) => one(n + i)));
  return { clinician, planIds };
}

/** `amount` requests over so many connections that stay open; throws when one was not answered with `status`. */
function cannon({ url, connections, amount, status, request }) {
  return new Promise((resolve, reject) => {
    const times = [];
    const others = new Set();
    const requests = [{ setupRequest: (sent) => ({ ...sent, ...request() }) }];
    const began = performance.now();
    let last = began;
    const instance = autocannon({ url, connections, amount, timeout: 60, sampleInt: 50, requests }, (error, result) => {
      const rate = (times.length * 1000) / (last - began);
      const wrong = error ?? (result.errors > 0 ? new Error(`${result.errors} requests failed`) : undefined);
      if (wrong || others.size > 0) reject(wrong ?? new Error(`${url} answered ${[...others].join(', ')}.`));
      else resolve({ rate, times });
    });
    instance.on('response', (_client, code, _bytes, ms) => {
      times.push(ms);
      last = performance.now();
      if (code !== status) others.add(code);
    });
  });
}

const goals = (url, planIds, headers = {}) => {
  let turn = 0;
  return (connections, amount) =>
    cannon({
      ...{ url, connections, amount, status: 201 },
      request: () => ({
        method: 'POST',
        path: `/api/care-plan/plans/${planIds[(turn += 1) % planIds.length]}/goals`,
        headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
        body: JSON.stringify(GOAL),
      }),
    });
};

async function residentOf(product, emmett) {
  const metrics = await (await fetch(`${product.url}/metrics`)).text();
  const { residentBytes } = await (await fetch(emmett.url)).json();
  return { ours: Number(/^process_resident_memory_bytes (\S+)/m.exec(metrics)[1]), emmett: residentBytes };
}

/** What one page that listens for changes costs the process, in kilobytes: of so many at once. */
async function measureViewers(product, emmett, cookie) {
  const before = (await residentOf(product, emmett)).ours;
  const listening = await Promise.all(
    Array.from(
      { length: VIEWERS },
      () =>
        new Promise((resolve, reject) => {
          const sent = get(`${product.url}/api/live`, { agent: false, headers: { cookie } }, (response) => {
            if (response.statusCode !== 200) return reject(new Error(`/api/live answered ${response.statusCode}.`));
            response.resume();
            resolve(sent);
          });
          sent.on('error', reject);
        }),
    ),
  );
  const after = (await residentOf(product, emmett)).ours;
  for (const sent of listening) sent.on('error', () => undefined).destroy();
  const value = Math.max(1, (after - before) / 1024 / VIEWERS);
  return entry({
    id: 'memory-viewer',
    name: `memory of one live viewer, of ${VIEWERS}`,
    value,
    unit: 'KB',
    better: 'less',
  });
}

const memory = (id, name, { ours, emmett }) =>
  entry({
    ...{ id, name, value: ours / MEGABYTE, unit: 'MB', better: 'less' },
    ...{ peer: 'emmett behind node:http', peerValue: emmett / MEGABYTE },
  });

export async function measureCommands(server, { rounds, plans, viewsInARound }) {
  const dataDir = await mkdtemp(join(tmpdir(), 'living-well-bench-'));
  const product = await startProduct({ dataDir, databaseUrl: await freshDatabase(server, 'bench_commands') });
  const emmettUrl = await freshDatabase(server, 'bench_commands_emmett');
  const emmett = await startEmmettServer({ databaseUrl: emmettUrl });
  const nestUrl = await freshDatabase(server, 'bench_commands_nest');
  const nest = await startEmmettServer({ databaseUrl: nestUrl, behind: 'Nest' });
  try {
    const atStart = await residentOf(product, emmett);
    const { clinician, planIds } = await preparePlans(product.url, plans);
    const cookie = clinician.cookiesFor({ pathname: '/api/care-plan' });
    const ours = goals(product.url, planIds, { cookie, 'x-living-well': '1' });
    const theirs = goals(emmett.url, planIds);
    const behindNest = goals(nest.url, planIds);
    // Also what warms both up.
    await ours(16, BEFORE_MEMORY);
    await theirs(16, BEFORE_MEMORY);
    await behindNest(16, BEFORE_MEMORY);
    const afterwards = await residentOf(product, emmett);

    const entries = [];
    for (const { connections, commands } of LEVELS) {
      const health = { url: product.url, connections, amount: commands * 4, status: 200 };
      const results = await alternate(
        {
          ours: () => ours(connections, commands),
          emmett: () => theirs(connections, commands),
          nest: () => behindNest(connections, commands),
          floor: () => cannon({ ...health, request: () => ({ path: '/health/live' }) }),
        },
        { rounds },
      );
      const name = `command over HTTP, ${connections} connection${connections > 1 ? 's' : ''}`;
      entries.push(
        ...beside(`command-${connections}`, name, {
          ...{ ours: results.ours, peer: 'emmett behind node:http', peers: results.emmett, unit: 'commands/s' },
          ...{ limit: 'the health route of the same server', limits: results.floor },
        }),
        ...beside(`command-nest-${connections}`, `${name}, beside Nest`, {
          ...{
            ours: results.ours,
            peer: 'Nest, Express, ValidationPipe, emmett',
            peers: results.nest,
            unit: 'commands/s',
          },
        }),
      );
    }
    entries.push(...(await measureViews(product.url, emmettUrl, { rounds, viewsInARound })));
    entries.push(await measureViewers(product, emmett, cookie));
    entries.push(memory('memory-start', 'resident memory when ready', atStart));
    entries.push(memory('memory-1000', 'resident memory after 1,000 commands', afterwards));
    return entries;
  } finally {
    await nest.stop();
    await emmett.stop();
    await product.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

const LISTING = {
  name: 'Walk and talk by the river',
  organisationName: 'Riverside Community Minds',
  description: 'A slow walk every week, in company, whatever the weather. Nobody has to say anything.',
  eligibility: 'Any adult who lives in the borough',
};

/** From the answer of a command, when the event is durable, to the answer of the query that has its row in it. */
async function measureViews(url, emmettUrl, { rounds, viewsInARound }) {
  const community = new Visitor(url, 'community');
  await community.signIn('community');
  const emmett = await openEmmett(emmettUrl);
  await emmett.pool.query('CREATE TABLE listed (id text PRIMARY KEY, listing jsonb NOT NULL)');
  const consumer = emmett.store.consumer();
  consumer.reactor({
    processorId: 'listed',
    startFrom: 'END',
    eachMessage: async ({ data }, { connection }) => {
      if (data.serviceId) await connection.client.query('INSERT INTO listed VALUES ($1, $2)', [data.serviceId, data]);
    },
  });
  const consuming = consumer.start();

  const several = async (count, one) => {
    const times = [];
    for (let i = 0; i < count; i += 1) times.push(await one());
    return { rate: count, times };
  };
  const since = async (look) => {
    const durable = performance.now();
    await look();
    return performance.now() - durable;
  };
  try {
    const results = await alternate(
      {
        ours: () =>
          several(viewsInARound, async () => {
            const { id } = await community.post('/api/provider-directory/listings', LISTING);
            return since(() => community.get(`/api/provider-directory/listings/${id}`));
          }),
        emmett: () =>
          several(Math.ceil(viewsInARound / 5), async () => {
            const data = { ...LISTING, serviceId: randomUUID() };
            await emmett.store.appendToStream(`listing-${data.serviceId}`, [{ type: 'ServiceListed', data }]);
            const row = () => emmett.pool.query('SELECT FROM listed WHERE id = $1', [data.serviceId]);
            return since(() => until(async () => (await row()).rowCount === 1));
          }),
      },
      { rounds },
    );
    return beside('view', 'append to visible row, over HTTP', {
      ...{ ours: results.ours, peer: 'emmett’s consumer writing the row', peers: results.emmett, rated: false },
    });
  } finally {
    await consumer.stop();
    await consuming;
    await emmett.close();
  }
}
