import type { Client } from 'pg';
import { PromptClient } from './prompt-client';

const AGAIN_AFTER_MS = 500;
const LOOK_EVERY_MS = 15_000;

interface Hearer {
  hear(payload: string): void;
  missed?(): void;
}

/** One connection that LISTENs for a process. Wake-ups only: whoever listens must also look by itself now and then. */
export class PgListener {
  private client: Client | undefined;
  private connecting: Promise<Client> | undefined;
  private closed = false;
  private lost = false;
  /** One question at a time on a connection. */
  private asked: Promise<unknown> = Promise.resolve();
  private retryTimer: NodeJS.Timeout | undefined;
  private lookTimer: NodeJS.Timeout | undefined;
  private readonly channels = new Map<string, Set<Hearer>>();

  constructor(
    private readonly url: string,
    /** How often to look whether the line is still there: one that was lost in silence brings no notification. */
    private readonly lookEveryMs = LOOK_EVERY_MS,
  ) {}

  /**
   * Calls `hear` with the payload of every notification on the channel, and `missed` when the connection had been lost
   * and is back, since notifications may have gone by. Answers what stops it. Throws when the server cannot be reached.
   */
  async on(channel: string, hear: (payload: string) => void, missed?: () => void): Promise<() => void> {
    const hearer: Hearer = { hear, missed };
    const hearers = this.channels.get(channel) ?? new Set();
    this.channels.set(channel, hearers.add(hearer));
    const stop = () => void hearers.delete(hearer);
    try {
      const client = await this.connect();
      await (this.asked = this.asked.catch(() => undefined).then(() => client.query(`LISTEN ${channel}`)));
    } catch (error) {
      stop();
      throw error;
    }
    return stop;
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retryTimer);
    clearInterval(this.lookTimer);
    const client = this.client ?? (await this.connecting?.catch(() => undefined));
    await client?.end().catch(() => undefined);
  }

  private connect(): Promise<Client> {
    if (this.closed) return Promise.reject(new Error('This listener was closed.'));
    if (this.client) return Promise.resolve(this.client);
    this.connecting ??= this.open().finally(() => (this.connecting = undefined));
    return this.connecting;
  }

  private async open(): Promise<Client> {
    const client = new PromptClient({
      connectionString: this.url,
      application_name: 'living-well listener',
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
    });
    client.on('notification', ({ channel, payload }) =>
      this.channels.get(channel)?.forEach(({ hear }) => hear(payload ?? '')),
    );
    client.on('error', () => this.lose(client));
    client.on('end', () => this.lose(client));
    await client.connect();
    for (const channel of this.channels.keys()) await client.query(`LISTEN ${channel}`);
    this.client = client;
    clearInterval(this.lookTimer);
    this.lookTimer = setInterval(() => this.look(client), this.lookEveryMs).unref();
    if (this.lost) this.channels.forEach((hearers) => hearers.forEach(({ missed }) => missed?.()));
    this.lost = false;
    return client;
  }

  private look(client: Client): void {
    this.asked = this.asked.then(
      () => client.query('SELECT'),
      () => client.query('SELECT'),
    );
    this.asked.catch(() => this.lose(client));
  }

  private lose(client: Client): void {
    if (this.client !== client) return;
    this.client = undefined;
    this.lost = true;
    void client.end().catch(() => undefined);
    this.connectAgain();
  }

  private connectAgain(): void {
    if (this.closed) return;
    clearTimeout(this.retryTimer);
    this.retryTimer = setTimeout(() => void this.connect().catch(() => this.connectAgain()), AGAIN_AFTER_MS);
    this.retryTimer.unref();
  }
}
