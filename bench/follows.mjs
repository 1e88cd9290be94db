// From an append to whoever follows the log.
import { randomUUID } from 'node:crypto';
import { alternate } from './measure.mjs';
import { openEmmett } from './peers.mjs';
import { bare, freshDatabase, goalSet, openProduct, person } from './product.mjs';
import { beside } from './report.mjs';

/** Appends `rate` events a second for `ms`, and answers how long each took from its append to the follower. */
async function paced({ rate, ms }, append, seen) {
  const started = new Map();
  const times = [];
  let all;
  const arrived = new Promise((resolve) => (all = resolve));
  const count = Math.max(1, Math.round((rate * ms) / 1000));
  seen.now = (id) => {
    const start = started.get(id);
    if (start === undefined) return;
    started.delete(id);
    times.push(performance.now() - start);
    if (times.length === count) all();
  };
  const begin = performance.now();
  const appending = [];
  while (appending.length < count) {
    const due = Math.min(count, Math.ceil(((performance.now() - begin) * rate) / 1000));
    while (appending.length < due) {
      const id = randomUUID();
      started.set(id, performance.now());
      appending.push(append(id));
    }
    await new Promise((again) => setTimeout(again, 1));
  }
  await Promise.all(appending);
  await arrived;
  return { rate, times };
}

export async function measureFollowing(server, { rounds, ms }) {
  const url = await freshDatabase(server, 'bench_follows');
  const product = await openProduct(url);
  const emmett = await openEmmett(url);
  const [seenByUs, seenByEmmett] = [{}, {}];
  const subscription = product.store.subscribe(await product.store.head(), undefined, {
    handle: async ({ events }) => events.forEach(({ id }) => seenByUs.now?.(id)),
  });
  const consumer = emmett.store.consumer();
  consumer.reactor({
    processorId: 'bench',
    startFrom: 'BEGINNING',
    eachMessage: ({ data }) => seenByEmmett.now?.(data.goalId),
  });
  const consuming = consumer.start();

  const goal = (n) => goalSet(randomUUID(), person(n));
  const ours = (id) => {
    const request = { stream: `benchGoals-${randomUUID()}`, expectedRevision: 'no-stream', commandId: randomUUID() };
    return product.store.append({ ...request, events: [{ ...bare(goal(0)), id }] });
  };
  const emmetts = (id) => {
    const { type, data } = goal(0);
    return emmett.store.appendToStream(`benchGoals-${randomUUID()}`, [{ type, data: { ...data, goalId: id } }]);
  };
  const results = await alternate(
    {
      at100: () => paced({ rate: 100, ms }, ours, seenByUs),
      at1000: () => paced({ rate: 1000, ms }, ours, seenByUs),
      emmett: () => paced({ rate: 100, ms }, emmetts, seenByEmmett),
    },
    { rounds },
  );
  await subscription.stop();
  await consumer.stop();
  await consuming;
  await emmett.close();
  await product.onApplicationShutdown();
  const peer = { peer: 'emmett’s consumer at 100 a second', peers: results.emmett, rated: false };
  return [
    ...beside('follow-100', 'append to subscriber at 100 a second', { ours: results.at100, ...peer }),
    ...beside('follow-1000', 'append to subscriber at 1,000 a second', { ours: results.at1000, ...peer }),
  ];
}
