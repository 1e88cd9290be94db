import { Client } from 'pg';

/** One connection that LISTENs for a process. Wake-ups only: whoever listens must also look by itself now and then. */
export class PgListener {
  private client: Client | undefined;
  private closed = false;
  private readonly channels = new Map<string, Set<(payload: string) => void>>();
  private connecting: Promise<void> | undefined;
  private retryTimer: NodeJS.Timeout | undefined;

  constructor(private readonly url: string) {}

  /** Calls `hear` with the payload of every notification on the channel; returns what stops it. */
  async on(channel: string, hear: (payload: string) => void): Promise<() => void> {
    const listeners = this.channels.get(channel) ?? new Set();
    listeners.add(hear);
    this.channels.set(channel, listeners);
    await this.connect();
    if (listeners.size === 1) await this.client?.query(`LISTEN ${channel}`).catch(() => this.reconnect());
    return () => listeners.delete(hear);
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retryTimer);
    await this.client?.end().catch(() => undefined);
  }

  private connect(): Promise<void> {
    if (this.client || this.closed) return Promise.resolve();
    this.connecting ??= this.open().finally(() => (this.connecting = undefined));
    return this.connecting;
  }

  private async open(): Promise<void> {
    const client = new Client({ connectionString: this.url, application_name: 'living-well listener' });
    client.on('notification', ({ channel, payload }) =>
      this.channels.get(channel)?.forEach((hear) => hear(payload ?? '')),
    );
    client.on('error', () => this.reconnect());
    client.on('end', () => this.reconnect());
    await client.connect();
    for (const channel of this.channels.keys()) await client.query(`LISTEN ${channel}`);
    this.client = client;
  }

  private reconnect(): void {
    this.client?.removeAllListeners('end');
    this.client = undefined;
    if (this.closed) return;
    clearTimeout(this.retryTimer);
    this.retryTimer = setTimeout(() => void this.connect().catch(() => this.reconnect()), 500);
    this.retryTimer.unref();
  }
}
