// Loading one stream, deciding on it, and reading the whole log.
import { randomUUID } from 'node:crypto';
import { CommandHandler } from '@event-driven-io/emmett';
import { alternate, atOnce, once } from './measure.mjs';
import { openEmmett } from './peers.mjs';
import { bare, commandContext, freshDatabase, goalSet, goalStream, openProduct, person } from './product.mjs';
import { beside } from './report.mjs';

const LONG = 10_000;
const SHORT = 100;
const AT_A_TIME = 250;
const PAGE = 1000;
const DECIDING = 16;

async function inTurns(count, at, work) {
  let next = 0;
  const one = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: at }, one));
}

/**
 * The same streams on both sides: one long one, the rest of a hundred events each. emmett's are written one append at a
 * time: written by several at once, its consumer left out events whose position and transaction were in another order.
 */
async function fill({ product, emmett }, events) {
  const lengths = [LONG, ...Array.from({ length: (events - LONG) / SHORT }, () => SHORT)];
  const names = lengths.map(() => `benchGoals-${randomUUID()}`);
  const parts = (length) => Array.from({ length: Math.ceil(length / AT_A_TIME) }, (_, i) => i * AT_A_TIME);
  const append = {
    ours: (stream, from, goals) =>
      product.store.append({
        ...{ stream, expectedRevision: from === 0 ? 'no-stream' : BigInt(from - 1), commandId: randomUUID() },
        events: goals.map(bare),
      }),
    emmett: (stream, _from, goals) => emmett.store.appendToStream(stream, goals),
  };
  for (const [side, at] of [
    ['ours', 8],
    ['emmett', 1],
  ]) {
    await inTurns(names.length, at, async (n) => {
      for (const from of parts(lengths[n])) {
        const length = Math.min(AT_A_TIME, lengths[n] - from);
        await append[side](
          names[n],
          from,
          Array.from({ length }, () => goalSet(names[n], person(n))),
        );
      }
    });
  }
  return { long: names[0], short: names.slice(1) };
}

const parsed = (events) => events.map(({ data, metadata }) => [JSON.parse(data), JSON.parse(metadata)]);

/** Every event, parsed, page by page. */
async function readWhole(store, look) {
  const head = await store.head();
  for (let after = 0n; after < head;) {
    const { events, upTo } = await store.readAll({ after, limit: PAGE });
    look(events);
    after = upTo;
  }
}

/** emmett's own consumer with nothing to keep: no checkpoint, no pause, and pages as large as it liked best. */
async function readWholeOfEmmett(store) {
  let seen = 0;
  let active = false;
  const processor = {
    id: randomUUID(),
    get isActive() {
      return active;
    },
    init: async () => undefined,
    start: async () => {
      active = true;
      return 'BEGINNING';
    },
    close: async () => undefined,
    handle: async (messages) => {
      seen += messages.length;
    },
  };
  const pulling = { batchSize: 5 * PAGE, pullingFrequencyInMs: 0 };
  await store.consumer({ processors: [processor], pulling, stopWhen: { noMessagesLeft: true } }).start();
  return seen;
}

export async function measureReads(server, { rounds, ms, logEvents }) {
  const url = await freshDatabase(server, 'bench_reads');
  const product = await openProduct(url);
  const emmett = await openEmmett(url);
  const { long, short } = await fill({ product, emmett }, logEvents);
  // Both were filled at once; neither is to read past the other's unwritten statistics.
  await emmett.pool.query('VACUUM ANALYZE');
  const entries = [];

  let turn = 0;
  const next = () => short[(turn += 1) % short.length];
  const ofHundred = await alternate(
    {
      ours: () => atOnce(1, ms, async () => parsed(await product.store.readStream(next()))),
      emmett: () => atOnce(1, ms, () => emmett.store.readStream(next())),
    },
    { rounds },
  );
  const hundred = { ours: ofHundred.ours, peer: 'emmett', peers: ofHundred.emmett, unit: 'loads/s' };
  entries.push(...beside('load-100', 'load a stream of 100 events', hundred));

  const ofTenThousand = await alternate(
    {
      ours: () => once(async () => parsed(await product.store.readStream(long))),
      emmett: () => once(() => emmett.store.readStream(long)),
    },
    { rounds },
  );
  const tenThousand = { ours: ofTenThousand.ours, peer: 'emmett', peers: ofTenThousand.emmett, unit: 'loads/s' };
  entries.push(...beside('load-10000', 'load a stream of 10,000 events', { ...tenThousand, percentiles: ['p50'] }));

  const texts = [];
  await readWhole(product.store, (events) => texts.push(...events.map(({ data }) => data)));
  const whole = await alternate(
    {
      ours: () => once(() => readWhole(product.store, parsed), logEvents),
      parse: () => once(async () => texts.forEach((text) => JSON.parse(text)), logEvents),
      emmett: () =>
        once(async () => {
          const seen = await readWholeOfEmmett(emmett.store);
          if (seen !== logEvents) throw new Error(`emmett read ${seen} of ${logEvents} events.`);
        }, logEvents),
    },
    { rounds, warmUp: 0 },
  );
  entries.push(
    ...beside('read-log', `read the whole log of ${logEvents.toLocaleString('en-GB')} events`, {
      ...{ ours: whole.ours, peer: 'emmett', peers: whole.emmett, limit: 'JSON.parse of the same texts, one thread' },
      ...{ limits: whole.parse, unit: 'events/s', percentiles: [] },
    }),
  );
  entries.push(...(await measureDeciding({ product, emmett }, { rounds, ms })));
  await emmett.close();
  await product.onApplicationShutdown();
  return entries;
}

/** Read a hundred events, fold them, decide, append one: sealed and with all that is around it on our side, bare on emmett's. */
async function measureDeciding({ product, emmett }, { rounds, ms }) {
  const streams = Array.from({ length: DECIDING }, () => ({
    ours: randomUUID(),
    emmetts: `benchGoals-${randomUUID()}`,
  }));
  await inTurns(DECIDING, DECIDING, async (n) => {
    const goals = Array.from({ length: SHORT }, () => goalSet(streams[n].ours, person(n)));
    const decide = () => goals;
    await product.streams.decideAndAppend({
      stream: goalStream,
      id: streams[n].ours,
      decide,
      context: commandContext(),
    });
    await emmett.store.appendToStream(streams[n].emmetts, goals);
  });
  const handle = CommandHandler({ evolve: goalStream.evolve, initialState: () => goalStream.initial });
  const results = await alternate(
    {
      ours: () =>
        atOnce(DECIDING, ms, (n) =>
          product.streams.decideAndAppend({
            ...{ stream: goalStream, id: streams[n].ours, context: commandContext() },
            decide: () => [goalSet(streams[n].ours, person(n))],
          }),
        ),
      emmett: () =>
        atOnce(DECIDING, ms, (n) =>
          handle(emmett.store, streams[n].emmetts, () => goalSet(streams[n].ours, person(n))),
        ),
    },
    { rounds },
  );
  return beside('decide-100', 'read 100 events, decide and append, 16 at once, as shipped', {
    ...{ ours: results.ours, peer: 'emmett', peers: results.emmett, unit: 'commands/s' },
  });
}
