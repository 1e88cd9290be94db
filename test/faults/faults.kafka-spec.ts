import { KafkaBus } from '@platform/messaging/kafka/kafka-bus';
import { told, TELLING_TYPE } from '@platform/messaging/contract/told';
import type { TransactionRunner } from '@platform/messaging/port/bus';
import { FAILPOINTS } from '@platform/observability/failpoint';
import { startKafka } from '../../tools/kafka/start-kafka.mjs';
import { runFaults } from './fault-run';
import { FaultyKafka } from './faulty-kafka';
import { scheduleOf } from './schedule';
import { SESSION_MS } from './work';

const SEED = 1;
const FAULTS = 8;

describe('whatever fails while contexts talk over Kafka', () => {
  it('everything acknowledged is stored, and no reader, message, effect or view misses or repeats any of it', async () => {
    const report = await runFaults({ seed: SEED, faults: FAULTS, startKafka });
    expect(report.faults).toBe(FAULTS);
    for (const count of ['acknowledged', 'events', 'messages'] as const) expect(report[count]).toBeGreaterThan(0);
  }, 600_000);

  it('comes to every step of telling and of hearing, and to every kind of trouble with Kafka', () => {
    const faults = scheduleOf(5, 120, 'kafka');
    const failpoints = faults.flatMap((fault) => (fault.kind === 'failpoint' ? [fault.name] : []));
    const steps = FAILPOINTS.filter((name) => /^(publish|consume)\./.test(name));
    expect(failpoints).toEqual(expect.arrayContaining([...steps]));
    const kinds = faults.map(({ kind }) => kind);
    expect(kinds).toEqual(
      expect.arrayContaining(['broker', 'broker-line', 'broker-cut-after', 'outlived-session', 'rebalances', 'told-again', 'messages']), // prettier-ignore
    );
    expect(scheduleOf(5, 120, 'kafka')).toEqual(faults);
  });
});

describe('a line to Kafka that is lost with nobody saying so', () => {
  it('is given up, and its consumer goes on over another within half a minute', async () => {
    const kafka = await FaultyKafka.start(startKafka);
    const bus = new KafkaBus({ brokers: kafka.brokersOf('first'), sessionMs: SESSION_MS });
    const publisher = new KafkaBus({ brokers: kafka.brokers });
    let [heard, hear] = [0, (): void => undefined];
    const untilHeard = async (count: number) => {
      while (heard < count) await new Promise<void>((resolve) => (hear = resolve));
    };
    const handle = async () => {
      heard += 1;
      hear();
    };
    const id = 'outcomes.silent-line.v1';
    try {
      await publisher.publish([told('introduction-1', 0)]);
      await bus.consume({ id, types: [TELLING_TYPE], database: everythingIsNew, handle });
      await untilHeard(1);
      kafka.lines.first.vanish();
      const from = performance.now();
      await publisher.publish([told('introduction-1', 1)]);
      await untilHeard(2);
      // It was seventy seconds, whatever the machine.
      expect(performance.now() - from).toBeLessThan(45_000);
    } finally {
      await bus.close();
      await publisher.close();
      await kafka.stop();
    }
  }, 180_000);
});

/** An inbox in which nothing was handled yet. */
const sql = { query: async <Row extends object>() => [{ parked: null, fresh: 1, newer: 1 }] as unknown as Row[] };
const everythingIsNew: TransactionRunner = { ...sql, transaction: (work) => work(sql) };
