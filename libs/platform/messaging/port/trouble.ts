import { Problem } from '../../http/problem';
import { isConnectionTrouble } from '../../postgres/connection-trouble';

/** Something that will pass, such as a context that does not answer; tried again for longer than other errors. */
export class PassingTrouble extends Error {
  constructor(what: string) {
    super(what);
    this.name = 'PassingTrouble';
  }
}

/** Trouble that is nobody's fault and no reason to park anything: it is tried again until it passes. */
export function willPass(error: unknown): boolean {
  const isBusy = error instanceof Problem && error.details.status === 503;
  return isBusy || error instanceof PassingTrouble || isConnectionTrouble(error);
}

/** The class of an error and its code, never its text: a text can carry what somebody wrote. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? `${error.name} ${code}` : error.name;
}
