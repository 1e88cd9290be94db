import { setTimeout as pause } from 'node:timers/promises';
import { KafkaBus } from '@platform/messaging/kafka/kafka-bus';
import { ContextDatabase } from '@platform/projections/context-database';
import { Failed } from './failed';
import type { Of, Scene } from './scene';
import type { FaultyKafka } from './faulty-kafka';
import { otherName } from './schedule';
import type { Fault, LineTrouble } from './schedule';
import { EFFECTS, listening, SESSION_MS } from './work';
import { within } from './worker-process';

type OverKafka = 'broker' | 'broker-line' | 'broker-cut-after' | 'outlived-session' | 'rebalances' | 'told-again';
const SLOW_MS = 40;
const LOOKED_AT_EVERY_MS = 50;

/** What happens to Kafka, on the way to it, and to the groups of consumers. */
export const bringAboutOverKafka: {
  readonly [Kind in Extract<Fault['kind'], OverKafka>]: (scene: Scene, fault: Of<Kind>) => Promise<void>;
} = {
  async broker({ workers, ...scene }, { signal, during }) {
    const kafka = kafkaOf(scene);
    await kafka.takeAway(signal);
    // Commands are taken meanwhile.
    for (const worker of Object.values(workers)) await worker.makesProgress(during);
    await kafka.bringBack(signal);
  },
  async 'broker-line'({ workers, ...scene }, { at, how, during }) {
    const line = kafkaOf(scene).lines[at];
    const trouble: Readonly<Record<LineTrouble, () => void>> = {
      cut: () => line.cutAll(),
      vanish: () => line.vanish(),
      hold: () => line.hold(),
      'hold and cut': () => line.hold(),
      slow: () => line.slow(SLOW_MS),
    };
    trouble[how]();
    for (const worker of Object.values(workers)) await worker.makesProgress(during);
    if (how === 'hold and cut') line.cutAll();
    line.restore();
  },
  async 'broker-cut-after'(scene, { at, direction, bytes }) {
    const line = kafkaOf(scene).lines[at];
    const before = line.cutSoFar;
    line.cutAfter(direction, bytes);
    await within(line.untilCut(before + 1), () => `${bytes} bytes to pass ${direction} of Kafka`);
  },
  /** Its partitions, its locks and its place as publisher go to the other; it wakes up and believes that all of it is its own. */
  async 'outlived-session'(scene, { at, during }) {
    const { workers } = scene;
    const kafka = kafkaOf(scene);
    await within(kafka.untilMembers(EFFECTS, 2), () => `both processes to be members of ${EFFECTS}`);
    workers[at].signal('SIGSTOP');
    await within(kafka.untilMembers(EFFECTS, 1), () => `the stopped process to be no member of ${EFFECTS} any more`);
    const goal = (await handled(scene)) + during;
    const takenOver = async () => {
      while ((await handled(scene)) < goal) await pause(LOOKED_AT_EVERY_MS);
    };
    await within(takenOver(), () => `the ${otherName(at)} process to hear what the stopped one does not`);
    workers[at].signal('SIGCONT');
  },
  /** One more member of a group comes, and goes when it has its share. */
  async rebalances({ database, ...scene }, { times }) {
    const kafka = kafkaOf(scene);
    const opened = await ContextDatabase.open({ url: database.url, context: 'outcomes', rows: [], migrations: [] });
    try {
      for (let time = 0; time < times; time += 1) {
        const bus = new KafkaBus({ brokers: kafka.brokers, sessionMs: SESSION_MS });
        await bus.consume(listening(EFFECTS, opened));
        await within(kafka.untilMembers(EFFECTS, 3), () => `a third member of ${EFFECTS}`);
        await bus.close();
      }
    } finally {
      await opened.close();
    }
  },
  async 'told-again'({ workers }, { at }) {
    const worker = workers[at];
    const again = worker.hears('told-again');
    worker.ask({ do: 'tell-again' });
    await within(again, () => `the ${at} process to tell everything again; it said:\n${worker.said}`);
  },
};

function kafkaOf({ kafka }: Pick<Scene, 'kafka'>): FaultyKafka {
  if (!kafka) throw new Failed('There is no Kafka in this run.');
  return kafka;
}

/** How many messages have had their effect. */
async function handled({ database }: Pick<Scene, 'database'>): Promise<number> {
  const [row] = await database.sql<{ count: string }>('SELECT count(*) FROM outcomes.inbox WHERE consumer = $1', [
    EFFECTS,
  ]);
  return Number(row?.count ?? 0);
}
