// Messages to Kafka and into the rows of another context, on a real broker; says so in one line where none can be had.
import { randomUUID } from 'node:crypto';
import { Kafka, logLevel } from 'kafkajs';
import { NoKafka, startKafka } from '../tools/kafka/start-kafka.mjs';
import { alternate, atOnce } from './measure.mjs';
import { ContextDatabase, freshDatabase, KafkaBus } from './product.mjs';
import { beside } from './report.mjs';

const AT_ONCE = 100;
const PACE = { rate: 100, ms: 3000 };

function told(started = new Date()) {
  const stream = `introduction-${randomUUID()}`;
  const [id, at] = [randomUUID(), started.toISOString()];
  return {
    ...{ specversion: '1.0', id, source: 'living-well/intake', type: 'intake.introduction-declined.v1' },
    ...{ subject: stream, partitionkey: stream, time: at, datacontenttype: 'application/json', stream },
    ...{ revision: '0', position: '1', correlationid: id },
    data: { introductionId: randomUUID(), personId: randomUUID(), declinedAt: at },
  };
}

/** From the call that publishes a message to the commit of the row that follows from it, at an even pace. */
async function paced({ rate, ms }, publish, seen) {
  const started = new Map();
  const times = [];
  const count = Math.round((rate * ms) / 1000);
  let all;
  const arrived = new Promise((resolve) => (all = resolve));
  seen.now = (id) => {
    if (!started.has(id)) return;
    times.push(performance.now() - started.get(id));
    started.delete(id);
    if (times.length === count) all();
  };
  const begin = performance.now();
  const sending = [];
  while (sending.length < count) {
    const due = Math.min(count, Math.ceil(((performance.now() - begin) * rate) / 1000));
    while (sending.length < due) {
      const message = told();
      started.set(message.id, performance.now());
      sending.push(publish(message));
    }
    await new Promise((again) => setTimeout(again, 1));
  }
  await Promise.all(sending);
  await arrived;
  return { rate, times };
}

export async function measureRelays(server, { rounds, ms }) {
  let kafka;
  try {
    kafka = await startKafka();
  } catch (error) {
    if (!(error instanceof NoKafka)) throw error;
    process.stdout.write(`The relay to Kafka was not measured: ${error.message}.\n`);
    return [];
  }
  const url = await freshDatabase(server, 'bench_relays');
  const database = await ContextDatabase.open({ url, context: 'outcomes', rows: [], migrations: [] });
  const bus = new KafkaBus({ brokers: [kafka.brokers], prefix: 'bench.' });
  const client = new Kafka({ brokers: [kafka.brokers], logLevel: logLevel.NOTHING });
  const producer = client.producer({ idempotent: true, maxInFlightRequests: 1 });
  const seen = {};
  try {
    await producer.connect();
    await bus.publish([told()]);
    const messages = () => Array.from({ length: AT_ONCE }, () => told());
    const plain = (sent) =>
      producer.send({
        ...{ topic: 'bench.living-well.intake', acks: -1 },
        messages: sent.map((message) => ({ key: message.stream, value: JSON.stringify(message) })),
      });
    const results = await alternate(
      {
        ours: () => atOnce(1, ms, () => bus.publish(messages()), AT_ONCE),
        kafkajs: () => atOnce(1, ms, () => plain(messages()), AT_ONCE),
      },
      { rounds },
    );
    await database.query('CREATE TABLE heard (id uuid PRIMARY KEY)');
    await bus.beginAtReplay('outcomes.bench.v1', 'intake');
    const consuming = await bus.consume({
      ...{ id: 'outcomes.bench.v1', types: ['intake.introduction-declined.v1'] },
      database: {
        query: (text, values) => database.query(text, values),
        transaction: async (work) => {
          const ids = [];
          const result = await database.transaction((sql) =>
            work({
              query: (text, values) => {
                if (text.startsWith('INSERT INTO heard')) ids.push(values[0]);
                return sql.query(text, values);
              },
            }),
          );
          for (const id of ids) seen.now?.(id);
          return result;
        },
      },
      handle: (message, sql) => sql.query('INSERT INTO heard (id) VALUES ($1)', [message.id]),
    });
    const late = await alternate(
      { ours: () => paced(PACE, (message) => bus.publish([message]), seen) },
      { rounds: Math.min(rounds, 3) },
    );
    await consuming.stop();
    return [
      ...beside('relay', 'messages to Kafka, 100 at once', {
        ...{ ours: results.ours, peer: 'kafkajs alone, 100 at once', peers: results.kafkajs, unit: 'messages/s' },
        percentiles: ['p50'],
      }),
      ...beside('relay-late', 'publish to a row of another context over Kafka, 100 a second', {
        ...{ ours: late.ours, rated: false },
      }),
    ];
  } finally {
    await producer.disconnect();
    await bus.close();
    await database.close();
    await kafka.close();
  }
}
