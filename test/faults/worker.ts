import 'reflect-metadata';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { idFrom, systemClock } from '@platform/event-store/command-context';
import type { ContextParts } from '@platform/runtime/context-parts';
import { ContextRuntime } from '@platform/runtime/context-runtime';
import { Platform } from '@platform/runtime/platform.module';
import { talkProjection, talkPublisher, whenSaidThenAnswer } from '@platform/runtime/talk.fixtures';
import { ContextDatabase } from '@platform/projections/context-database';
import { Reader } from './reader';
import { consumers, MASTER_KEY, sendingTo, SESSION_MS, TABLES_SQL } from './work';
import { Writer } from './writer';

const WRITERS = 2;
const SIGNED_EVERY = 12;
const TOLD_AGAIN_AFTER_MS = 50;

export interface WorkerOptions {
  readonly url: string;
  readonly name: string;
  readonly folder: string;
  /** Whether it keeps the signed log: one process does. */
  readonly signs: boolean;
  /** Kafka, over which the contexts talk then. */
  readonly brokers?: readonly string[];
}
export type Asked =
  { readonly do: 'go' | 'rest' | 'stop' | 'tell-again' } | { readonly do: 'settle'; readonly head: string };
export type Told = { readonly told: 'ready' | 'resting' | 'settled' | 'acknowledged' | 'told-again' };

const tell = (told: Told['told']) => void process.send?.({ told } satisfies Told);
/** On standard error, where whoever looks at a failed run finds it. */
const say = (what: string, fields: object = {}) => void process.stderr.write(`${what} ${JSON.stringify(fields)}\n`);
const notThisTime = (error: unknown) => {
  say('not told again this time', { error: String(error) });
  return false;
};
const log = { info: () => undefined, warn: say, error: say };

async function openContext(platform: Platform, name: string, parts: ContextParts) {
  const database = await ContextDatabase.open({
    url: platform.options.databaseUrl,
    context: name,
    rows: [],
    migrations: [],
  });
  await database.query(TABLES_SQL);
  const runtime = new ContextRuntime(name, platform, database, sendingTo(platform.streams), parts);
  await runtime.start();
  return runtime;
}

async function work({ url, name, folder, signs, brokers }: WorkerOptions): Promise<void> {
  const platform = await Platform.open({
    databaseUrl: url,
    masterKey: MASTER_KEY,
    clock: systemClock,
    log,
    internalUrl: () => '',
    dataDir: join(folder, 'data'),
    kafkaBrokers: brokers,
    kafkaSessionMs: SESSION_MS,
  });
  const intake = await openContext(platform, 'intake', {
    projections: [talkProjection('v1')],
    publishers: [talkPublisher],
    reactions: [whenSaidThenAnswer],
  });
  const runtimes = [intake, await openContext(platform, 'outcomes', { consumers })];
  // Loaded by the one process that needs it.
  const assurance = signs ? await (await import('./signing.js')).openAssurance(platform, say) : undefined;
  if (assurance) runtimes.push(assurance.runtime);
  const reader = new Reader(folder, name, platform.store);
  let acknowledged = 0;
  const onAcknowledged = () => {
    tell('acknowledged');
    acknowledged += 1;
    if (acknowledged % SIGNED_EVERY === 0)
      assurance?.sign(idFrom('sign', name, String(process.pid), String(acknowledged)));
  };
  const writers = Array.from(
    { length: WRITERS },
    (_, i) => new Writer(folder, `${name}-${i}`, platform, onAcknowledged),
  );

  const settle = async (head: bigint) => {
    for (const runtime of runtimes) for (const { id } of runtime.status()) await runtime.reached(id, head, 50_000);
    await reader.reach(head);
  };
  const answers: Record<Asked['do'], (asked: Asked) => Promise<void>> = {
    go: async () => writers.forEach((writer) => writer.go()),
    rest: async () => {
      await Promise.all(writers.map((writer) => writer.rest()));
      tell('resting');
    },
    settle: async (asked) => {
      await settle(BigInt('head' in asked ? asked.head : 0));
      tell('settled');
    },
    'tell-again': async () => {
      // As an operator is told to: when it has failed, once more.
      while (!(await intake.publishAgain().then(() => true, notThisTime))) await pause(TOLD_AGAIN_AFTER_MS);
      tell('told-again');
    },
    stop: async () => {
      await Promise.all(writers.map((writer) => writer.rest()));
      process.exit(0);
    },
  };
  process.on('message', (asked: Asked) => void answers[asked.do](asked));
  process.on('disconnect', () => process.exit(0));
  tell('ready');
}

void work(JSON.parse(process.argv[2] ?? '{}') as WorkerOptions).catch((error: unknown) => {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exit(1);
});
