import { askRunning } from '@platform/process/ask-running';
import type { AskRunning } from '@platform/process/ask-running';
import type { Command } from 'commander';
import { OperatorError } from './command-line';
import { contexts } from './contexts';

const NAMES = contexts.map(({ name }) => name);

/** Of the running product, since only that can take on what it has parked. */
export function withUrl(command: Command): Command {
  return command.option(
    '--url <address>',
    'where the product answers; PUBLIC_URL or http://localhost:3000 when not said',
  );
}

export function asking(command: Command): AskRunning {
  const { dataDir, url } = command.optsWithGlobals<{ dataDir?: string; url?: string }>();
  return askRunning({ env: process.env, dataDir, url }, NAMES);
}

/** The contexts that are meant: the one that was named, or all of them. */
export function contextsOf(named: string | undefined): readonly string[] {
  if (named === undefined) return NAMES;
  if (NAMES.includes(named)) return [named];
  throw new OperatorError(`"${named}" is no context; expected one of ${NAMES.join(', ')}.`);
}
