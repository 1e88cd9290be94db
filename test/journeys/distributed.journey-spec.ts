import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { DistributedServer, isRunning } from './distributed-server';
import { steps, walk } from './one-person.mjs';
import { ServerProcess } from './server-process';
import { Visitor } from './visitor.mjs';

const CONTEXTS = ['intake', 'care-plan', 'provider-directory', 'outcomes', 'identity', 'assurance'];
/** Which context is killed before which step; the step is walked while it is away. */
const KILLED_BEFORE: Readonly<Record<number, string>> = {
  2: 'intake',
  5: 'identity',
  9: 'care-plan',
  16: 'provider-directory',
  19: 'outcomes',
  20: 'assurance',
};
const GATEWAY_KILLED_BEFORE = 12;

/** Answers that a page gets, with a stranger and with somebody signed in. */
const READ = [
  '/',
  '/team/today',
  '/api/identity/me',
  '/api/intake/huddle-board',
  '/api/provider-directory/listings',
  '/api/outcomes/measures',
  '/api/care-plan/hand-overs',
  '/api/assurance/policy',
  '/api/intake/nowhere',
  '/api/nowhere',
  '/api/live',
  '/oruk',
  '/oruk/openapi.json',
  '/oruk/services?page=x',
  '/auth/sign-in?returnTo=https://elsewhere.example',
];
/** Of the connection or of the moment, not of the answer. */
const NOT_COMPARED = [
  'date',
  'x-ratelimit-remaining',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'x-ratelimit-reset',
  ,
  'session-ends-in',
];

/** What the steps keep in the journey. */
interface Walked {
  readonly clinician: Visitor;
  readonly manager: Visitor;
  readonly personId: string;
  readonly plan: { readonly planId: string };
}

describe('one process for each context, behind a gateway', () => {
  let server: DistributedServer;
  let clinician: Visitor;
  let manager: Visitor;
  let personId: string;
  let planId: string;
  beforeAll(async () => {
    // Two of one that only shares its work, and of the one of which one is at work at a time.
    server = await DistributedServer.prepare(['--processes', 'care-plan=2,assurance=2']);
    await server.start();
  }, 60_000);
  afterAll(async () => {
    await server.stop();
    await ServerProcess.over(server.dataDir, server.port).stop();
  }, 30_000);

  it('completes the journey while the process of each context in turn is killed and comes back', async () => {
    const said: string[] = [];
    const say = (line: string) => void said.push(line);
    const journey = { url: server.url, now: Date.now() };
    for (let step = 0; step < steps.length; step += 1) {
      const killed = KILLED_BEFORE[step];
      if (killed) await server.kill(killed);
      if (step === GATEWAY_KILLED_BEFORE) {
        await server.kill('gateway');
        await server.up('gateway', 2);
      }
      await walk(server.url, say, { journey, from: step, to: step + 1 });
      if (killed) await server.up(killed, 2);
    }
    await server.ready('assurance 2');
    expect(said).toHaveLength(steps.length);
    expect(said.find((line) => line.includes('bundle exported'))).toContain('The record holds');
    expect(Object.values(KILLED_BEFORE).sort()).toEqual([...CONTEXTS].sort());
    ({
      clinician,
      manager,
      personId,
      plan: { planId },
    } = journey as unknown as Walked);
  }, 300_000);

  it('tells open pages of what changed in any process, and of people only to whom they may know', async () => {
    const [onTeam, other] = [await listen(server.url, clinician), await listen(server.url, manager)];
    await clinician.post(`/api/care-plan/plans/${planId}/goals`, { text: 'A walk every day.' });
    expect((await onTeam.until(({ view }) => view === 'care-plan.team-today')).keys).toEqual([personId]);
    await new Visitor(server.url, 'anyone').post('/api/intake/introductions', {
      name: 'Robin Vale',
      reachMe: { how: 'phone', at: '07700 900456' },
      whatBroughtYou: 'Nights.',
    });
    expect((await other.until(({ view }) => view === 'intake.huddle-board')).keys).toEqual([]);
    expect(other.heard().filter(({ keys }) => keys.includes(personId))).toEqual([]);
    [onTeam, other].forEach((page) => page.close());
  }, 30_000);

  it('answers pages byte for byte as the one process does, which takes over the same data directory', async () => {
    const apart = await answersOf(server.url, clinician);
    const processes = [...CONTEXTS, 'care-plan 2', 'assurance 2', 'gateway'].map((name) => server.pidOf(name));
    expect(processes.every(isRunning)).toBe(true);
    expect(await server.stop()).toBe(0);
    expect(processes.filter(isRunning)).toEqual([]);
    const together = ServerProcess.over(server.dataDir, server.port, '--no-demo');
    await together.start();
    try {
      expect(apart).toEqual(await answersOf(together.url, clinician));
    } finally {
      await together.kill();
    }
  }, 60_000);

  it('leaves no process behind when the launcher itself is killed', async () => {
    server.said = '';
    await server.start();
    const processes = [...CONTEXTS, 'care-plan 2', 'assurance 2', 'gateway'].map((name) => server.pidOf(name));
    await server.killLauncher();
    while (processes.some(isRunning)) await new Promise((turn) => setImmediate(turn));
  }, 60_000);
});

