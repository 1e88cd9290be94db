import type { Sql } from '../access-control/relationship-facts';
import type { Bus, Consumer, Message } from '../messaging/port/bus';
import type { RetryPolicy } from '../messaging/port/inbox';
import { receive } from '../messaging/port/inbox';
import type { PublishedPage } from '../runtime/published';
import { operatorRetry } from './operator-retry';

/**
 * - `missing`: it was published and never came.
 * - `not-yet-taken`: it has not come, and the consumer has messages still to take or the bus does not say.
 * - `passed-over`: it came after a newer one of its stream, so it had no effect.
 */
export type DifferenceKind = 'missing' | 'not-yet-taken' | 'passed-over';

export interface Difference {
  readonly consumer: string;
  readonly owner: string;
  readonly messageId: string;
  readonly type: string;
  readonly stream: string;
  readonly revision: string;
  /** In the owner's log. */
  readonly position: string;
  readonly kind: DifferenceKind;
  readonly foundAt: string;
}

/** Asks the context that owns a type what it has published after a position. Throws PassingTrouble when it does not answer. */
export type AskPublished = (owner: string, after: bigint, types: readonly string[]) => Promise<PublishedPage>;

/** What was told this long before a run, in milliseconds, has had its time; what is younger is left for the next. */
const SETTLES_MS = 5 * 60_000;
const AT_ONCE = 500;

/** What others have published, by their own log, held against what the inbox of this context has taken. */
export class Reconciliation {
  constructor(
    private readonly sql: Sql,
    private readonly consumers: ReadonlyMap<string, Consumer>,
    private readonly bus: Pick<Bus, 'behind'>,
    private readonly ask: AskPublished,
    private readonly retry: RetryPolicy = operatorRetry,
  ) {}

  /**
   * Compares what was not compared before, or everything, and looks again at every difference that is open. Page by page, so
   * memory is bounded. `goOn` is asked before each page. Answers how many messages were compared.
   */
  async compare(now: Date, { all = false, goOn }: { all?: boolean; goOn: () => Promise<void> }): Promise<number> {
    const behind = await this.bus.behind().catch(() => undefined);
    let compared = 0;
    for (const consumer of this.consumers.values()) {
      const isWaiting = behind?.find((one) => one.consumer === consumer.id)?.messages !== 0;
      await this.lookAgain(consumer.id, isWaiting);
      for (const [owner, types] of byOwner(consumer.types)) {
        let after = all ? 0n : await this.placeOf(consumer.id, owner);
        let place = after;
        for (let hasMore = true, isSettled = true; hasMore; hasMore = hasMore && isSettled) {
          await goOn();
          const page = await this.ask(owner, after, types);
          const settled = page.messages.filter(({ time }) => Date.parse(time) <= now.getTime() - SETTLES_MS);
          compared += settled.length;
          await this.keep(consumer.id, owner, settled, { isWaiting, now });
          const young = page.messages.find(({ time }) => Date.parse(time) > now.getTime() - SETTLES_MS);
          isSettled = young === undefined;
          after = BigInt(page.upTo);
          place = larger(place, smaller(BigInt(page.settledUpTo), young ? BigInt(young.position) - 1n : after));
          hasMore = page.hasMore;
        }
        await this.sql.query(
          `INSERT INTO reconciliation_place AS p VALUES ($1, $2, $3)
           ON CONFLICT (consumer, owner) DO UPDATE SET position = greatest(p.position, excluded.position)`,
          [consumer.id, owner, place],
        );
      }
    }
    return compared;
  }

  /** Differences that are open, in the order in which they were published; at most so many. */
  async differences(most: number): Promise<readonly Difference[]> {
    const rows = await this.sql.query<Omit<Difference, 'foundAt'> & { foundAt: Date }>(
      `SELECT consumer, owner, message_id AS "messageId", type, stream, revision, position, kind, found_at AS "foundAt"
       FROM reconciliation_difference ORDER BY position, consumer, message_id LIMIT $1`,
      [most],
    );
    return rows.map((row) => ({ ...row, foundAt: row.foundAt.toISOString() }));
  }

  async count(): Promise<
    readonly { readonly consumer: string; readonly kind: DifferenceKind; readonly messages: number }[]
  > {
    const rows = await this.sql.query<{ consumer: string; kind: DifferenceKind; messages: string }>(
      'SELECT consumer, kind, count(*) AS messages FROM reconciliation_difference GROUP BY consumer, kind ORDER BY 1, 2',
    );
    return rows.map((row) => ({ ...row, messages: Number(row.messages) }));
  }

