import { escapeLiteral } from 'pg';
import { READABLE_AFTER_END_DAYS } from '../access-control/access-facts';
import type { Principal } from '../access-control/principal';

/** For whom rows are read. Nothing of it is believed longer than one transaction. */
export interface RowSubject extends Pick<Principal, 'personId' | 'memberId' | 'agencyId'> {
  /** Whoever asks was given a board of the whole alliance, by an access decision. */
  readonly scope?: 'alliance';
  /** The one thing for which they showed a code. */
  readonly itemId?: string;
}
export const NOBODY: RowSubject = { personId: null, memberId: null, agencyId: null };

export const roleOf = (schema: string): string => `living_well_${schema}`;
/** Owns nothing, writes nothing, and is shown rows of a subject alone. */
export const readerRoleOf = (schema: string): string => `living_well_${schema}_reader`;

const setting = (name: string) => `nullif(current_setting('living_well.${name}', true), '')`;

/** Conditions under which a row is shown, for `wallSql`; joined with OR. */
export const VISIBLE = {
  /** Their own, that of people on whose team they are or lately were, and of whom an emergency opened. */
  ofThePerson: `person_id IN (
    SELECT ${setting('person')}::uuid
    UNION ALL SELECT r.person_id FROM relationship r WHERE r.member_id = ${setting('member')}::uuid
      AND (r.ended_at IS NULL OR r.ended_at > ${setting('now')}::timestamptz - interval '${READABLE_AFTER_END_DAYS} days')
    UNION ALL SELECT e.person_id FROM emergency_access e WHERE e.member_id = ${setting('member')}::uuid
      AND e.expires_at > ${setting('now')}::timestamptz)`,
  ofThemself: `person_id = ${setting('person')}::uuid`,
  ofTheMember: `member_id = ${setting('member')}::uuid`,
  ofTheAlliance: `${setting('scope')} = 'alliance'`,
  ofTheAgency: (column: string) => `${column} = ${setting('agency')}::uuid`,
  ofTheItem: (column: string) => `${column} = ${setting('item')}::uuid`,
} as const;

/**
 * The second wall around a table with rows of people: forced, so that it also stands for the owner; what projections write
 * passes by a policy of their own, and a reader sees what one of the conditions allows. Without any, no reader sees a row.
 */
export function wallSql(schema: string, table: string, ...visible: readonly string[]): string {
  const shown = visible.length === 0 ? 'false' : visible.map((one) => `(${one})`).join(' OR ');
  return `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY written_by_the_context ON ${table} TO ${roleOf(schema)} USING (true) WITH CHECK (true);
    CREATE POLICY read_for_a_subject ON ${table} FOR SELECT TO ${readerRoleOf(schema)} USING (${shown});`;
}

export function noWallSql(table: string): string {
  return `DROP POLICY read_for_a_subject ON ${table}; DROP POLICY written_by_the_context ON ${table};
    ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY; ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY;`;
}

/**
 * Begins a transaction that reads for a subject and changes nothing, in one question. What it says of the subject is gone
 * when it ends, so the next one on the connection begins with nobody.
 */
export function beginReadingSql({ personId, memberId, agencyId, scope, itemId }: RowSubject, now: Date): string {
  const said = { person: personId, member: memberId, agency: agencyId, scope, item: itemId, now: now.toISOString() };
  const settings = Object.entries(said).map(
    ([name, value]) => `set_config('living_well.${name}', ${escapeLiteral(value ?? '')}, true)`,
  );
  return `START TRANSACTION READ ONLY; SELECT ${settings.join(', ')}`;
}
