// How many events a second can be made durable, by how many writers.
import { randomUUID } from 'node:crypto';
import { alternate, atOnce } from './measure.mjs';
import { openEmmett, openPlainInsert } from './peers.mjs';
import { bare, commandContext, freshDatabase, goalSet, goalStream, openProduct, person } from './product.mjs';
import { beside } from './report.mjs';

const SHAPES = [
  { writers: 1, events: 1 },
  { writers: 16, events: 1 },
  { writers: 64, events: 1 },
  { writers: 64, events: 10 },
];
const STREAM_LENGTH = 20;

/** Each writer has a stream of its own and knows its revision, and begins a new one after STREAM_LENGTH appends. */
function streamsOf(append) {
  const own = [];
  return async (writer) => {
    let stream = own[writer];
    if (!stream || stream.appends === STREAM_LENGTH) {
      const id = randomUUID();
      stream = own[writer] = { id, name: `benchGoals-${id}`, personId: person(writer), appends: 0, revision: -1n };
    }
    stream.appends += 1;
    stream.revision = await append(stream);
  };
}

const expected = ({ revision }) => (revision < 0n ? 'no-stream' : revision);

function contenders({ product, emmett, plain }, events) {
  const goals = ({ id, personId }) => Array.from({ length: events }, () => goalSet(id, personId));
  return {
    /** The store's port: events as they come, a command id each append. */
    async store(stream) {
      const request = { stream: stream.name, expectedRevision: expected(stream), commandId: randomUUID() };
      return (await product.store.append({ ...request, events: goals(stream).map(bare) })).revision;
    },
    /** As the product appends: envelope, commitments, and personal words sealed under the person's key. */
    async shipped(stream) {
      const context = commandContext();
      const encoded = await Promise.all(
        goals(stream).map((goal, i) =>
          product.codec.encode(goalStream, stream.name, stream.revision + 1n + BigInt(i), goal, i, context),
        ),
      );
      const request = { stream: stream.name, expectedRevision: expected(stream), commandId: context.commandId };
      return (await product.store.append({ ...request, events: encoded })).revision;
    },
    async emmett(stream) {
      const expectedStreamVersion = stream.revision < 0n ? 'STREAM_DOES_NOT_EXIST' : stream.revision;
      const appended = await emmett.store.appendToStream(stream.name, goals(stream), { expectedStreamVersion });
      return appended.nextExpectedStreamVersion;
    },
    async plain(stream) {
      const texts = goals(stream).map(({ data }) => JSON.stringify(data));
      await plain.insert(stream.id, stream.revision.toString(), texts);
      return stream.revision + BigInt(events);
    },
  };
}

export async function measureAppends(server, { rounds, ms }) {
  const url = await freshDatabase(server, 'bench_appends');
  const product = await openProduct(url);
  const entries = [];
  for (const { writers, events } of SHAPES) {
    const emmett = await openEmmett(url);
    const plain = await openPlainInsert(url, writers);
    const runs = Object.entries(contenders({ product, emmett, plain }, events)).map(([name, append]) => {
      const work = streamsOf(append);
      return [name, () => atOnce(writers, ms, work, events)];
    });
    const results = await alternate(Object.fromEntries(runs), { rounds });
    await emmett.close();
    await plain.close();
    for (const [as, words] of [
      ['store', ''],
      ['shipped', ', as shipped'],
    ]) {
      const name = `append ${events} event${events > 1 ? 's' : ''}, ${writers} writer${writers > 1 ? 's' : ''}${words}`;
      entries.push(
        ...beside(`append-${as}-${writers}x${events}`, name, {
          ...{ ours: results[as], peer: 'emmett', peers: results.emmett, limit: 'plain INSERT', limits: results.plain },
          unit: 'events/s',
        }),
      );
    }
  }
  await product.onApplicationShutdown();
  return entries;
}
