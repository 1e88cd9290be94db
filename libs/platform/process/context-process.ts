import { resolve } from 'node:path';
import { messageTypes } from '@contracts/schemas';
import type { DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { systemClock } from '../event-store/command-context';
import { AlikeProcesses } from '../http/alike-processes';
import { createServer } from '../http/server';
import { logOf } from '../observability/log';
import { startTracing } from '../observability/tracing';
import { takeLease } from '../postgres/lease';
import { Platform } from '../runtime/platform.module';
import { portOf, runProcess, say, stopWhenAsked } from './running';
import type { Environment } from './settings';
import { readProcessSettings, readContextUrls, readKnownContextUrls, readShared } from './settings';

/** A context that has a process of its own, behind the gateway. */
export interface ContextProcess {
  /** `care-plan`. */
  readonly context: string;
  /** Contexts that it asks over HTTP; the address of each is needed. */
  readonly asks?: readonly string[];
  readonly module: (platform: Platform, env: Environment) => DynamicModule;
  /** Set where one process is at work at a time and others stand by: the number of the lock by which they know. */
  readonly aloneBy?: number;
  /** Once it answers, before it says that it is ready. */
  readonly begin?: (app: NestFastifyApplication, platform: Platform, env: Environment) => Promise<void>;
}

/** Runs until it is asked to stop. What is wrong with the environment is told in one line, with exit code 1. */
export function runContext(definition: ContextProcess, env: Environment = process.env): Promise<void> {
  return runProcess(() => start(definition, env), { hasOwnDatabase: false });
}

async function start({ context, asks = [], aloneBy, module, begin }: ContextProcess, env: Environment): Promise<void> {
  const settings = readProcessSettings(env);
  const owners = [...new Set(messageTypes.map((type) => type.slice(0, type.indexOf('.'))))];
  const known = new Map([...readKnownContextUrls(env, owners), ...readContextUrls(env, asks)]);
  const processes = new Map([...known].map(([name, urls]) => [name, new AlikeProcesses(urls)] as const));
  const shared = readShared(settings);
  if (aloneBy !== undefined) await untilAlone(context, shared.databaseUrl, aloneBy);
  const log = logOf(settings.logLevel);
  const tracing = await startTracing(settings.tracing, context, log);
  const clock = systemClock;
  const platform = await Platform.open({
    ...shared,
    eventStoreUrl: settings.eventStoreUrl,
    kafkaBrokers: settings.kafkaBrokers,
    kafkaSessionMs: settings.kafkaSessionMs,
    nation: settings.nation,
    clock,
    log,
    internalUrl: (name) => processes.get(name)?.next() ?? '',
    dataDir: resolve(env['DATA_DIR'] ?? '.living-well'),
  });
  const app = await createServer(module(platform, env), { log, clock, trustedProxies: settings.trustedProxies });
  await app.listen(settings.port, settings.host);
  stopWhenAsked(app, () => tracing.stop());
  await begin?.(app, platform, env);
  say(`${context} is ready: http://${settings.host}:${portOf(app)}`);
}

/** Until there is no other process of this context at work. From then on it ends when another may be. */
async function untilAlone(context: string, url: string, key: number): Promise<void> {
  const endWithLauncher = () => process.exit(0);
  process.once('disconnect', endWithLauncher);
  await takeLease({
    url,
    key,
    onWaiting: () => say(`${context} stands by: another process is at work`),
    onLost: () => {
      say(`${context} ends: another process may be at work by now`);
      process.exit(1);
    },
  });
  process.off('disconnect', endWithLauncher);
}
