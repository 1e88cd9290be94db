import type { Sql } from '@platform/access-control/relationship-facts';
import { ASSURANCE_AGES_DAYS, CAPACITY_HOLDS_DAYS } from '../../domain/service-listing/age.rules';
import type { Point } from '../open-referral/near.query';
import { boxAround, METRES } from '../open-referral/near.query';

const DAY_MS = 24 * 60 * 60 * 1000;
/** At so many metres a service counts half as much as one next door. */
const HALF_AS_NEAR = 5000;

export interface Wanted {
  /** For `to_tsquery`; none when no words were asked for. */
  readonly words: string | undefined;
  readonly near: (Point & { readonly within: number }) | undefined;
  readonly termId: string | undefined;
  readonly age: number | undefined;
  readonly language: string | undefined;
  readonly organisationId: string | undefined;
  readonly access: boolean;
  readonly free: boolean;
  readonly remote: boolean;
  readonly room: boolean;
  /** Minutes of the week, of which it may be open in one. */
  readonly openIn: { readonly minutes: string; readonly onBankHolidays: boolean } | undefined;
  readonly asOf: Date;
}

/** Where a page ends. */
export interface Place {
  readonly score: number;
  readonly name: string;
  readonly serviceId: string;
}

export interface Match extends Place {
  readonly metres: number | null;
}

/**
 * The next so many, best first: words, then how lately somebody looked, and how near it is. What one can take part in from
 * anywhere counts as at the edge of what is near.
 */
export async function matchesOf(wanted: Wanted, after: Place | undefined, limit: number, sql: Sql): Promise<Match[]> {
  const { text, values } = statement(wanted, after, limit);
  return (
    await sql.query<{ service_id: string; name: string; score: number; metres: number | null }>(text, values)
  ).map(({ service_id: serviceId, ...match }) => ({ serviceId, ...match }));
}

/** Of what is asked, with its values: exported for whoever wants to see how it is answered. */
export function statement(
  wanted: Wanted,
  after: Place | undefined,
  limit: number,
): { readonly text: string; readonly values: readonly unknown[] } {
  const values: unknown[] = [];
  const value = (one: unknown, type: string): string => `$${values.push(one)}::${type}`;
  const query =
    wanted.words === undefined ? undefined : `to_tsquery('pg_catalog.english', ${value(wanted.words, 'text')})`;
  const where = conditions(wanted, query, value);
  const aged = value(new Date(wanted.asOf.getTime() - ASSURANCE_AGES_DAYS * DAY_MS), 'timestamptz');
  const isFresh = `found.assured_at >= ${aged}`;
  const most = value(limit, 'integer');
  const beyond = (score: string) =>
    after
      ? `(${score} < ${value(after.score, 'float8')} OR (${score} = ${value(after.score, 'float8')}
          AND (found.name, found.service_id) > (${value(after.name, 'text')}, ${value(after.serviceId, 'uuid')})))`
      : 'true';
  const order = 'ORDER BY score DESC, name, service_id';
  // By name, which an index has in order: first what somebody looked at lately, then the rest.
  const byName = (score: string, ...which: string[]) =>
    [
      [`(${score})::float8`, isFresh],
      [`(${score} * 0.5)::float8`, `(${isFresh}) IS NOT TRUE`],
    ].map(
      ([halved = '', half = '']) =>
        `(SELECT service_id, name, ${halved} AS score, NULL::float8 AS metres FROM found_listing found
          WHERE ${[...where, ...which, half, beyond(halved)].join(' AND ')} ORDER BY name, service_id LIMIT ${most})`,
    );
  const ranked = (score: string, metres: string, join: string, ...which: string[]) =>
    `(SELECT service_id, name, score, metres FROM (
        SELECT found.service_id, found.name, ${metres} AS metres, (${[
          query ? `ts_rank(found.document, ${query})` : '1',
          `CASE WHEN ${isFresh} THEN 1 ELSE 0.5 END`,
          score,
        ].join(' * ')})::float8 AS score
        FROM found_listing found ${join} WHERE ${[...where, ...which].join(' AND ')}) found
      WHERE ${beyond('score')} ${order} LIMIT ${most})`;
  const { near } = wanted;
  const branches: string[] = [];
  if (near) {
    const closeness = (metres: string) => `1 / (1 + ${metres} / ${HALF_AS_NEAR}::float8)`;
    const fromAfar = ['found.is_remote', 'found.service_id NOT IN (SELECT service_id FROM nearest)'];
    const atTheEdge = closeness(value(near.within, 'float8'));
    branches.push(ranked(closeness('metres'), 'metres', 'JOIN nearest ON nearest.service_id = found.service_id'));
    branches.push(...(query ? [ranked(atTheEdge, 'NULL::float8', '', ...fromAfar)] : byName(atTheEdge, ...fromAfar)));
  } else branches.push(...(query ? [ranked('1', 'NULL::float8', '')] : byName('1')));
  const text = `${near ? `WITH ${nearestSql(near, value)}` : ''}
    SELECT service_id, name, score, metres FROM (${branches.join(' UNION ALL ')}) best ${order} LIMIT ${most}`;
  return { text, values };
}

