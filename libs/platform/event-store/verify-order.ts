import type { Sql } from '../access-control/relationship-facts';
import type { StoredEvent } from './port/event-store';
import { metadataOf } from './streams';
import type { Findings } from './verify-finding';

const TABLES_SQL = `
CREATE TEMP TABLE IF NOT EXISTS verified_stream (
  stream text COLLATE "C" PRIMARY KEY, revision bigint NOT NULL, command_id text);
CREATE TEMP TABLE IF NOT EXISTS verified_command (
  stream text COLLATE "C", command_id text, revision bigint NOT NULL, position bigint NOT NULL,
  PRIMARY KEY (stream, command_id));
CREATE TEMP TABLE IF NOT EXISTS verified_event (id text PRIMARY KEY);
TRUNCATE verified_stream, verified_command, verified_event;`;

interface Last {
  readonly revision: bigint;
  readonly commandId: string | null;
}
interface Append {
  readonly event: StoredEvent;
  readonly commandId: string;
  readonly goesOn: boolean;
}

/**
 * Whether revisions are dense, positions rise, and no event and no command is there twice. What was seen is kept in temporary
 * tables of one connection and not in memory, however many streams there are. `sql` must be that connection.
 */
export class OrderVerifier {
  private position = 0n;

  private constructor(
    private readonly sql: Sql,
    private readonly findings: Findings,
  ) {}

  static async begin(sql: Sql, findings: Findings): Promise<OrderVerifier> {
    await sql.query(TABLES_SQL);
    return new OrderVerifier(sql, findings);
  }

  async take(events: readonly StoredEvent[]): Promise<void> {
    const lasts = await this.lastsOf([...new Set(events.map(({ stream }) => stream))]);
    const appends = new Map<string, Append>();
    for (const event of events) {
      if (event.position <= this.position) this.findings.add(event, 'position-not-rising');
      this.position = event.position;
      const last = lasts.get(event.stream) ?? { revision: -1n, commandId: null };
      if (event.revision !== last.revision + 1n) this.findings.add(event, 'revision-not-next');
      const commandId = commandOf(event);
      lasts.set(event.stream, { revision: event.revision, commandId });
      if (commandId === null) continue;
      const name = JSON.stringify([event.stream, commandId]);
      const known = appends.get(name);
      const goesOn = last.commandId === commandId;
      if (known && !goesOn) this.findings.add(event, 'command-repeated');
      else appends.set(name, { event, commandId, goesOn: known?.goesOn ?? goesOn });
    }
    await this.keep(events, lasts, [...appends.values()]);
  }

  /** Streams that were seen. */
  async streams(): Promise<number> {
    const [row] = await this.sql.query<{ streams: string }>('SELECT count(*) AS streams FROM verified_stream');
    return Number(row?.streams ?? 0);
  }

  /** Where PostgreSQL keeps the log: what it keeps of each command, against the events up to a position. */
  async compareCommands(upTo: bigint): Promise<void> {
    const differing = await this.sql.query<{ stream: string; revision: string; position: string; found: string }>(
      `SELECT count(*) OVER () AS found, coalesce(v.stream, c.stream) AS stream, greatest(v.revision, c.revision) AS revision,
         greatest(v.position, c.position) AS position
       FROM verified_command v FULL JOIN (SELECT * FROM events.command WHERE position <= $1) c
         ON c.stream = v.stream AND c.command_id::text = v.command_id
       WHERE v.stream IS NULL OR c.stream IS NULL OR v.revision <> c.revision OR v.position <> c.position
       ORDER BY 4 LIMIT 20`,
      [upTo],
    );
    for (const { stream, revision, position } of differing) {
      this.findings.add({ stream, revision: BigInt(revision), position: BigInt(position) }, 'command-not-kept');
    }
    this.findings.count += Number(differing[0]?.found ?? 0) - differing.length;
  }

  private async lastsOf(streams: readonly string[]): Promise<Map<string, Last>> {
    const rows = await this.sql.query<{ stream: string; revision: string; command_id: string | null }>(
      'SELECT stream, revision, command_id FROM verified_stream WHERE stream = ANY($1)',
      [streams],
    );
    return new Map(
      rows.map(({ stream, revision, command_id: commandId }) => [stream, { revision: BigInt(revision), commandId }]),
    );
  }

  private async keep(
    events: readonly StoredEvent[],
    lasts: ReadonlyMap<string, Last>,
    appends: readonly Append[],
  ): Promise<void> {
    const streams = [...lasts];
    await this.sql.query(
      `INSERT INTO verified_stream (stream, revision, command_id) SELECT * FROM unnest($1::text[], $2::bigint[], $3::text[])
       ON CONFLICT (stream) DO UPDATE SET revision = excluded.revision, command_id = excluded.command_id`,
      [
        streams.map(([stream]) => stream),
        streams.map(([, last]) => last.revision),
        streams.map(([, l]) => l.commandId),
      ],
    );
    const fresh = await this.sql.query<{ id: string }>(
      'INSERT INTO verified_event (id) SELECT DISTINCT unnest($1::text[]) ON CONFLICT DO NOTHING RETURNING id',
      [events.map(({ id }) => id.toLowerCase())],
    );
    const first = new Set(fresh.map(({ id }) => id));
    for (const event of events) if (!first.delete(event.id.toLowerCase())) this.findings.add(event, 'id-repeated');
    const kept = await this.sql.query<{ n: string }>(
      `WITH a AS (SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[], $5::boolean[])
         WITH ORDINALITY AS a(stream, command_id, revision, position, goes_on, n)),
       longer AS (UPDATE verified_command v SET revision = a.revision, position = a.position FROM a
         WHERE a.goes_on AND v.stream = a.stream AND v.command_id = a.command_id RETURNING v.stream, v.command_id),
       new AS (INSERT INTO verified_command (stream, command_id, revision, position)
         SELECT stream, command_id, revision, position FROM a WHERE NOT goes_on ON CONFLICT DO NOTHING
         RETURNING stream, command_id)
       SELECT a.n FROM a JOIN (TABLE longer UNION ALL TABLE new) k USING (stream, command_id)`,
      [
        appends.map(({ event }) => event.stream),
        appends.map(({ commandId }) => commandId),
        appends.map(({ event }) => event.revision),
        appends.map(({ event }) => event.position),
        appends.map(({ goesOn }) => goesOn),
      ],
    );
    const once = new Set(kept.map(({ n }) => Number(n) - 1));
    appends.forEach(({ event }, n) => {
      if (!once.has(n)) this.findings.add(event, 'command-repeated');
    });
  }
}

function commandOf(event: StoredEvent): string | null {
  try {
    const { commandId } = metadataOf(event);
    return typeof commandId === 'string' ? commandId.toLowerCase() : null;
  } catch {
    return null;
  }
}
