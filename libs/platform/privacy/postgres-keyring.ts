import { randomBytes, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { createRoleSql } from '../postgres/role-pool';
import { isErasedSql } from './erasures';
import type { DataKey, KeyOwner, Keyring } from './keyring';
import { KeyDestroyed } from './keyring';
import { seal, unseal } from './sealed-box';
import type { SealedBox } from './sealed-box';

export const PRIVACY_ROLE = 'living_well_privacy';
export const PRIVACY_SCHEMA_SQL = `
${createRoleSql(PRIVACY_ROLE)}
CREATE SCHEMA IF NOT EXISTS privacy;
CREATE TABLE IF NOT EXISTS privacy.data_key (
  key_ref uuid PRIMARY KEY,
  subject text NOT NULL,
  agency text NOT NULL,
  information_class text NOT NULL,
  wrapped text,
  made_at timestamptz NOT NULL DEFAULT now(),
  destroyed_at timestamptz,
  UNIQUE (subject, agency, information_class)
);
CREATE TABLE IF NOT EXISTS privacy.erasure (
  erasure_id uuid PRIMARY KEY,
  subject text NOT NULL,
  agency text,
  information_class text,
  erased_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX IF NOT EXISTS erasure_of ON privacy.erasure (subject);
CREATE TABLE IF NOT EXISTS privacy.holder (name text PRIMARY KEY);
CREATE TABLE IF NOT EXISTS privacy.erasure_settled (
  erasure_id uuid NOT NULL,
  holder text NOT NULL,
  left_over text[] NOT NULL,
  settled_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (erasure_id, holder)
);
GRANT USAGE ON SCHEMA privacy TO ${PRIVACY_ROLE};
GRANT SELECT, INSERT, UPDATE ON privacy.data_key TO ${PRIVACY_ROLE};
GRANT SELECT, INSERT ON privacy.erasure, privacy.holder, privacy.erasure_settled TO ${PRIVACY_ROLE};
`;

const KEPT = 10_000;
const KEPT_FOR_MS = 20_000;

/** Keys in a table of their own, each wrapped under the master key; opened ones are kept in memory for half a minute. */
export class PostgresKeyring implements Keyring {
  private readonly opened = new Map<string, { readonly key: Buffer; readonly until: number }>();
  private readonly opening = new Map<string, Promise<Buffer | undefined>>();
  private readonly refs = new Map<string, string>();
  private readonly destroyed = new Set<string>();
  private readonly forgetting: (() => void)[] = [];

  constructor(
    private readonly pool: Pool,
    private readonly masterKey: Buffer,
  ) {}

  async keyFor(owner: KeyOwner): Promise<DataKey> {
    const name = JSON.stringify([owner.subject, owner.agency, owner.informationClass]);
    const known = this.refs.get(name);
    const kept = known ? await this.open(known) : undefined;
    if (known && kept) return { keyRef: known, key: kept };
    const keyRef = randomUUID();
    const fresh = JSON.stringify(seal(this.masterKey, randomBytes(32), keyRef));
    const { rows } = await this.pool.query<{ key_ref: string; wrapped: string | null }>(
      `WITH made AS (
         INSERT INTO privacy.data_key (key_ref, subject, agency, information_class, wrapped, destroyed_at)
         SELECT $1::uuid, $2::text, $3::text, $4::text, CASE WHEN erased.so THEN NULL ELSE $5::text END,
           CASE WHEN erased.so THEN now() END
         FROM (SELECT ${isErasedSql('$2::text', '$3::text', '$4::text')} AS so) AS erased
         ON CONFLICT (subject, agency, information_class) DO NOTHING RETURNING key_ref, wrapped)
       SELECT key_ref, wrapped FROM made UNION ALL
       SELECT key_ref, wrapped FROM privacy.data_key WHERE subject = $2 AND agency = $3 AND information_class = $4`,
      [keyRef, owner.subject, owner.agency, owner.informationClass, fresh],
    );
    const [row] = rows;
    // Two first uses at once: the loser sees neither its own row nor, in this snapshot, the winner's.
    if (!row) return this.keyFor(owner);
    const key = this.remember(row.key_ref, row.wrapped);
    if (!key) throw new KeyDestroyed(row.key_ref);
    if (this.refs.size >= KEPT) this.refs.delete(this.refs.keys().next().value ?? '');
    this.refs.set(name, row.key_ref);
    return { keyRef: row.key_ref, key };
  }

  /** Whoever opens the same key at the same time, as the events of one stream do, shares one question. */
  async open(keyRef: string): Promise<Buffer | undefined> {
    const kept = this.recall(keyRef);
    if (kept) return kept;
    const opening = this.opening.get(keyRef) ?? this.fetch(keyRef).finally(() => this.opening.delete(keyRef));
    this.opening.set(keyRef, opening);
    const key = await opening;
    return key && !this.destroyed.has(keyRef) ? Buffer.from(key) : undefined;
  }

  async destroy(keyRef: string): Promise<void> {
    await this.pool.query(
      'UPDATE privacy.data_key SET wrapped = NULL, destroyed_at = coalesce(destroyed_at, now()) WHERE key_ref = $1',
      [keyRef],
    );
    // Remembered, because an answer that was on its way still carries the key.
    this.destroyed.add(keyRef);
    this.opened.get(keyRef)?.key.fill(0);
    this.opened.delete(keyRef);
    for (const forget of this.forgetting) forget();
  }

  onDestroyed(forget: () => void): void {
    this.forgetting.push(forget);
  }

  private async fetch(keyRef: string): Promise<Buffer | undefined> {
    const { rows } = await this.pool.query<{ wrapped: string | null }>(
      'SELECT wrapped FROM privacy.data_key WHERE key_ref = $1',
      [keyRef],
    );
    return this.remember(keyRef, rows[0]?.wrapped ?? null);
  }

  /** A copy for each use: the kept one is wiped when the key is destroyed, which must not happen in the middle of a use. */
  private recall(keyRef: string): Buffer | undefined {
    const kept = this.opened.get(keyRef);
    if (kept && kept.until > performance.now()) return Buffer.from(kept.key);
    this.opened.delete(keyRef);
    return undefined;
  }

  private remember(keyRef: string, wrapped: string | null): Buffer | undefined {
    if (wrapped === null || this.destroyed.has(keyRef)) return undefined;
    const key = unseal(this.masterKey, JSON.parse(wrapped) as SealedBox, keyRef);
    if (this.opened.size >= KEPT) this.opened.delete(this.opened.keys().next().value ?? '');
    this.opened.set(keyRef, { key, until: performance.now() + KEPT_FOR_MS });
    return Buffer.from(key);
  }
}
