import { ErrorType, isCommandError } from '@eventstore/db-client';

const TROUBLE: ReadonlySet<string> = new Set([
  ErrorType.UNAVAILABLE,
  ErrorType.CANCELLED,
  ErrorType.TIMEOUT,
  ErrorType.DEADLINE_EXCEEDED,
  ErrorType.NOT_LEADER,
]);
const ATTEMPTS = 5;

/** Whether the server could not be reached, went away or was not the leader: what was asked may or may not have been done. */
export function isServerTrouble(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (isCommandError(error)) return TROUBLE.has((error as { type?: string }).type ?? '');
  return /^Failed to discover/.test(error.message);
}

/** Asks again, a bounded number of times with growing pauses, while the server is in trouble. Only for what may be done twice. */
export async function persistently<T>(ask: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask();
    } catch (error) {
      if (!isServerTrouble(error) || attempt === ATTEMPTS) throw error;
      await new Promise((again) => setTimeout(again, 50 * 2 ** attempt));
    }
  }
}
