import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { EventStoreDbPeer } from '../../../../test/eventstoredb/peer.mjs';
import { follow, newStream, request } from '../contract/event-store.contract';
import { EventStoreDbUnusable } from './connection-string';
import { openEventStoreDb } from './open-eventstoredb';

const FIXTURES = resolve(__dirname, '../../../../test/eventstoredb/fixtures');
const fixture = (name: string) => readFileSync(resolve(FIXTURES, name));

describe('opening EventStoreDB', () => {
  it('goes over TLS, as the user of the address, for writing, reading and following', async () => {
    const peer = await EventStoreDbPeer.start({
      user: 'care:p@ss word',
      tls: { key: fixture('localhost.key.pem'), cert: fixture('localhost.cert.pem') },
    });
    const { port } = new URL(peer.url.replace('esdb:', 'http:'));
    const ca = encodeURIComponent(resolve(FIXTURES, 'localhost.cert.pem'));
    const address = (password: string) => `esdb://care:${password}@localhost:${port}?tls=true&tlsCAFile=${ca}`;

    const store = await openEventStoreDb(address('p%40ss%20word'));
    const one = request(newStream('safe'));
    const { position } = await store.append(one);
    expect(await store.readStream(one.stream)).toMatchObject([{ position }]);
    expect(await follow(store, 0n, ['safe'], 1)).toMatchObject([{ position }]);
    await store.close();

    await expect(openEventStoreDb(address('wrong'))).rejects.toThrow(/refused the user or password in EVENTSTORE_URL/);
    await peer.stop();
  });

  it('says in one line that nobody answers there, or that somebody does not say a word', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const sockets: { destroy(): void }[] = [];
    silent.on('connection', (socket) => sockets.push(socket));
    await expect(openEventStoreDb(`esdb://127.0.0.1:${port}?tls=false`, 300)).rejects.toThrow(
      new EventStoreDbUnusable(
        'The server at EVENTSTORE_URL did not answer within 0.3 seconds. Check the address and the network.',
      ),
    );
    sockets.forEach((socket) => socket.destroy());
    silent.close();
    await once(silent, 'close');
    await expect(openEventStoreDb(`esdb://127.0.0.1:${port}?tls=false`)).rejects.toThrow(EventStoreDbUnusable);
  });
});