  /** Asks the owners for what is missing once more and takes it, in order, as if it had just come. Answers how many were taken. */
  async takeMissing(): Promise<number> {
    let taken = 0;
    for (let last: Difference | undefined; ;) {
      const [next] = await this.missingAfter(last);
      if (!next) return taken;
      last = next;
      const consumer = this.consumers.get(next.consumer);
      if (!consumer) continue;
      const page = await this.ask(next.owner, BigInt(next.position) - 1n, [next.type]);
      const message = page.messages.find(({ id }) => id === next.messageId);
      if (message && (await receive(consumer, JSON.stringify(message), this.retry)) === 'done') taken += 1;
      await this.lookAgainAt(next.consumer, [next.messageId], false);
    }
  }

  private missingAfter(last: Difference | undefined): Promise<Difference[]> {
    return this.sql.query<Difference>(
      `SELECT consumer, owner, message_id AS "messageId", type, stream, revision, position, kind, found_at AS "foundAt"
       FROM reconciliation_difference WHERE kind <> 'passed-over'
         AND ($1::bigint IS NULL OR (position, consumer, message_id) > ($1::bigint, $2::text, $3::uuid))
       ORDER BY position, consumer, message_id LIMIT 1`,
      [last?.position ?? null, last?.consumer ?? null, last?.messageId ?? null],
    );
  }

  private async keep(
    consumer: string,
    owner: string,
    messages: readonly Message[],
    { isWaiting, now }: { readonly isWaiting: boolean; readonly now: Date },
  ): Promise<void> {
    const kinds = await this.kindsOf(
      consumer,
      messages.map(({ id }) => id),
      isWaiting,
    );
    for (const { id, type, stream, revision, position } of messages) {
      const kind = kinds.get(id);
      if (!kind) continue;
      await this.sql.query(
        `INSERT INTO reconciliation_difference VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (consumer, message_id) DO UPDATE SET kind = excluded.kind`,
        [consumer, id, owner, type, stream, revision, position, kind, now],
      );
    }
  }

  private async lookAgain(consumer: string, isWaiting: boolean): Promise<void> {
    for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
      const rows = await this.sql.query<{ id: string }>(
        `SELECT message_id AS id FROM reconciliation_difference WHERE consumer = $1 AND message_id > $2::uuid
         ORDER BY message_id LIMIT ${AT_ONCE}`,
        [consumer, after],
      );
      const ids = rows.map(({ id }) => id);
      await this.lookAgainAt(consumer, ids, isWaiting);
      if (ids.length < AT_ONCE) return;
      after = ids.at(-1) ?? after;
    }
  }

  private async lookAgainAt(consumer: string, ids: readonly string[], isWaiting: boolean): Promise<void> {
    const kinds = await this.kindsOf(consumer, ids, isWaiting);
    await this.sql.query(
      'DELETE FROM reconciliation_difference WHERE consumer = $1 AND message_id = ANY($2) AND NOT message_id = ANY($3)',
      [consumer, ids, [...kinds.keys()]],
    );
    for (const [id, kind] of kinds) {
      await this.sql.query('UPDATE reconciliation_difference SET kind = $3 WHERE consumer = $1 AND message_id = $2', [
        consumer,
        id,
        kind,
      ]);
    }
  }

  /** Of these messages, those that are neither taken, nor set aside, nor parked where an operator sees them. */
  private async kindsOf(
    consumer: string,
    ids: readonly string[],
    isWaiting: boolean,
  ): Promise<ReadonlyMap<string, DifferenceKind>> {
    const rows = await this.sql.query<{ id: string; outcome: string | null }>(
      `SELECT m.id, i.outcome FROM unnest($2::uuid[]) AS m(id)
       LEFT JOIN inbox i ON i.consumer = $1 AND i.message_id = m.id
       WHERE i.outcome = 'older' OR (i.outcome IS NULL AND NOT EXISTS (
         SELECT FROM parked p WHERE p.consumer = $1 AND p.message_id = m.id))`,
      [consumer, ids],
    );
    return new Map(
      rows.map(({ id, outcome }) => [
        id,
        outcome === 'older' ? 'passed-over' : isWaiting ? 'not-yet-taken' : 'missing',
      ]),
    );
  }

  private async placeOf(consumer: string, owner: string): Promise<bigint> {
    const [row] = await this.sql.query<{ position: string }>(
      'SELECT position FROM reconciliation_place WHERE consumer = $1 AND owner = $2',
      [consumer, owner],
    );
    return BigInt(row?.position ?? 0);
  }
}

function byOwner(types: readonly string[]): ReadonlyMap<string, string[]> {
  const owners = new Map<string, string[]>();
  for (const type of types) {
    const owner = type.slice(0, type.indexOf('.'));
    owners.set(owner, [...(owners.get(owner) ?? []), type]);
  }
  return owners;
}

const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b);
