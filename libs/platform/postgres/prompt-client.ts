import { Client } from 'pg';
import type { ClientConfig } from 'pg';

/** How long an answer may take, in milliseconds; `?query_timeout=` in the address of the database says otherwise. */
const ANSWER_WITHIN_MS = 30_000;

/**
 * A connection that is given up when an answer does not come in time. A line can be lost with nobody saying so, and the
 * system would wait on it for a quarter of an hour; the next connection may well be answered.
 */
export class PromptClient extends Client {
  constructor(config: ClientConfig = {}) {
    super({ query_timeout: ANSWER_WITHIN_MS, ...config });
    // When a pool hands it out, nobody listens for a moment, and the end of the line may come with the last answer: that must
    // not end the process. Whoever asks next is told.
    this.on('error', () => undefined);
    const ask = this.query.bind(this) as (...question: unknown[]) => unknown;
    const askOrEnd = (...question: unknown[]): unknown => {
      const answer = ask(...question);
      if (answer instanceof Promise) answer.catch((error: unknown) => this.endIfLate(error));
      return answer;
    };
    this.query = askOrEnd as Client['query'];
  }

  /** A pool does not take back a connection that was ended. */
  private endIfLate(error: unknown): void {
    if (error instanceof Error && error.message === 'Query read timeout') void this.end().catch(() => undefined);
  }
}
