import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Chance } from './chance';
import { DisturbedMessages } from './disturbed-messages';
import type { Scene } from './scene';
import { inject } from './faults';
import { FaultyDatabase } from './faulty-database';
import { FaultyKafka } from './faulty-kafka';
import type { StartKafka } from './faulty-kafka';
import { Failed } from './failed';
import { MessagesInPostgres } from './kept-messages';
import type { Counts } from './oracle';
import { Oracle } from './oracle';
import type { Fault, Name } from './schedule';
import { scheduleOf } from './schedule';
import { PATIENCE_MS, within, WorkerProcess } from './worker-process';

export interface FaultRunOptions {
  readonly seed: number;
  readonly faults: number;
  /** Kafka, when contexts talk over it and not over PostgreSQL. */
  readonly startKafka?: StartKafka;
  readonly say?: (line: string) => void;
  /** With everything at rest and judged to be whole, and no process left; `judge` judges again. */
  readonly afterwards?: (judge: () => Promise<unknown>, database: FaultyDatabase) => Promise<void>;
}
export interface FaultRunReport extends Counts {
  readonly faults: number;
  /** The longest time, in milliseconds, from the end of a fault until both processes had work acknowledged again. */
  readonly slowestRecoveryMs: number;
}

const FAULTS_IN_A_PHASE = 12;
const ENOUGH_TO_BE_WELL = 3;
/** After which a process gives a silent line up; half a minute in the product. */
const ANSWERED_WITHIN_MS = 4000;
/** After which the database takes back what a silent process holds; half a minute in the product. */
const HELD_FOR_MS = 2500;
const LOOKED_AT_EVERY_MS = 50;

/** Two processes of the platform at work, one fault after the other, and after each phase the question whether all is whole. */
export async function runFaults({
  seed,
  faults,
  startKafka,
  say = () => undefined,
  afterwards,
}: FaultRunOptions): Promise<FaultRunReport> {
  const schedule = scheduleOf(seed, faults, startKafka ? 'kafka' : 'postgres');
  const kafka = startKafka && (await FaultyKafka.start(startKafka));
  const folder = await mkdtemp(join(tmpdir(), 'living-well-fault-notes-'));
  const database = await FaultyDatabase.start();
  const chance = new Chance(seed + 1);
  const worker = (name: Name) =>
    new WorkerProcess({
      url: `${database.lines[name].url}?query_timeout=${ANSWERED_WITHIN_MS}&idle_in_transaction_session_timeout=${HELD_FOR_MS}`,
      name,
      folder,
      signs: name === 'first',
      brokers: kafka?.brokersOf(name),
    });
  const workers = { first: worker('first'), second: worker('second') };
  const kept = kafka ?? new MessagesInPostgres(database);
  const messages = new DisturbedMessages(database, kept, chance);
  const scene: Scene = { database, kafka, kept, workers, chance, messages };
  const oracle = new Oracle(scene, folder);
  let slowestRecoveryMs = 0;
  try {
    await workers.first.start();
    await workers.second.start();
    for (const [i, fault] of schedule.entries()) {
      say(`${String(i + 1).padStart(String(faults).length)} ${describe(fault)}`);
      try {
        await inject(scene, fault);
        slowestRecoveryMs = Math.max(slowestRecoveryMs, await recover(scene, schedule[i + 1]));
        if ((i + 1) % FAULTS_IN_A_PHASE === 0 && i + 1 < faults) {
          await judge(scene, oracle, say);
          Object.values(workers).forEach((each) => each.ask({ do: 'go' }));
        }
      } catch (error) {
        throw new Failed(
          `After fault ${i + 1}, ${describe(fault)}:\n${error instanceof Error ? (error.stack ?? '') : String(error)}`,
        );
      }
    }
    await judge(scene, oracle, say);
    await workers.first.stop();
    await workers.second.stop();
    const counts = await oracle.judgeAtTheEnd();
    await afterwards?.(() => oracle.judgeAtTheEnd(), database);
    return { ...counts, faults, slowestRecoveryMs };
  } finally {
    await Promise.all(Object.values(workers).map((each) => each.kill()));
    await database.stop();
    await kafka?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

export function describe({ kind, ...more }: Fault): string {
  return `${kind} ${Object.entries(more)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ')}`;
}

/** Both processes run and have work acknowledged. One that is to die at a failpoint next is left to be started with it. */
async function recover({ workers }: Scene, next: Fault | undefined): Promise<number> {
  const from = performance.now();
  for (const [name, worker] of Object.entries(workers)) {
    worker.assertWell();
    const startsArmed = next?.kind === 'failpoint' && next.at === name;
    if (!worker.isRunning && startsArmed) continue;
    if (!worker.isRunning) await worker.start();
    await worker.makesProgress(ENOUGH_TO_BE_WELL);
    worker.assertWell();
  }
  return performance.now() - from;
}

/** Lets everything come to rest, and judges what is there. */
async function judge(scene: Scene, oracle: Oracle, say: (line: string) => void): Promise<void> {
  const { workers, database } = scene;
  const both = Object.values(workers);
  for (const worker of both) if (!worker.isRunning) await worker.start();
  const all = async (ask: () => void, told: 'resting' | 'settled') => {
    const heard = both.map((worker) => worker.hears(told));
    ask();
    await within(
      Promise.all(heard),
      () => `both to be ${told}; they said:\n${both.map(({ said }) => said).join('\n')}`,
    );
    both.forEach((worker) => worker.assertWell());
  };
  await all(() => both.forEach((worker) => worker.ask({ do: 'rest' })), 'resting');
  const headOf = async () => {
    const [row] = await database.sql<{ head: string }>('SELECT coalesce(max(position), 0) AS head FROM events.event');
    return row?.head ?? '0';
  };
  let [last, since] = ['', performance.now()];
  for (let quiet = 0; quiet < 2;) {
    const head = await headOf();
    await all(() => both.forEach((worker) => worker.ask({ do: 'settle', head })), 'settled');
    const waiting = await scene.kept.waiting();
    const now = `head ${await headOf()}, waiting ${waiting || 'nothing'}`;
    if (now !== last) [last, since] = [now, performance.now()];
    if (performance.now() - since > PATIENCE_MS) throw new Failed(`Nothing moves any more, and yet: ${now}.`);
    quiet = waiting === '' && (await headOf()) === head ? quiet + 1 : 0;
    if (quiet === 0) await pause(LOOKED_AT_EVERY_MS);
  }
  const { acknowledged, events, messages } = await oracle.judge();
  say(`  whole: ${acknowledged} acknowledged, ${events} events, ${messages} messages`);
}
