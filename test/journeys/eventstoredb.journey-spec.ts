import { EventStoreDbPeer } from '../eventstoredb/peer.mjs';
import { ServerProcess } from './server-process';
import { steps, walk } from './one-person.mjs';

describe('one person’s journey with EventStoreDB', () => {
  let peer: EventStoreDbPeer;
  let server: ServerProcess;
  beforeAll(async () => {
    peer = await EventStoreDbPeer.start();
    server = await ServerProcess.prepare('--no-demo');
    await server.start({ EVENT_STORE: 'eventstoredb', EVENTSTORE_URL: peer.url });
  }, 300_000);
  afterAll(async () => {
    await server.stop().finally(() => peer.stop());
  }, 30_000);

  it('is walked from the door to the verified record', async () => {
    const said: string[] = [];
    await walk(server.url, (line) => said.push(line));
    expect(said).toHaveLength(steps.length);
    expect(said.every((line) => line.startsWith('ok'))).toBe(true);
  }, 180_000);
});
