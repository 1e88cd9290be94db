import type { Pool } from 'pg';
import type { Sql } from '../access-control/relationship-facts';
import type { Keyring } from './keyring';

/** What is to be erased: everything of a subject, or what one agency holds, or one class of information. */
export interface Erasure {
  /** uuid; one erasure is carried out once. */
  readonly erasureId: string;
  readonly subject: string;
  /** null for every agency. */
  readonly agency: string | null;
  /** null for every class. */
  readonly informationClass: string | null;
}

/** As it is known outside the database, and put back with a backup. Ids and codes alone. */
export interface KnownErasure extends Erasure {
  readonly erasedAt: string;
}

/** Where the words of a context have still to go, after their keys. */
export interface UnsettledErasure {
  readonly erasureId: string;
  /** Seconds since the keys were destroyed, by the clock of the database. */
  readonly ago: number;
}

/** What could not be done by the product itself. */
export type LeftToTheOperator = 'old-files-of-the-database';

/** Keys that were destroyed, for which reason nothing is sealed for their owners again, and where words of them are left. */
export class Erasures {
  constructor(
    private readonly pool: Pool,
    private readonly keyring: Pick<Keyring, 'destroy'>,
  ) {}

  /**
   * Destroys every key that the erasure covers, and keeps that none is made again. Repeatable. Answers how many keys it
   * destroyed. Words that were kept in views are there until every holder has settled.
   */
  async carryOut({ erasureId, subject, agency, informationClass }: Erasure): Promise<number> {
    await this.pool.query(
      `INSERT INTO privacy.erasure (erasure_id, subject, agency, information_class) VALUES ($1,$2,$3,$4)
       ON CONFLICT DO NOTHING`,
      [erasureId, subject, agency, informationClass],
    );
    await this.destroy(erasureId);
    const { rows } = await this.pool.query<{ keys: string }>(
      `SELECT count(*) AS keys FROM privacy.data_key k JOIN privacy.erasure e ON ${COVERED}
       WHERE e.erasure_id = $1 AND k.wrapped IS NULL`,
      [erasureId],
    );
    return Number(rows[0]?.keys ?? 0);
  }

  /** Also in a process that did not carry it out, which forgets; a key that was on its way meanwhile goes with it. */
  async destroy(erasureId: string): Promise<void> {
    const { rows } = await this.pool.query<{ key_ref: string }>(
      `SELECT k.key_ref FROM privacy.data_key k JOIN privacy.erasure e ON ${COVERED} WHERE e.erasure_id = $1`,
      [erasureId],
    );
    for (const { key_ref: keyRef } of rows) await this.keyring.destroy(keyRef);
  }

  /** A context that keeps rows: an erasure is complete when it has settled too. */
  async join(holder: string): Promise<void> {
    await this.pool.query('INSERT INTO privacy.holder (name) VALUES ($1) ON CONFLICT DO NOTHING', [holder]);
  }

  /** Oldest first. */
  async unsettledBy(holder: string): Promise<readonly UnsettledErasure[]> {
    const { rows } = await this.pool.query<{ erasure_id: string; ago: string }>(
      `SELECT e.erasure_id, extract(epoch FROM clock_timestamp() - e.erased_at) AS ago FROM privacy.erasure e
       WHERE NOT EXISTS (SELECT FROM privacy.erasure_settled s WHERE s.erasure_id = e.erasure_id AND s.holder = $1)
       ORDER BY e.erased_at, e.erasure_id`,
      [holder],
    );
    return rows.map(({ erasure_id: erasureId, ago }) => ({ erasureId, ago: Number(ago) }));
  }

  async settled(erasureId: string, holder: string, left: readonly LeftToTheOperator[]): Promise<void> {
    await this.pool.query(
      `INSERT INTO privacy.erasure_settled (erasure_id, holder, left_over) VALUES ($1,$2,$3) ON CONFLICT DO NOTHING`,
      [erasureId, holder, left],
    );
  }

  /** What is left to the operator once every holder has settled; undefined before. */
  async leftBy(erasureId: string): Promise<readonly LeftToTheOperator[] | undefined> {
    const { rows } = await this.pool.query<{ waits: boolean; left_over: LeftToTheOperator[] | null }>(
      `SELECT bool_or(s.holder IS NULL) AS waits, (SELECT array_agg(DISTINCT one) FROM privacy.erasure_settled t,
         unnest(t.left_over) AS one WHERE t.erasure_id = $1) AS left_over
       FROM privacy.holder h LEFT JOIN privacy.erasure_settled s ON s.holder = h.name AND s.erasure_id = $1`,
      [erasureId],
    );
    const [row] = rows;
    return !row || row.waits ? undefined : (row.left_over ?? []);
  }

  /** Every erasure there was, oldest first. */
  async all(): Promise<readonly KnownErasure[]> {
    const { rows } = await this.pool.query<{
      erasure_id: string;
      subject: string;
      agency: string | null;
      information_class: string | null;
      erased_at: Date;
    }>('SELECT * FROM privacy.erasure ORDER BY erased_at, erasure_id');
    return rows.map(({ erasure_id: erasureId, subject, agency, information_class: informationClass, erased_at }) => ({
      ...{ erasureId, subject, agency, informationClass, erasedAt: erased_at.toISOString() },
    }));
  }
}

/** A key `k` that an erasure `e` covers. */
const COVERED = `k.subject = e.subject AND (e.agency IS NULL OR e.agency = k.agency)
  AND (e.information_class IS NULL OR e.information_class = k.information_class)`;

/**
 * Takes the keys of these erasures out of a database that a backup was put into, before anything reads it. Answers how many
 * of them were not in the backup.
 */
export async function eraseAgain(sql: Sql, erasures: readonly KnownErasure[]): Promise<number> {
  let news = 0;
  for (const { erasureId, subject, agency, informationClass, erasedAt } of erasures) {
    const made = await sql.query(
      `INSERT INTO privacy.erasure (erasure_id, subject, agency, information_class, erased_at) VALUES ($1,$2,$3,$4,$5)
       ON CONFLICT DO NOTHING RETURNING erasure_id`,
      [erasureId, subject, agency, informationClass, erasedAt],
    );
    news += made.length;
  }
  await sql.query(
    `UPDATE privacy.data_key k SET wrapped = NULL, destroyed_at = coalesce(k.destroyed_at, now())
     FROM privacy.erasure e WHERE ${COVERED} AND k.wrapped IS NOT NULL`,
  );
  return news;
}

/** Whether any erasure covers this owner. */
export const isErasedSql = (subject: string, agency: string, informationClass: string): string =>
  `EXISTS (SELECT FROM privacy.erasure e WHERE e.subject = ${subject} AND (e.agency IS NULL OR e.agency = ${agency})
    AND (e.information_class IS NULL OR e.information_class = ${informationClass}))`;
