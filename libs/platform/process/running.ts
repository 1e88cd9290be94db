import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { explainStartError } from './start-error';

const LONGEST_STOP_MS = 10_000;

/** One line for whoever watches the process. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Starts a process of the product; what is wrong is told in one line, with exit code 1. */
export async function runProcess(
  start: () => Promise<void>,
  about: { readonly hasOwnDatabase: boolean },
): Promise<void> {
  try {
    await start();
  } catch (error) {
    process.stderr.write(`${explainStartError(error, about)}\n`);
    process.exit(1);
  }
}

/** The port that a server listens on, also when any free one was asked for. */
export const portOf = (app: NestFastifyApplication): number => (app.getHttpServer().address() as AddressInfo).port;

/**
 * On a first signal, and when a launcher that started this process is gone, everything on its way is finished; on a second
 * signal, or after ten seconds, the process ends.
 */
export function stopWhenAsked(app: NestFastifyApplication, after: () => Promise<void> = () => Promise.resolve()): void {
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
    void app
      .close()
      .then(after)
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.on('disconnect', stop);
}
