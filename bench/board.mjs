// The huddle board with two thousand who wait: how fast it loads, and how soon fifty viewers see who came last.
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { Visitor } from '../test/journeys/visitor.mjs';
import { alternate, once } from './measure.mjs';
import { startProduct } from './processes.mjs';
import { freshDatabase } from './product.mjs';
import { beside } from './report.mjs';

const WAITING = 2_000;
const VIEWERS = 50;
const AT_ONCE = 16;
const ON_A_PAGE = 50;
const BOARD = `/api/intake/huddle-board?from=0&most=${ON_A_PAGE}`;
const ROWS = `SELECT introduction_id, person_id, name, via, received_at, what_brought_you, what_would_help, reach_me, held_over, revision
  FROM intake.introduction_on_board WHERE status = 'waiting' ORDER BY received_at, introduction_id LIMIT ${ON_A_PAGE}`;
const COUNT = `SELECT count(*)::int AS many FROM intake.introduction_on_board WHERE status = 'waiting'`;
const WORDS = 'The days have no shape since the spring, and the letters about the rent lie unopened in the hall.';

const introduction = (n) => ({
  name: `Person ${n}`,
  reachMe: { how: 'phone', at: '07700 900456' },
  whatBroughtYou: WORDS,
});
/** The door lets one address in a few times a minute; these are many people, each at home. */
const from = (n) => ({ 'x-forwarded-for': `10.${2 + (n >> 16)}.${(n >> 8) & 255}.${n & 255}` });

/** Server-sent events of an address; `hear` is called with each piece as it comes. Answers how to stop. */
function listen(url, cookie, hear) {
  return new Promise((resolve, reject) => {
    const sent = get(url, { agent: false, headers: { cookie } }, (response) => {
      if (response.statusCode !== 200) return reject(new Error(`${url} answered ${response.statusCode}.`));
      response
        .setEncoding('utf8')
        .on('data', hear)
        .on('error', () => undefined);
      resolve(() => sent.on('error', () => undefined).destroy());
    });
    sent.on('error', reject);
  });
}

/** The same rows and the same notice on bare node:http: nobody signs in, no look is recorded, nothing is sealed. */
async function startPeer(databaseUrl) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 8 });
  await pool.query('CREATE TABLE public.came (id bigserial PRIMARY KEY, said jsonb NOT NULL)');
  const listening = new Set();
  const hearing = new pg.Client({ connectionString: databaseUrl });
  await hearing.connect();
  hearing.on('notification', () => listening.forEach((response) => response.write('event: view\ndata: {}\n\n')));
  await hearing.query('LISTEN peer_came');
  const answer = async (request, response) => {
    if (request.url === '/live') {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': hello\n\n');
      listening.add(response);
      response.on('close', () => listening.delete(response));
    } else if (request.method === 'POST') {
      await pool.query("WITH one AS (INSERT INTO public.came (said) VALUES ($1)) SELECT pg_notify('peer_came', '')", [
        introduction(0),
      ]);
      response.writeHead(201).end();
    } else {
      const [{ rows }, counted] = await Promise.all([pool.query(ROWS), pool.query(COUNT)]);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ waiting: rows, waitingCount: counted.rows[0].many }));
    }
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await hearing.end();
      await pool.end();
    },
  };
}

/** Fifty who look: `came` resolves with how long each of them waited for the next notice, from when it is called. */
async function viewers(url, cookie, concerns) {
  let waiting = [];
  const hear = (who) => (piece) => {
    if (!concerns(piece)) return;
    const heard = waiting[who];
    waiting[who] = undefined;
    heard?.(performance.now());
  };
  const stops = await Promise.all(Array.from({ length: VIEWERS }, (_, who) => listen(url, cookie, hear(who))));
  return {
    came: async (append) => {
      const heard = Array.from({ length: VIEWERS }, (_, who) => new Promise((resolve) => (waiting[who] = resolve)));
      const began = performance.now();
      await append();
      const times = (await Promise.all(heard)).map((at) => at - began);
      return { rate: VIEWERS, times };
    },
    stop: () => stops.forEach((stop) => stop()),
  };
}

const times = async (count, work) => {
  const all = [];
  for (let n = 0; n < count; n += 1) all.push(...(await work()).times);
  return { rate: all.length, times: all };
};

async function fill(anyone) {
  let next = 0;
  const one = async () => {
    while (next < WAITING) {
      const n = (next += 1);
      await anyone.post('/api/intake/introductions', introduction(n), from(n));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}

export async function measureBoard(server, { rounds, viewsInARound }) {
  const dataDir = await mkdtemp(join(tmpdir(), 'living-well-bench-'));
  const databaseUrl = await freshDatabase(server, 'bench_board');
  const product = await startProduct({ dataDir, databaseUrl });
  const peer = await startPeer(databaseUrl);
  const stops = [];
  try {
    const [anyone, coordinator] = ['anyone', 'coordinator'].map((name) => new Visitor(product.url, name));
    await coordinator.signIn('coordinator');
    await fill(anyone);
    await coordinator.get(BOARD);
    const cookie = coordinator.cookiesFor({ pathname: '/api/intake' });
    const load = async (url, headers = {}) => {
      const response = await fetch(url, { headers });
      const { waiting, waitingCount } = await response.json();
      if (waiting.length !== ON_A_PAGE || waitingCount < WAITING) throw new Error(`${url} showed ${waitingCount}.`);
    };
    const ours = () => load(`${product.url}${BOARD}`, { cookie });
    const theirs = () => load(peer.url);
    const loads = await alternate(
      {
        ours: () => times(viewsInARound, () => once(ours)),
        peer: () => times(viewsInARound, () => once(theirs)),
      },
      { rounds },
    );
    const isBoard = (piece) => piece.includes('intake.huddle-board');
    const [live, peerLive] = [
      await viewers(`${product.url}/api/live`, cookie, isBoard),
      await viewers(`${peer.url}/live`, '', (piece) => piece.includes('event: view')),
    ];
    stops.push(live.stop, peerLive.stop);
    let n = WAITING;
    const introduce = () => anyone.post('/api/intake/introductions', introduction((n += 1)), from(n));
    const seen = await alternate(
      {
        ours: () => times(Math.ceil(viewsInARound / 5), () => live.came(introduce)),
        peer: () => times(Math.ceil(viewsInARound / 5), () => peerLive.came(() => fetch(peer.url, { method: 'POST' }))),
      },
      { rounds },
    );
    // All of them read the board again, as their pages do.
    const readAgain = async (append, read) => {
      const began = performance.now();
      await append();
      const ended = await Promise.all(Array.from({ length: VIEWERS }, () => read().then(() => performance.now())));
      return { rate: VIEWERS, times: ended.map((at) => at - began) };
    };
    const shown = await alternate(
      {
        ours: () => readAgain(() => live.came(introduce), ours),
        peer: () => readAgain(() => peerLive.came(() => fetch(peer.url, { method: 'POST' })), theirs),
      },
      { rounds: rounds * 3 },
    );
    const words = { peer: 'SELECT and NOTIFY behind node:http', unit: 'times/s', rated: false };
    const of = ({ ours: mine, peer: others }) => ({ ...words, ours: mine, peers: others });
    const waiting = WAITING.toLocaleString('en-GB');
    return [
      ...beside('board-load', `huddle board, ${waiting} wait`, of(loads)),
      ...beside('board-told', `new introduction told to ${VIEWERS} viewers`, of(seen)),
      ...beside('board-shown', `new introduction on ${VIEWERS} boards`, of(shown)),
    ];
  } finally {
    stops.forEach((stop) => stop());
    await peer.stop();
    await product.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
