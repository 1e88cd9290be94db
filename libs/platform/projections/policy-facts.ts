import type { Sql } from '../access-control/relationship-facts';
import type { PolicyCode } from '../decider/policies';
import { POLICIES } from '../decider/policies';

/** What the alliance adopted, and when, as a context knows it: its own table, told by identity. */
export const POLICY_TABLE_SQL = `
CREATE TABLE IF NOT EXISTS alliance_policy (
  code text NOT NULL,
  adopted_at timestamptz NOT NULL,
  value integer NOT NULL,
  PRIMARY KEY (code, adopted_at)
);
`;

export interface AdoptedPolicy {
  readonly code: PolicyCode;
  readonly value: number;
  readonly adoptedAt: string;
}

/** Repeatable, and in any order. */
export async function recordPolicy(sql: Sql, { code, value, adoptedAt }: AdoptedPolicy): Promise<void> {
  await sql.query('INSERT INTO alliance_policy (code, adopted_at, value) VALUES ($1,$2,$3) ON CONFLICT DO NOTHING', [
    code,
    adoptedAt,
    value,
  ]);
}

/** As it was at a moment: what was adopted later changes nothing of what arose before. */
export async function policyAt(sql: Sql, code: PolicyCode, moment: Date): Promise<number> {
  const [row] = await sql.query<{ value: number }>(
    'SELECT value FROM alliance_policy WHERE code = $1 AND adopted_at <= $2 ORDER BY adopted_at DESC LIMIT 1',
    [code, moment],
  );
  return row?.value ?? POLICIES[code].unset;
}
