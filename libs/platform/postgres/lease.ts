import { setTimeout as pause } from 'node:timers/promises';
import { PromptClient } from './prompt-client';
import { LONGEST_SILENCE_MS } from './role-pool';
import { TransactionPulse } from './transaction-pulse';

const LOOK_EVERY_MS = 1000;

export interface LeaseOptions {
  /** Of the database, through which the processes know of each other. */
  readonly url: string;
  /** Pinned: the number of the advisory lock. */
  readonly key: number;
  /** Called once when another process has it. */
  readonly onWaiting: () => void;
  /** Called when it is lost: whoever has it must end, since another may have it by now. */
  readonly onLost: () => void;
}

export interface Lease {
  release(): Promise<void>;
}

/** Resolves when this process has what one process has at a time: the one before has ended, is stopped, or is out of reach. */
export async function takeLease({ url, key, onWaiting, onLost }: LeaseOptions): Promise<Lease> {
  const client = new PromptClient({
    connectionString: url,
    idle_in_transaction_session_timeout: LONGEST_SILENCE_MS,
    application_name: 'living-well lease',
    keepAlive: true,
  });
  await client.connect();
  for (let looks = 0; ; looks += 1) {
    await client.query('BEGIN');
    const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS mine', [key]);
    if (rows[0]?.mine) break;
    await client.query('ROLLBACK');
    if (looks === 0) onWaiting();
    await pause(LOOK_EVERY_MS);
  }
  const pulse = new TransactionPulse(client);
  const lost = () => {
    void pulse.end();
    onLost();
  };
  client.once('end', lost);
  return {
    release: async () => {
      client.off('end', lost);
      await pulse.end();
      await client.end();
    },
  };
}