function conditions(
  { termId, age, language, organisationId, access, free, remote, room, openIn, asOf }: Wanted,
  query: string | undefined,
  value: (one: unknown, type: string) => string,
): string[] {
  const all: string[] = ['true'];
  if (query) all.push(`found.document @@ ${query}`);
  if (termId !== undefined) all.push(`found.term_ids @> ARRAY[${value(termId, 'uuid')}]`);
  if (organisationId !== undefined) all.push(`found.organisation_id = ${value(organisationId, 'uuid')}`);
  if (age !== undefined) {
    const years = value(age, 'numeric');
    all.push(`coalesce(found.minimum_age <= ${years}, true) AND coalesce(found.maximum_age >= ${years}, true)`);
  }
  if (language !== undefined) {
    const spoken = `found.languages @> ARRAY[${value(language, 'text')}]`;
    all.push(language === 'english' ? `(${spoken} OR found.languages = '{}')` : spoken);
  }
  if (access) all.push('found.says_access');
  if (free) all.push('found.is_free');
  if (remote) all.push('found.is_remote');
  if (room) {
    const holds = value(new Date(asOf.getTime() - CAPACITY_HOLDS_DAYS * DAY_MS), 'timestamptz');
    all.push(`EXISTS (SELECT FROM listing WHERE listing.service_id = found.service_id AND listing.capacity_available > 0
      AND listing.capacity_declared_at >= ${holds})`);
  }
  if (openIn) {
    const column = openIn.onBankHolidays ? 'found.holiday_minutes' : 'found.open_minutes';
    all.push(`${column} && ${value(openIn.minutes, 'int4multirange')}`);
  }
  return all;
}

/**
 * What is near, and how far it is: by its own coordinates; where it has none, as far as the places with the same first
 * half of the postcode are.
 */
function nearestSql(near: Point & { readonly within: number }, value: (one: unknown, type: string) => string): string {
  const { south, north, west, east } = boxAround(near, near.within);
  const number = (one: number) => value(one, 'float8');
  const within = number(near.within);
  const metres = METRES(number(near.latitude), number(near.longitude));
  return `placed AS MATERIALIZED (
      SELECT service_id, left(postcode, length(postcode) - 3) AS outward, ${metres} AS metres FROM service_location place
      WHERE latitude BETWEEN ${number(south)} AND ${number(north)} AND longitude BETWEEN ${number(west)} AND ${number(east)}),
    nearest AS MATERIALIZED (
      SELECT service_id, min(metres) AS metres FROM (
        SELECT service_id, metres FROM placed
        UNION ALL
        SELECT other.service_id, around.metres
        FROM (SELECT outward, avg(metres) AS metres FROM placed GROUP BY outward) around, LATERAL (
          -- By its index, one first half after the other: those without any postcode are many, and none of these.
          SELECT service_id FROM service_location
          WHERE left(postcode, length(postcode) - 3) = around.outward AND latitude IS NULL OFFSET 0) other
      ) one WHERE metres <= ${within} GROUP BY service_id)`;
}
