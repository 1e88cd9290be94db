import { DistributedServer } from './distributed-server';
import { steps, walk } from './one-person.mjs';
import { ServerProcess } from './server-process';

const CONTEXTS = ['intake', 'care-plan', 'provider-directory', 'outcomes', 'identity', 'assurance'];
/** Which process is killed before which step; the step is walked while the other one of its context is at work. */
const KILLED_BEFORE: Readonly<Record<number, string>> = {
  2: 'intake',
  5: 'identity',
  9: 'care-plan',
  16: 'provider-directory',
  19: 'outcomes',
  20: 'assurance',
};
/** A Kafka of somebody else's takes no time that is shorter than six seconds. */
const SESSION_MS = process.env['TEST_KAFKA_CONTROL'] ? '1500' : '6000';

describe('two processes for each context, which talk over Kafka', () => {
  let server: DistributedServer;
  beforeAll(async () => {
    const twice = CONTEXTS.map((context) => `${context}=2`).join(',');
    server = await DistributedServer.prepare(['--processes', twice], {
      INTEGRATION_BUS: 'kafka',
      KAFKA_BROKERS: process.env['TEST_KAFKA_BROKERS'] ?? '',
      KAFKA_SESSION_MS: SESSION_MS,
    });
    await server.start();
  }, 300_000);
  afterAll(async () => {
    await server.stop();
    await ServerProcess.over(server.dataDir, server.port).stop();
  }, 60_000);

  it('complete the journey to the verified record while one of each in turn is killed and comes back', async () => {
    const said: string[] = [];
    const journey = { url: server.url, now: Date.now() };
    for (let step = 0; step < steps.length; step += 1) {
      const killed = KILLED_BEFORE[step];
      if (killed) await server.kill(killed);
      await walk(server.url, (line) => said.push(line), { journey, from: step, to: step + 1 });
      if (killed) await server.up(killed, 2);
    }
    await server.ready('assurance 2');
    expect(said).toHaveLength(steps.length);
    expect(said.find((line) => line.includes('bundle exported'))).toContain('The record holds');
    expect(Object.values(KILLED_BEFORE).sort()).toEqual([...CONTEXTS].sort());
  }, 600_000);
});
