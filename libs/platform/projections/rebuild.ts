import type { Pool } from 'pg';
import type { Sql } from '../access-control/relationship-facts';
import type { EventStore, ReadPage } from '../event-store/port/event-store';
import type { RecordedEvent } from '../event-store/recorded-event';
import { failpoint } from '../observability/failpoint';
import { onOneConnection } from '../postgres/one-connection';
import type { Beside } from './beside';
import { makeBeside } from './beside';
import type { TableDifference } from './compare-tables';
import { compareTables, isEqual, takeOver } from './compare-tables';
import { schemaOf } from './context-database';
import { announceView } from './live-views';
import type { Projection } from './projection';
import { viewOf } from './projection';

export interface Rebuild {
  readonly url: string;
  readonly owner: Pool;
  readonly store: Pick<EventStore, 'readAll'>;
  /** `care-plan`. */
  readonly context: string;
  readonly projection: Projection;
  readonly open: (page: ReadPage) => Promise<readonly RecordedEvent[]>;
  /** Whether the fresh rows take the place of the live ones also when they differ. */
  readonly acceptDifferences: boolean;
  readonly onProgress?: (position: bigint, target: bigint) => void;
}

export interface Rebuilt {
  /** At which both were compared. */
  readonly position: bigint;
  readonly tables: readonly TableDifference[];
  readonly equal: boolean;
  /** Whether the live view is now that of the log. */
  readonly switched: boolean;
}

/** The view cannot be rebuilt: one line that says why and what to do. */
export class CannotRebuild extends Error {}

const PAGE = 500;
/** So few positions are filled in while the live view waits. */
const NEAR = 1000n;
const MOST_ROUNDS = 20;

/**
 * Fills a view anew beside the live one, which goes on meanwhile; then holds the live one still, brings the fresh one to the
 * same position, compares both, and lets the fresh rows take the place of the live ones, all in one transaction. Whoever
 * reads sees the old rows until it commits. A process that is killed leaves the live view as it was, and what was beside it
 * is thrown away by the next rebuild.
 */
export async function rebuild(asked: Rebuild): Promise<Rebuilt> {
  const { owner, context, projection, url } = asked;
  if (projection.tables.length === 0) {
    throw new CannotRebuild(
      `${viewOf(projection)} keeps no rows: it is read from streams, and there is nothing to rebuild.`,
    );
  }
  return onOneConnection(owner, async (sql) => {
    const [lock] = await sql.query<{ mine: boolean }>('SELECT pg_try_advisory_lock(7236010, hashtext($1)) AS mine', [
      context,
    ]);
    if (!lock?.mine) {
      throw new CannotRebuild(
        `A view of ${context} is being rebuilt already. Wait until that has ended, and try again.`,
      );
    }
    try {
      const beside = await makeBeside(url, owner, context, projection);
      try {
        return await new Filling(asked, beside).finish(sql);
      } finally {
        await beside.remove();
      }
    } finally {
      await sql.query('SELECT pg_advisory_unlock(7236010, hashtext($1))', [context]);
    }
  });
}

class Filling {
  private reached = 0n;
  private readonly categories: readonly string[];

  constructor(
    private readonly asked: Rebuild,
    private readonly beside: Beside,
  ) {
    this.categories = asked.projection.streams.map(({ category }) => category);
  }

  async finish(sql: Sql): Promise<Rebuilt> {
    const { projection, acceptDifferences } = this.asked;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const target = await this.livePosition(sql);
      const isNear = target - this.reached < NEAR;
      await this.fillTo(target);
      if (isNear) break;
    }
    await sql.query('BEGIN');
    try {
      const position = await this.livePosition(sql, 'FOR UPDATE');
      await this.fillTo(position);
      const tables: TableDifference[] = [];
      for (const table of projection.tables) tables.push(await compareTables(sql, this.beside, table));
      const equal = tables.every(isEqual);
      if (!equal && acceptDifferences) {
        for (const table of projection.tables) await takeOver(sql, this.beside, table);
        await announceView(sql, { view: viewOf(projection), keys: [] });
      }
      failpoint('rebuild.before-switch');
      await sql.query('COMMIT');
      return { position, tables, equal, switched: equal || acceptDifferences };
    } catch (error) {
      await sql.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  }

  /** Where the live view is; held there until the end of the transaction when asked for. */
  private async livePosition(sql: Sql, held: '' | 'FOR UPDATE' = ''): Promise<bigint> {
    const { context, projection } = this.asked;
    const [row] = await sql.query<{ position: string }>(
      `SELECT position FROM ${schemaOf(context)}.checkpoint WHERE id = $1 ${held}`,
      [projection.id],
    );
    if (row) return BigInt(row.position);
    throw new CannotRebuild(`${viewOf(projection)} was never filled. Start Living Well, which fills it.`);
  }

  private async fillTo(target: bigint): Promise<void> {
    const { store, projection, open, onProgress } = this.asked;
    while (this.reached < target) {
      const { events, upTo } = await store.readAll({ after: this.reached, categories: this.categories, limit: PAGE });
      const within = events.filter(({ position }) => position <= target);
      if (within.length > 0) {
        const opened = await open({ events: within, upTo });
        await this.beside.transaction(async (sql) => {
          await projection.project(opened, sql);
          failpoint('rebuild.after-page');
        });
      }
      if (upTo <= this.reached) break;
      this.reached = upTo < target ? upTo : target;
      onProgress?.(this.reached, target);
    }
    this.reached = target > this.reached ? target : this.reached;
  }
}
