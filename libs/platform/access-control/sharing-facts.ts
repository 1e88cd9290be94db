import type { PreferenceFact, SharingPreference } from './access-facts';
import type { Sql } from './relationship-facts';

/** What people said about sharing, as a context knows it: its own table, told by identity. */
export const SHARING_TABLE_SQL = `
CREATE TABLE IF NOT EXISTS sharing_preference (
  person_id uuid NOT NULL,
  audience text NOT NULL,
  audience_id uuid NOT NULL,
  part text NOT NULL,
  choice text NOT NULL,
  overridden_until timestamptz,
  revision bigint NOT NULL,
  PRIMARY KEY (person_id, audience, audience_id, part)
);
`;

/** One preference as it stands since this revision of what the person said. */
export interface ToldPreference extends PreferenceFact {
  readonly personId: string;
  readonly choice: SharingPreference;
  readonly revision: string;
}

/** Repeatable, and in any order: what was said later stays. Answers whether anything changed. */
export async function recordSharingPreference(sql: Sql, told: ToldPreference): Promise<boolean> {
  const { personId, audience, audienceId, part, choice, overriddenUntil, revision } = told;
  const changed = await sql.query(
    `INSERT INTO sharing_preference (person_id, audience, audience_id, part, choice, overridden_until, revision)
     VALUES ($1,$2,$3,$4,$5,$6,$7)
     ON CONFLICT (person_id, audience, audience_id, part) DO UPDATE SET choice = excluded.choice,
       overridden_until = excluded.overridden_until, revision = excluded.revision
     WHERE sharing_preference.revision < excluded.revision
     RETURNING person_id`,
    [personId, audience, audienceId, part, choice, overriddenUntil, revision],
  );
  return changed.length > 0;
}
