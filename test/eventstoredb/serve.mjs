// node test/eventstoredb/serve.mjs [--port 2113]: a peer in memory, for trying EVENT_STORE=eventstoredb without a server.
import { parseArgs } from 'node:util';
import { EventStoreDbPeer } from './peer.mjs';

const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });
const peer = await EventStoreDbPeer.start({ port: Number(values.port), maxAppendBytes: 16 * 1024 * 1024 });
process.stdout.write(`EVENTSTORE_URL=${peer.url}\n`);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void peer.stop());
