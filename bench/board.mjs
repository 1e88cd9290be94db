// The huddle board of a whole place: so many open introductions, fifty who look, and one more who comes.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { Visitor } from '../test/journeys/visitor.mjs';
import { median, percentile, until } from './measure.mjs';
import { startProduct } from './processes.mjs';
import { freshDatabase, startEmbeddedPostgres } from './product.mjs';
import { entry } from './report.mjs';
import { Viewer } from './viewer.mjs';

export const BOARD = { waiting: 2_000, viewers: 50, newcomers: 30 };
export const QUICK_BOARD = { waiting: 200, viewers: 10, newcomers: 5 };

const AT_ONCE = 8;
const A_FEW = 20;
const QUESTIONS = 20;
const OWNED = 50;
const PAUSE_MS = 500;
const MOST_PAUSES = 20;
/** So little of the processor is used in a pause when nothing is done but what fifty open pages say now and then. */
const RESTING_MS = 150;
const MEGABYTE = 1024 * 1024;
const DAY_MS = 86_400_000;

const WORDS =
  'Since the spring the days have no shape. I do not open letters any more, the rent is behind and I sleep in the ' +
  'afternoon. My sister says that I should talk to somebody. I would like to, if it is not on the phone.';

/** Everybody comes from an address of their own: the door lets one address in a few times a minute. */
const from = (n) => ({ 'x-forwarded-for': `10.${2 + (n >> 16)}.${(n >> 8) & 255}.${n & 255}` });

async function severalAtOnce(count, one) {
  let next = 0;
  const work = async () => {
    while (next < count) await one(next++);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** Through the door by themself. */
function introduce(anyone, n) {
  const introduction = {
    ...{ name: `Person ${n}`, reachMe: { how: 'text', at: '07700 900456' }, whatBroughtYou: WORDS },
    ...(n % 3 === 0 ? { whatWouldHelp: 'Somebody who comes along to the housing office.' } : {}),
  };
  return anyone.post('/api/intake/introductions', introduction, from(n));
}

/** Through the door with somebody who knows them, whose answer says nothing of them. */
function introduceSomebody(anyone, n) {
  const introduction = {
    ...{ name: `Person ${n}`, reachMe: { how: 'phone', at: '07700 900456' }, whatBroughtYou: WORDS },
    ...{ introducer: { kind: 'housing', name: 'A housing officer', organisation: 'Borough Homes' } },
    awareness: 'knows-and-agrees',
  };
  return anyone.post('/api/intake/introductions-of-others', introduction, from(n));
}

/** Fifty of those who are in the room: the coordinator, the clinician, and workers whom a charity invited. */
async function openViewers(url, count) {
  const administrator = new Visitor(url, 'administrator');
  await administrator.signIn('administrator');
  const { agencyId } = administrator.me.practitioner;
  const viewers = [
    await Viewer.signedIn(url, 'coordinator', ['coordinator']),
    await Viewer.signedIn(url, 'clinician', ['clinician']),
  ];
  const { practitionerId: supervisorId } = viewers[1].visitor.me.practitioner;
  await severalAtOnce(count - viewers.length, async (n) => {
    const name = `Worker ${n}`;
    const staff = { name, role: 'community-worker', tier: 'supervised', supervisorId };
    const { code } = await administrator.post(`/api/identity/agencies/${agencyId}/invitations`, staff);
    const worker = await Viewer.signedIn(url, name, ['someone-new', name]);
    await worker.visitor.post('/api/identity/invitations/accept', { code }, from(n));
    viewers.push(worker);
  });
  // Whoever they are now is known a moment after they accepted.
  for (const { visitor } of viewers)
    await until(async () => (await visitor.ask('GET', '/api/intake/huddle-board?most=1')).status === 200, 60_000);
  return viewers;
}

/** Questions, people who were held over, and people who have a key worker: what a place has on its board. */
async function fillBoard({ coordinator, clinician, introduced }) {
  const { practitionerId: keyWorkerId, agencyId } = clinician.me.practitioner;
  const { id: huddleId } = await coordinator.post('/api/intake/huddles');
  const nextContactOn = new Date(Date.now() + 2 * DAY_MS).toISOString().slice(0, 10);
  const [asked, owned] = [introduced.slice(0, QUESTIONS), introduced.slice(-OWNED)];
  for (const { id, personId } of asked) {
    const item = { introductionId: id, question: 'Who goes along to the housing office?', summary: WORDS };
    await coordinator.post(`/api/intake/people/${personId}/huddle-items`, item);
    const reason = 'Nobody from housing was in the room.';
    await coordinator.post(`/api/intake/introductions/${id}/hold-over`, { huddleId, reason });
  }
  const named = { huddleId, keyWorkerId, agencyId, nextContactOn };
  for (const { id } of owned) await coordinator.post(`/api/intake/introductions/${id}/key-worker`, named);
}

async function metricsOf({ url }) {
  const text = await (await fetch(`${url}/metrics`)).text();
  const value = (name) => Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1]);
  return { cpuMs: value('process_cpu_seconds_total') * 1000, memory: value('process_resident_memory_bytes') };
}

