import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineStream } from '@platform/decider/stream-definition';
import { consequence, idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { Client } from 'pg';
import { AssuranceContext } from '../../assurance.context';
import { AssuranceModule } from '../../assurance.module';

const commissioner = someone('commissioner');
const guardian = someone('caldicott-guardian');
const VERIFIER = path.resolve('apps/care-verify/care-verify.mjs');
const PERIOD = '2026-01';

interface Drawn {
  readonly sampleId: string;
  readonly list: readonly string[];
  readonly positions: readonly number[];
  readonly size: number | null;
  readonly pathways: { position: number; blinder: string; pathway: { level: string; steps: { code: string }[] } }[];
}
type Event = { readonly type: string; readonly data: Readonly<Record<string, unknown>> };
const streamOf = (category: string) =>
  defineStream<null, Event>({
    ...{ category, initial: null, evolve: () => null, informationClass: category },
    personal: { IntroductionReceived: { name: '' }, HelpStarted: {} },
  });

describe('a blind audit', () => {
  let app: ContextApp;
  let assurance: AssuranceContext;
  let folder: string;
  beforeEach(async () => {
    const verify = () => Promise.resolve({ verdict: 'cannot-tell' as const, sentences: [] });
    app = await ContextApp.start([AssuranceModule.forRoot({ verify })], [AssuranceContext]);
    assurance = app.app.get(AssuranceContext);
    folder = mkdtempSync(path.join(tmpdir(), 'blind-audit-'));
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true });
    await app.stop();
  });

  /** As another context would record it, then. */
  async function record(category: string, name: string, type: string, at: string, data: object): Promise<void> {
    await app.platform.streams.decideAndAppend({
      stream: streamOf(category),
      id: idFrom(category, name),
      decide: () => [{ type, data: { personId: idFrom('person', name), ...data } }],
      context: consequence('test', { id: idFrom(name, type), correlationId: idFrom(name) }, new Date(at), someone('service')), // prettier-ignore
    });
  }
  /** So many come in January and are helped after nine days; the last one after seventy. */
  async function january(people: number): Promise<void> {
    for (let i = 0; i < people; i += 1) {
      const receivedAt = `2026-01-${String((i % 20) + 1).padStart(2, '0')}T10:00:00.000Z`;
      await record('introduction', `p${i}`, 'IntroductionReceived', receivedAt, { introductionId: idFrom(`p${i}`), via: 'self', receivedAt, name: 'A Name' }); // prettier-ignore
      const startedOn = new Date(Date.parse(receivedAt) + (i === people - 1 ? 70 : 9) * 86_400_000).toISOString();
      await record('spell', `p${i}`, 'HelpStarted', startedOn, { startedOn: startedOn.slice(0, 10), recordedBy: 'grace' }); // prettier-ignore
    }
    await app.settled();
  }
  const announce = (pathways: number, period = PERIOD, as = commissioner) =>
    app.post('/api/assurance/audit-samples', as, { period, pathways });
  async function signed(): Promise<void> {
    await app.settled();
    expect((await app.post('/api/assurance/checkpoints', commissioner)).status).toBe(201);
    await app.settled();
    for (let look = 0; look < 2; look += 1) {
      await assurance.runtime.checkDeadlines();
      await app.settled();
    }
  }
  const sample = async (id: string, as = commissioner) =>
    (await app.get(`/api/assurance/audit-samples/${id}`, as)).body as unknown as Drawn;
  async function drawnSample(): Promise<Drawn> {
    const { status, body } = await announce(8);
    expect([status, body]).toEqual([201, expect.objectContaining({ id: expect.any(String) })]);
    await signed();
    return sample(body.id as string);
  }
  /** What somebody outside finds with the three files. */
  async function checkedOutside(shown: object, { sampleId }: Drawn, change = (zip: Buffer) => zip) {
    const { rawPayload } = await app.app.inject({ method: 'GET', url: `/api/assurance/audit-samples/${sampleId}/bundle`, headers: { 'x-test-principal': JSON.stringify(commissioner) } }); // prettier-ignore
    const policy = (await app.app.inject({ method: 'GET', url: '/api/assurance/policy' })).payload;
    const file = (name: string, content: string | Buffer): string => {
      writeFileSync(path.join(folder, name), content);
      return path.join(folder, name);
    };
    const args = [VERIFIER, file('bundle.zip', change(rawPayload)), '--policy', file('policy', policy)];
    const run = spawnSync(process.execPath, [...args, '--sample', file('sample.json', JSON.stringify(shown))]);
    return { exit: run.status, says: run.stdout.toString() + run.stderr.toString() };
  }

  function nothingOfAnybody(drawn: Drawn): void {
    const text = JSON.stringify(drawn.pathways) + drawn.list.join();
    for (let i = 0; i < 20; i += 1) expect(text).not.toContain(idFrom('person', `p${i}`));
    expect(text).not.toMatch(/\d{4}-\d\d-\d\d|agency/);
    expect(drawn.pathways.every(({ pathway }) => pathway.steps.every(({ code }) => ['introduced', 'helped'].includes(code)))).toBe(true); // prettier-ignore
  }
  async function lookedAtByFew(drawn: Drawn): Promise<void> {
    await app.settled();
    const looks = (await app.get('/api/assurance/figures/looks', guardian)).body as unknown as { what: string }[];
    expect(looks.map(({ what }) => what)).toContain(`blind audit ${drawn.sampleId}`);
    expect((await app.get(`/api/assurance/audit-samples/${drawn.sampleId}`, someone('service-manager'))).status).toBe(404); // prettier-ignore
    expect((await announce(3, PERIOD, guardian)).status).toBe(404);
  }

  it('is announced before its seed is known, drawn by the next checkpoint, checked outside, and names nobody', async () => {
    await january(20);
    const { body } = await announce(8);
    await app.settled();
    expect(await sample(body.id as string)).toMatchObject({ size: null, positions: [], list: [], pathways: [] });
    expect((await app.get(`/api/assurance/audit-samples/${body.id as string}/bundle`, commissioner)).body).toMatchObject({ code: 'sample-not-drawn' }); // prettier-ignore
    expect((await announce(3)).body).toMatchObject({ code: 'sample-waits-for-its-draw' });
    await signed();
    const drawn = await sample(body.id as string);
    expect(drawn.list).toHaveLength(22);
    expect(drawn.positions).toHaveLength(8);
    expect(drawn.pathways.length).toBeGreaterThanOrEqual(4);
    for (const { pathway } of drawn.pathways)
      expect(pathway).toEqual({ level: 'weeks', steps: [{ code: 'introduced', when: '0' }, { code: 'helped', when: '1' }] }); // prettier-ignore
    expect(await checkedOutside(drawn, drawn)).toEqual({ exit: 0, says: expect.stringContaining('drawn again') });
    nothingOfAnybody(drawn);
    await lookedAtByFew(drawn);
    expect((await announce(3)).status).toBe(201);
  });

  it('is found out when a step is swapped or left out, a pathway exchanged, or another line drawn', async () => {
    await january(20);
    const drawn = await drawnSample();
    const [first, ...others] = drawn.pathways;
    if (!first) throw new Error('Nothing was drawn.');
    const [one, two] = first.pathway.steps;
    const showing = (steps: unknown[]) => ({ ...drawn, pathways: [{ ...first, pathway: { ...first.pathway, steps } }, ...others] }); // prettier-ignore
    const undrawn = [...drawn.list.keys()].map((at) => at + 1).find((line) => !drawn.positions.includes(line)) ?? 0;
    const changed = {
      swapped: showing([two, one]),
      'left out': showing([one]),
      'of another line': { ...drawn, pathways: [{ ...first, position: undrawn }, ...others] },
      'drawn otherwise': { ...drawn, positions: [...drawn.positions.slice(1), undrawn].sort((a, b) => a - b) },
      'another list': { ...drawn, list: drawn.list.toReversed() },
    };
    for (const [how, shown] of Object.entries(changed))
      expect([how, (await checkedOutside(shown, drawn)).exit]).toEqual([how, 1]);
    const flipped = (zip: Buffer) => zip.fill(zip.readUInt8(400) ^ 1, 400, 401);
    expect((await checkedOutside(drawn, drawn, flipped)).exit).toBe(1);
  });

  it('is refused in words where it would show too much', async () => {
    await january(7);
    expect((await announce(2)).body).toMatchObject({ code: 'too-few-pathways' });
    expect((await announce(2, '2025-Q4')).body).toMatchObject({ code: 'too-few-pathways' });
    expect((await announce(2, '2099-01')).body).toMatchObject({ code: 'period-not-ended' });
    expect((await announce(2, 'January')).status).toBe(400);
  });

  it('shows nothing of a list that the record no longer gives', async () => {
    await january(20);
    const { sampleId } = await drawnSample();
    const client = new Client({ connectionString: app.platform.options.databaseUrl });
    await client.connect();
    await client.query(`UPDATE events.event SET data = replace(data, '2026-01-15', '2026-02-15') WHERE type = 'HelpStarted'`); // prettier-ignore
    await client.end();
    expect(await sample(sampleId)).toMatchObject({ code: 'list-differs' });
  });
});