describe('a process that cannot start', () => {
  const shared = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', LIVING_WELL_MASTER_KEY: Buffer.alloc(32, 1).toString('base64') }; // prettier-ignore
  const refused: readonly (readonly [string, Readonly<Record<string, string>>, RegExp])[] = [
    ['intake', { ...shared, DATABASE_URL: '' }, /^DATABASE_URL .*found nothing/],
    ['care-plan', { ...shared, LIVING_WELL_MASTER_KEY: 'c2hvcnQ=' }, /^LIVING_WELL_MASTER_KEY .*found 5 bytes/],
    ['provider-directory', { ...shared, PORT: 'http' }, /^PORT .*found "http"/],
    ['outcomes', { ...shared, TRUSTED_PROXIES: 'everybody' }, /^TRUSTED_PROXIES .*found "everybody"/],
    ['identity', shared, /^INTAKE_URL .*found nothing/],
    ['assurance', shared, /^The database at DATABASE_URL does not answer\. Start it\.$/],
    ['gateway', shared, /^INTAKE_URL .*found nothing/],
  ];

  it('says in one line what is wrong, whichever context it is for, and ends with exit code 1', async () => {
    const ends = await Promise.all(refused.map(([name, env]) => endOf(name, env)));
    expect(ends.map(({ code }) => code)).toEqual(refused.map(() => 1));
    ends.forEach(({ lines }, i) => expect(lines).toEqual([expect.stringMatching(refused[i]?.[2] ?? /$^/)]));
  }, 60_000);
});

async function endOf(name: string, env: Readonly<Record<string, string>>) {
  const main = resolve(__dirname, `../../dist/server/apps/${name}/src/main.js`);
  const child = spawn(process.execPath, [main], { env: { PATH: process.env['PATH'], ...env } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
  const code = await new Promise((done) => child.on('close', done));
  return { code, lines: said.trim().split('\n') };
}

interface Change {
  readonly view: string;
  readonly keys: readonly string[];
}

/** An open page of somebody, which hears of changes. */
async function listen(url: string, visitor: Visitor) {
  const address = new URL('/api/live', url);
  const closing = new AbortController();
  const { body } = await fetch(address, {
    headers: { cookie: visitor.cookiesFor(address) },
    signal: closing.signal,
  });
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const more = async () => (text += (await reader?.read())?.value ?? '');
  while (!text.includes('event: hello')) await more();
  const heard = () =>
    [...text.matchAll(/^event: view\ndata: (.*)$/gm)].map(([, data]) => JSON.parse(data ?? '') as Change);
  return {
    heard,
    until: async (wanted: (change: Change) => boolean): Promise<Change> => {
      for (;;) {
        const found = heard().find(wanted);
        if (found) return found;
        await more();
      }
    },
    close: () => closing.abort(),
  };
}

/** Status, headers and bytes of answers, to a stranger and to somebody signed in. */
async function answersOf(url: string, visitor: Visitor): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {};
  const keep = async (name: string, answer: Response) => {
    const headers = [...answer.headers].filter(([header]) => !NOT_COMPARED.includes(header));
    answers[name] = { status: answer.status, headers: headers.sort(), body: await answer.text() };
  };
  for (const path of READ) {
    const address = new URL(path, url);
    await keep(`stranger ${path}`, await fetch(address, { redirect: 'manual' }));
    if (path === '/api/live') continue;
    const cookie = visitor.cookiesFor(address);
    await keep(`member ${path}`, await fetch(address, { redirect: 'manual', headers: { cookie } }));
  }
  const json = { 'content-type': 'application/json' };
  const look = new URL('/api/intake/receipts/look-up', url);
  const sent: [string, RequestInit][] = [
    ['a wrong shape', { body: '{"a":1}', headers: json }],
    ['no JSON', { body: '{"a":', headers: json }],
    ['another type', { body: '<a/>', headers: { 'content-type': 'text/xml' } }],
    ['a form', { body: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
    ['too much', { body: JSON.stringify({ a: 'x'.repeat(300_000) }), headers: json }],
    ['a code that is none', { body: '{"receiptCode":"AAAA-AAAA-AAAA"}', headers: json }],
    ['another site', { body: '{}', headers: { ...json, cookie: visitor.cookiesFor(look) } }],
  ];
  for (const [name, init] of sent) await keep(name, await fetch(look, { method: 'POST', ...init }));
  return answers;
}