/** One of them alone loads the board, again and again; beside the rows of a page, plainly selected. */
async function measureLoads(viewer, pool, loads) {
  const { visitor } = viewer;
  const path = '/api/intake/huddle-board?from=0&most=50';
  const [times, plain] = [[], []];
  let bytes = 0;
  for (let n = 0; n < loads; n += 1) {
    const began = performance.now();
    const { status, body } = await visitor.ask('GET', path);
    times.push(performance.now() - began);
    if (status !== 200) throw new Error(`The board answered ${status}.`);
    bytes = Buffer.byteLength(JSON.stringify(body));
    const asked = performance.now();
    await pool.query(
      `SELECT * FROM intake.introduction_on_board WHERE status = 'waiting' ORDER BY received_at LIMIT 50`,
    );
    plain.push(performance.now() - asked);
  }
  return { p50: median(times), p99: percentile(times, 0.99), plain: median(plain), bytes };
}

/** Until nothing follows any more from what came: the looks that were recorded, and those who are told of them. */
async function atRest(product) {
  for (let pauses = 0, last = -Infinity, spent = Infinity; spent > RESTING_MS && pauses < MOST_PAUSES; pauses += 1) {
    await new Promise((later) => setTimeout(later, PAUSE_MS));
    const { cpuMs } = await metricsOf(product);
    spent = cpuMs - last;
    last = cpuMs;
  }
}

/** One after the other somebody comes through the door, and each is waited for on every board. */
async function measureComing(product, viewers, { from: first, count }) {
  const anyone = new Visitor(product.url, 'anyone');
  const times = [];
  await atRest(product);
  const before = await metricsOf(product);
  for (let n = 0; n < count; n += 1) {
    const sent = performance.now();
    const { id } = await introduce(anyone, first + n);
    await Promise.all(
      viewers.map(async (viewer) => {
        await viewer.sees(id);
        times.push(performance.now() - sent);
      }),
    );
    await atRest(product);
  }
  const after = await metricsOf(product);
  return {
    ...{ p50: median(times), p99: percentile(times, 0.99), worst: Math.max(...times) },
    ...{ cpuMs: (after.cpuMs - before.cpuMs) / count, memory: after.memory },
  };
}

const openTimes = async (viewers) => {
  const times = [];
  await Promise.all(
    viewers.map(async (viewer) => {
      const began = performance.now();
      await viewer.open();
      times.push(performance.now() - began);
    }),
  );
  return times;
};

const number = (value) => value.toLocaleString('en-GB');

