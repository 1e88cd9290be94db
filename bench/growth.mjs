// What a log costs as it grows, what it takes to read it in memory, and how long many writers and a follower keep pace.
import { randomUUID } from 'node:crypto';
import { alternate, atOnce, once, percentile } from './measure.mjs';
import { bare, freshDatabase, goalSet, openProduct, person } from './product.mjs';
import { beside, entry } from './report.mjs';

const IN_A_STREAM = 100;
const PAGE = 1000;
const WRITERS = 16;
const MANY_WRITERS = 64;
const MEGABYTE = 1024 * 1024;

async function grow(product, events) {
  const streams = [];
  let left = events / IN_A_STREAM;
  const one = async () => {
    while (left > 0) {
      left -= 1;
      const id = randomUUID();
      const stream = `benchGoals-${id}`;
      const goals = Array.from({ length: IN_A_STREAM }, () => bare(goalSet(id, person(left))));
      await product.store.append({ stream, expectedRevision: 'no-stream', commandId: randomUUID(), events: goals });
      streams.push(stream);
    }
  };
  await Promise.all(Array.from({ length: 8 }, one));
  return streams;
}

const appendOne = (product) => {
  const id = randomUUID();
  return product.store.append({
    ...{ stream: `benchGoals-${id}`, expectedRevision: 'no-stream', commandId: randomUUID() },
    events: [bare(goalSet(id, person(0)))],
  });
};

/** The same work on a short log and on a long one, in turns. A ratio of 1 says that its length costs nothing. */
async function measureGrowth({ short, long }, { rounds, ms, longLog }) {
  const works = {
    'append 1 event, 16 writers': {
      unit: 'events/s',
      of: ({ product }) => atOnce(WRITERS, ms, () => appendOne(product)),
    },
    'load a stream of 100 events': {
      unit: 'loads/s',
      of: ({ product, streams }) =>
        atOnce(1, ms, () => product.store.readStream(streams[Math.floor(Math.random() * streams.length)])),
    },
    'read a page of 1,000 events in the middle': {
      unit: 'pages/s',
      of: ({ product, middle }) => atOnce(1, ms, () => product.store.readAll({ after: middle, limit: PAGE })),
    },
  };
  const entries = [];
  for (const [name, { unit, of }] of Object.entries(works)) {
    const results = await alternate({ long: () => of(long), short: () => of(short) }, { rounds });
    entries.push(
      ...beside(`growth-${entries.length}`, `${name}, ${longLog.toLocaleString('en-GB')} events in the log`, {
        ...{ ours: results.long, peer: 'the same with 10,000 in it', peers: results.short, unit, percentiles: ['p50'] },
      }),
    );
  }
  return entries;
}

/** The most memory that reading the whole log page by page takes above what the process had. */
async function measureMemory({ product }, longLog) {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let most = before;
  const { times } = await once(async () => {
    const head = await product.store.head();
    for (let after = 0n; after < head;) {
      after = (await product.store.readAll({ after, limit: PAGE })).upTo;
      most = Math.max(most, process.memoryUsage().rss);
    }
  });
  const name = `memory above idle while reading ${longLog.toLocaleString('en-GB')} events`;
  const texts = (longLog * 500) / MEGABYTE;
  process.stdout.write(`Read ${longLog} events in ${(times[0] / 1000).toFixed(1)} s.\n`);
  return entry({
    ...{ id: 'memory-reading', name, value: Math.max(1, (most - before) / MEGABYTE), unit: 'MB', better: 'less' },
    ...{ peer: 'all of them in memory', peerValue: texts },
  });
}

/** Sixty-four writers as fast as they can, and a follower of the log: what it has still to see when they end, and how late it sees. */
async function measurePace(server, { rounds, ms }) {
  const product = await openProduct(await freshDatabase(server, 'bench_pace'));
  const started = new Map();
  const lates = [];
  let seen = 0;
  const subscription = product.store.subscribe(0n, undefined, {
    handle: async ({ events }) => {
      seen += events.length;
      const now = performance.now();
      for (const { id } of events) {
        if (started.has(id)) lates.push(now - started.get(id));
        started.delete(id);
      }
    },
  });
  let [stored, behind] = [0, 0];
  const one = async () => {
    const id = randomUUID();
    const event = bare(goalSet(id, person(0)));
    started.set(event.id, performance.now());
    await product.store.append({
      ...{ stream: `benchGoals-${id}`, expectedRevision: 'no-stream', commandId: randomUUID() },
      events: [event],
    });
    stored += 1;
  };
  const { followed } = await alternate(
    {
      followed: async () => {
        const result = await atOnce(MANY_WRITERS, ms, one);
        behind = Math.max(behind, stored - seen);
        return result;
      },
    },
    { rounds },
  );
  await subscription.stop();
  await product.onApplicationShutdown();
  const name = '64 writers and a follower of the log';
  return [
    entry({ id: 'pace', name, value: followed.rate, unit: 'events/s', better: 'more' }),
    entry({
      id: 'pace-behind',
      name: `${name}: not seen yet when they end`,
      value: behind,
      unit: 'events',
      better: 'less',
    }),
    entry({
      id: 'pace-p99',
      name: `${name}: append to subscriber, p99`,
      value: percentile(lates, 0.99),
      unit: 'ms',
      better: 'less',
    }),
  ];
}

export async function measureGrowing(server, size) {
  const [short, long] = await Promise.all(
    ['bench_short_log', 'bench_long_log'].map(async (name) => ({
      product: await openProduct(await freshDatabase(server, name)),
    })),
  );
  try {
    short.streams = await grow(short.product, 10_000);
    long.streams = await grow(long.product, size.longLog);
    for (const one of [short, long]) one.middle = (await one.product.store.head()) / 2n;
    return [
      await measureMemory(long, size.longLog),
      ...(await measureGrowth({ short, long }, size)),
      ...(await measurePace(server, size)),
    ];
  } finally {
    await short.product.onApplicationShutdown();
    await long.product.onApplicationShutdown();
  }
}
