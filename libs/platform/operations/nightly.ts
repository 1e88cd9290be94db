import type { Sql } from '../access-control/relationship-facts';
import type { Clock } from '../event-store/command-context';
import { reasonOf } from '../messaging/port/trouble';
import { lastNightDue } from './nightly.rules';
import type { Reconciliation } from './reconciliation';

const LOOK_EVERY_MS = 30_000;
/** A run that has not said for so long that it goes on is taken over. */
const BUSY_FOR_MS = 5 * 60_000;

/** The last comparison that was begun and what became of it. */
export interface LastRun {
  readonly beganAt: string;
  readonly endedAt: string | null;
  readonly compared: number | null;
  /** Class and code of what stopped it, which is tried again. */
  readonly trouble: string | null;
}

/** Compares once each night at three, by the injected clock; a night that nobody was there for is made up for. */
export class Nightly {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<unknown> = Promise.resolve();
  private isStopped = false;

  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
    private readonly reconciliation: Reconciliation,
    private readonly onError: (error: unknown) => void,
  ) {}

  async start(): Promise<void> {
    const now = this.clock.now();
    // There is nothing to compare in what has just been set up.
    await this.sql.query(
      `INSERT INTO reconciliation_run (id, began_at, busy_until, ended_at) SELECT $1, $2, $2, $2
       WHERE NOT EXISTS (SELECT FROM reconciliation_run)`,
      [idOf(now), now],
    );
    this.timer = setInterval(() => void this.look().catch(this.onError), LOOK_EVERY_MS);
    this.timer.unref();
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    clearInterval(this.timer);
    await this.running.catch(() => undefined);
  }

  /** Runs the comparison of the last night if nobody has. */
  async look(): Promise<void> {
    const now = this.clock.now();
    const id = idOf(now);
    const [mine] = await this.sql.query(
      `INSERT INTO reconciliation_run AS r (id, began_at, busy_until) VALUES ($1, $2, $3)
       ON CONFLICT (id) DO UPDATE SET busy_until = excluded.busy_until
       WHERE r.ended_at IS NULL AND r.busy_until <= $2 RETURNING id`,
      [id, now, soon(now)],
    );
    if (mine) await this.run(id, false);
  }

  /** Now, because somebody asks for it; `all` compares again what was compared before. */
  async runNow(all: boolean): Promise<number> {
    const now = this.clock.now();
    const id = `asked for at ${now.toISOString()}`;
    await this.sql.query(
      'INSERT INTO reconciliation_run (id, began_at, busy_until) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [id, now, soon(now)],
    );
    return this.run(id, all);
  }

  async last(): Promise<LastRun | null> {
    const [row] = await this.sql.query<{
      began_at: Date;
      ended_at: Date | null;
      compared: string | null;
      trouble: string;
    }>(
      `SELECT began_at, ended_at, compared, trouble FROM reconciliation_run
       WHERE compared IS NOT NULL OR ended_at IS NULL ORDER BY began_at DESC, id LIMIT 1`,
    );
    if (!row) return null;
    const { began_at: beganAt, ended_at: endedAt, compared, trouble } = row;
    return {
      beganAt: beganAt.toISOString(),
      endedAt: endedAt?.toISOString() ?? null,
      compared: compared === null ? null : Number(compared),
      trouble,
    };
  }

  private run(id: string, all: boolean): Promise<number> {
    const run = this.running.catch(() => undefined).then(() => this.compare(id, all));
    this.running = run;
    return run;
  }

  private async compare(id: string, all: boolean): Promise<number> {
    const goOn = async () => {
      if (this.isStopped) throw new Error('stopped');
      await this.sql.query('UPDATE reconciliation_run SET busy_until = $2 WHERE id = $1', [id, soon(this.clock.now())]);
    };
    try {
      const compared = await this.reconciliation.compare(this.clock.now(), { all, goOn });
      await this.sql.query('UPDATE reconciliation_run SET ended_at = $2, compared = $3, trouble = NULL WHERE id = $1', [
        id,
        this.clock.now(),
        compared,
      ]);
      return compared;
    } catch (error) {
      await this.sql.query('UPDATE reconciliation_run SET trouble = $2 WHERE id = $1', [id, reasonOf(error)]);
      throw error;
    }
  }
}

const idOf = (now: Date): string => `night of ${lastNightDue(now)}`;
const soon = (now: Date): Date => new Date(now.getTime() + BUSY_FOR_MS);