export async function measureBoard(server, { waiting, viewers: many, newcomers }) {
  const dataDir = await mkdtemp(join(tmpdir(), 'living-well-bench-'));
  const databaseUrl = await freshDatabase(server, 'bench_board');
  const product = await startProduct({ dataDir, databaseUrl, demonstration: false });
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  let viewers = [];
  try {
    viewers = await openViewers(product.url, many);
    const [{ visitor: coordinator }, { visitor: clinician }] = viewers;
    const anyone = new Visitor(product.url, 'anyone');
    const introduced = [];
    let came = 0;
    const upTo = async (count) => {
      const already = came;
      came = count;
      await severalAtOnce(count - already, async (n) => {
        if (n % 4 === 3) await introduceSomebody(anyone, already + n);
        else introduced.push(await introduce(anyone, already + n));
      });
      const path = '/api/intake/huddle-board?most=1';
      await until(async () => (await coordinator.get(path)).waitingCount >= count, 120_000);
    };
    const loads = newcomers * 5;
    await upTo(A_FEW);
    const few = await measureLoads(viewers[0], pool, loads);
    await upTo(waiting + OWNED);
    await fillBoard({ coordinator, clinician, introduced });
    const all = await measureLoads(viewers[0], pool, loads);
    const alone = (await metricsOf(product)).memory;
    const opened = await openTimes(viewers);
    const coming = await measureComing(product, viewers, { from: came, count: newcomers });
    const failures = viewers.flatMap((viewer) => viewer.failures);
    if (failures.length > 0) throw new Error(`${failures.length} reads failed, such as ${failures[0]}`);

    const of = `board of ${number(waiting)}`;
    const time = (id, name, value, more = {}) =>
      entry({ id: `board-${id}`, name, value, unit: 'ms', better: 'less', ...more });
    const aFew = (peerValue) => ({ peer: `the same of ${A_FEW}`, peerValue });
    const seen = `a new introduction on all of ${many} boards of ${number(waiting)}`;
    const aSecond = { limit: 'a second', limitValue: 1000 };
    return [
      time('load-p50', `${of}, read, p50`, all.p50, {
        ...aFew(few.p50),
        ...{ limit: 'SELECT of its cards', limitValue: all.plain },
      }),
      time('load-p99', `${of}, read, p99`, all.p99, aFew(few.p99)),
      entry({
        ...{ id: 'board-bytes', name: `${of}, one read`, value: all.bytes / 1024, unit: 'KB', better: 'less' },
        ...aFew(few.bytes / 1024),
      }),
      time('open-p50', `${of}, ${many} open the page at once, p50`, median(opened)),
      time('open-p99', `${of}, ${many} open the page at once, p99`, percentile(opened, 0.99)),
      time('seen-p50', `${seen}, p50`, coming.p50, aSecond),
      time('seen-p99', `${seen}, p99`, coming.p99, aSecond),
      time('seen-worst', `${seen}, the worst`, coming.worst, aSecond),
      time('cpu', `processor time of the server for one new introduction, ${many} boards open`, coming.cpuMs),
      entry({
        ...{ id: 'board-memory', name: `memory with ${many} boards open`, unit: 'MB', better: 'less' },
        ...{ value: coming.memory / MEGABYTE, peer: 'with none open', peerValue: alone / MEGABYTE },
      }),
    ];
  } finally {
    for (const viewer of viewers) viewer.close();
    await pool.end();
    await product.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** node bench/board.mjs [--quick]: this measurement alone. */
if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const size = process.argv.includes('--quick') ? QUICK_BOARD : BOARD;
  const dataDir = await mkdtemp(join(tmpdir(), 'living-well-bench-'));
  const server = await startEmbeddedPostgres({ dataDir });
  try {
    for (const { name, value, unit, peer, peerValue, limit, limitValue } of await measureBoard(server, size)) {
      const beside = [
        peer && ` (${peer}: ${peerValue.toPrecision(3)})`,
        limit && ` (${limit}: ${limitValue.toPrecision(3)})`,
      ];
      process.stdout.write(`${name}: ${value.toPrecision(4)} ${unit}${beside.filter(Boolean).join('')}\n`);
    }
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
