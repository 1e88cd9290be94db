import type { PoolClient } from 'pg';

const BEAT_MS = 1000;

/**
 * Says something to the server now and then while a transaction is open and its process is at work. So the server ends only
 * the transactions of processes that are stopped, stuck or out of reach, and others take over what those held.
 */
export class TransactionPulse {
  private readonly timer: NodeJS.Timeout;
  private asking = 0;
  private beat: Promise<void> | undefined;

  constructor(private readonly client: Pick<PoolClient, 'query'>) {
    this.timer = setInterval(() => this.speak(), BEAT_MS);
  }

  /** Asks over the connection, once a beat that is on its way was answered. */
  async ask<Answer>(question: () => Promise<Answer>): Promise<Answer> {
    this.asking += 1;
    try {
      await this.beat;
      return await question();
    } finally {
      this.asking -= 1;
    }
  }

  /** Resolves when nothing is on its way any more. */
  async end(): Promise<void> {
    clearInterval(this.timer);
    await this.beat;
  }

  private speak(): void {
    if (this.asking > 0) return;
    this.beat ??= this.client
      .query('SELECT 1')
      // Whoever asks next is told.
      .then(
        () => undefined,
        () => undefined,
      )
      .finally(() => (this.beat = undefined));
  }
}
