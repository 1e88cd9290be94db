// A view filled anew from the log: every event folded into the row of its plan, a page and its checkpoint in one transaction.
import { randomUUID } from 'node:crypto';
import { alternate, once } from './measure.mjs';
import { openEmmett } from './peers.mjs';
import {
  bare,
  CheckpointedFollower,
  commandContext,
  ContextDatabase,
  freshDatabase,
  goalSet,
  goalStream,
  openProduct,
  person,
} from './product.mjs';
import { beside } from './report.mjs';

const IN_A_STREAM = 100;
const LONGEST_MS = 600_000;

/** So many streams of a hundred goals: as they come, or sealed as the product does it. */
async function fill(product, streams, sealed) {
  const context = commandContext();
  let next = 0;
  const one = async () => {
    while (next < streams) {
      const n = next++;
      const id = randomUUID();
      const stream = `${sealed ? 'benchGoals' : 'bareGoals'}-${id}`;
      const goals = Array.from({ length: IN_A_STREAM }, () => goalSet(id, person(n)));
      const events = sealed
        ? await Promise.all(
            goals.map((goal, i) => product.codec.encode(goalStream, stream, BigInt(i), goal, i, context)),
          )
        : goals.map(bare);
      await product.store.append({ stream, expectedRevision: 'no-stream', commandId: randomUUID(), events });
    }
  };
  await Promise.all(Array.from({ length: 8 }, one));
}

/** Plans with how many goals they have and when the last was set, as one statement for a page. */
async function upsert(query, goals) {
  const plans = new Map();
  for (const { planId, setAt } of goals) {
    const { count = 0 } = plans.get(planId) ?? {};
    plans.set(planId, { count: count + 1, setAt });
  }
  const rows = [...plans.values()];
  await query(
    `INSERT INTO goals_of_plan AS g (plan_id, goals, last_set_at) SELECT * FROM unnest($1::uuid[], $2::int[], $3::timestamptz[])
     ON CONFLICT (plan_id) DO UPDATE SET goals = g.goals + excluded.goals, last_set_at = excluded.last_set_at`,
    [[...plans.keys()], rows.map(({ count }) => count), rows.map(({ setAt }) => setAt)],
  );
}

const TABLE =
  'CREATE TABLE IF NOT EXISTS goals_of_plan (plan_id uuid PRIMARY KEY, goals int NOT NULL, last_set_at timestamptz NOT NULL)';

/** Everything of the log from its start, as a follower of the product takes it. */
async function rebuild({ product, database }, category, open) {
  await database.query('TRUNCATE goals_of_plan');
  const failed = [];
  const follower = new CheckpointedFollower(
    product.store,
    database,
    {
      ...{ id: `outcomes.${randomUUID()}.v1`, categories: [category], begin: 'at-the-start', durable: false },
      handle: async ({ events }, sql) => upsert((text, values) => sql.query(text, values), await open(events)),
    },
    (_, error) => failed.push(error),
  );
  await follower.start();
  await follower.reach(await product.store.head(), LONGEST_MS);
  await follower.stop();
  if (failed.length > 0) throw failed[0];
}

/** emmett's own consumer, with the same statement for each of its pages. */
async function rebuildOfEmmett({ store, pool }) {
  await pool.query('TRUNCATE goals_of_plan');
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
      const goals = messages.map(({ data }) => data);
      if (goals.length > 0) await upsert((text, values) => pool.query(text, values), goals);
    },
  };
  const pulling = { batchSize: 5_000, pullingFrequencyInMs: 0 };
  await store.consumer({ processors: [processor], pulling, stopWhen: { noMessagesLeft: true } }).start();
}

async function total(query) {
  const { rows = [] } = { rows: await query('SELECT coalesce(sum(goals), 0)::int AS goals FROM goals_of_plan') };
  return (rows.rows ?? rows)[0].goals;
}

export async function measureRebuilds(server, { rounds, logEvents }) {
  const url = await freshDatabase(server, 'bench_rebuilds');
  const product = await openProduct(url);
  const database = await ContextDatabase.open({ url, context: 'outcomes', rows: [], migrations: [] });
  const emmett = await openEmmett(await freshDatabase(server, 'bench_rebuilds_emmett'));
  const [here, streams] = [{ product, database }, logEvents / IN_A_STREAM];
  try {
    await database.query(TABLE);
    await emmett.pool.query(TABLE);
    await fill(product, streams, false);
    await fill(product, streams, true);
    for (let n = 0; n < streams; n += 1) {
      const id = randomUUID();
      const goals = Array.from({ length: IN_A_STREAM }, () => goalSet(id, person(n)));
      await emmett.store.appendToStream(`bareGoals-${id}`, goals);
    }
    await emmett.pool.query('VACUUM ANALYZE');
    const texts = Array.from({ length: logEvents }, (_, n) => JSON.stringify(goalSet(randomUUID(), person(n)).data));
    const whole = async (query, work) => {
      const result = await once(work, logEvents);
      const seen = await total(query);
      if (seen !== logEvents) throw new Error(`The rows count ${seen} of ${logEvents} events.`);
      return result;
    };
    const ours = (text) => database.query(text);
    const definitions = new Map([[goalStream.category, goalStream]]);
    const results = await alternate(
      {
        bare: () =>
          whole(ours, () => rebuild(here, 'bareGoals', async (events) => events.map(({ data }) => JSON.parse(data)))),
        shipped: () =>
          whole(ours, () =>
            rebuild(here, 'benchGoals', async (events) => {
              const opened = await Promise.all(events.map((event) => product.streams.decode(definitions, event)));
              return opened.map(({ event }) => event.data);
            }),
          ),
        parse: () => once(async () => texts.forEach((text) => JSON.parse(text)), logEvents),
        emmett: () =>
          whole(
            (text) => emmett.pool.query(text),
            () => rebuildOfEmmett(emmett),
          ),
      },
      { rounds, warmUp: 0 },
    );
    const next = { peer: 'emmett’s consumer with the same statement', peers: results.emmett, percentiles: [] };
    const limit = { limit: 'JSON.parse of the same texts, one thread', limits: results.parse, unit: 'events/s' };
    const name = `fill a view anew from ${logEvents.toLocaleString('en-GB')} events`;
    return [
      ...beside('rebuild', name, { ours: results.bare, ...next, ...limit }),
      ...beside('rebuild-shipped', `${name}, as shipped`, { ours: results.shipped, ...next, ...limit }),
    ];
  } finally {
    await emmett.close();
    await database.close();
    await product.onApplicationShutdown();
  }
}
