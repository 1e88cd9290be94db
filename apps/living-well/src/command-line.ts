import { CommanderError } from 'commander';
import { BackupTrouble } from '@platform/backup/manifest';
import { CannotRebuild } from '@platform/projections/rebuild';
import { explainStartError } from '@platform/process/start-error';

/** What an operator asked for cannot be done, in one line: what was wrong, what was expected, what to do next. */
export class OperatorError extends Error {}

const SAID_IN_ONE_LINE = [OperatorError, CannotRebuild, BackupTrouble];

/** It was looked and something does not hold; what was found is printed already. */
export class FoundWrong extends Error {}

export const print = (line: string): void => void process.stdout.write(`${line}\n`);
/** For whoever waits; apart from what a command answers. */
export const tell = (line: string): void => void process.stderr.write(`${line}\n`);
/** Positions and counts as numbers: they are far below 2^53. */
export const printJson = (value: object): void =>
  print(JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? Number(one) : one), 2));

/** 0 done, 1 not done: wrong usage, settings or trouble, 2 done and something does not hold. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode;
  if (error instanceof FoundWrong) return 2;
  tell(explain(error));
  return 1;
}

/** An error that is not foreseen is told by class and code: its text can repeat what somebody wrote. */
function explain(error: unknown): string {
  for (const known of SAID_IN_ONE_LINE) if (error instanceof known) return error.message;
  const line = explainStartError(error, { hasOwnDatabase: true });
  if (!line.startsWith('Living Well could not start:')) return line;
  const { name, code } = error as { readonly name?: string; readonly code?: unknown };
  return `The command was not carried out: ${name ?? typeof error}${typeof code === 'string' ? ` ${code}` : ''}. Set LOG_LEVEL=debug and try again.`;
}
