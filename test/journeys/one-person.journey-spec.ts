import { ServerProcess } from './server-process';
import { steps, walk } from './one-person.mjs';
import { Visitor } from './visitor.mjs';

const HALF_WAY = 12;

describe('one person’s journey', () => {
  let server: ServerProcess;
  beforeAll(async () => {
    server = await ServerProcess.prepare('--no-demo');
    await server.start();
  }, 120_000);
  afterAll(() => server.stop(), 30_000);

  it('is walked from the door to the verified record, and again on the same server', async () => {
    const said: string[] = [];
    await walk(server.url, (line) => said.push(line));
    await walk(server.url, (line) => said.push(line));
    expect(said).toHaveLength(2 * steps.length);
    expect(said.every((line) => line.startsWith('ok'))).toBe(true);
  }, 180_000);

  it('goes on after the process was killed half-way, with everything that was acknowledged', async () => {
    const said: string[] = [];
    const journey = { url: server.url, now: Date.now() };
    await walk(server.url, (line) => said.push(line), { journey, to: HALF_WAY });
    await server.kill();
    await server.start();
    await walk(server.url, (line) => said.push(line), { journey, from: HALF_WAY });
    expect(said).toHaveLength(steps.length);
  }, 180_000);

  it('keeps every acknowledged introduction when the process is killed among many', async () => {
    const acknowledged: string[] = [];
    const visitors = Array.from({ length: 16 }, () => new Visitor(server.url, 'anyone'));
    let killed: Promise<void> | undefined;
    await Promise.all(
      visitors.map(async (visitor, i) => {
        for (let n = 0; n < 2; n += 1) {
          const introduction = { name: `Kit ${i} ${n}`, reachMe: { how: 'phone', at: '07700 900456' }, whatBroughtYou: 'Nights.' }; // prettier-ignore
          const answer = await visitor.ask('POST', '/api/intake/introductions', introduction).catch(() => undefined);
          if (answer?.status === 201) acknowledged.push((answer.body as { receiptCode: string }).receiptCode);
          if (acknowledged.length >= 12) killed ??= server.kill();
        }
      }),
    );
    await killed;
    await server.start();
    expect(acknowledged.length).toBeGreaterThanOrEqual(12);
    const coordinator = new Visitor(server.url, 'coordinator');
    await coordinator.signIn('coordinator');
    await coordinator.get('/api/intake/huddle-board');
    for (const receiptCode of acknowledged) {
      const { body } = await coordinator.ask('POST', '/api/intake/receipts/look-up', { receiptCode });
      expect(body).toMatchObject({ status: 'waiting' });
    }
  }, 120_000);
});
