import type { Sql } from '@platform/access-control/relationship-facts';
import type { HsdsService } from '../../domain/service-listing/hsds-service.rules';
import type { OpenMinutes } from '../../domain/service-listing/open-minutes.rules';
import { openMinutesOf } from '../../domain/service-listing/open-minutes.rules';
import { trigramsOf, wordsOf } from '../../domain/service-listing/spelling.rules';

const MOST_WORDS = 400;

const multirange = (minutes: OpenMinutes): string => `{${minutes.map(([from, to]) => `[${from},${to})`).join()}}`;
const join = (...texts: readonly (string | undefined)[]): string => texts.filter(Boolean).join('\n');

/** What of a service is searched, the weightiest first: what it is called, what it helps with and who runs it, the rest. */
function textsOf(service: HsdsService): readonly [string, string, string, string] {
  const places = (service.service_at_locations ?? []).flatMap(({ location }) => (location ? [location] : []));
  return [
    service.name,
    join(service.organization.name, ...(service.attributes ?? []).map(({ taxonomy_term: term }) => term?.name)),
    join(service.description, service.eligibility_description),
    join(
      ...(service.service_areas ?? []).map(({ name }) => name),
      ...(service.languages ?? []).map(({ name }) => name),
      ...places.flatMap(({ name, addresses = [] }) => [name, ...addresses.map(({ city }) => city)]),
    ),
  ];
}

export const saysAccess = ({ service_at_locations: places = [] }: HsdsService): boolean =>
  places.some(({ location }) => location?.accessibility?.some(({ description }) => description));

/** Puts a service where it is found, or takes it out; afterwards exactly the words of what is found are known. */
export async function showWhereItIsFound(serviceId: string, sql: Sql): Promise<void> {
  const [before] = await sql.query<{ words: string[] }>(
    'DELETE FROM found_listing WHERE service_id = $1 RETURNING words',
    [serviceId],
  );
  const [row] = await sql.query<{ service: HsdsService }>(
    `SELECT service FROM listing WHERE service_id = $1 AND status = 'active' AND NOT has_lapsed`,
    [serviceId],
  );
  const words = row ? [...new Set(textsOf(row.service).flatMap(wordsOf))].slice(0, MOST_WORDS) : [];
  if (row) await put(serviceId, row.service, words, sql);
  const known = new Set(before?.words);
  const fresh = words.filter((word) => !known.delete(word));
  if (fresh.length > 0) await learn(fresh, sql);
  if (known.size > 0) await forget([...known], sql);
}

async function put(serviceId: string, service: HsdsService, words: readonly string[], sql: Sql): Promise<void> {
  const texts = textsOf(service).map((text) => wordsOf(text).join(' '));
  await sql.query(
    `INSERT INTO found_listing (service_id, name, organisation_id, assured_at, minimum_age, maximum_age, languages, term_ids,
       is_remote, is_free, document, words, says_access, open_minutes, holiday_minutes)
     SELECT service_id, name, organisation_id, assured_at, minimum_age, maximum_age, languages, term_ids, is_remote, is_free,
       setweight(to_tsvector('pg_catalog.english', $2), 'A') || setweight(to_tsvector('pg_catalog.english', $3), 'B')
         || setweight(to_tsvector('pg_catalog.english', $4), 'C') || setweight(to_tsvector('pg_catalog.english', $5), 'D'),
       $6, $7, $8, $9
     FROM listing WHERE service_id = $1`,
    [serviceId, ...texts, words, saysAccess(service), multirange(openMinutesOf(service.schedules, false)),
      multirange(openMinutesOf(service.schedules, true))], // prettier-ignore
  );
}

/** In the order of the alphabet, so that two that write at once wait for each other and not both. */
async function learn(words: readonly string[], sql: Sql): Promise<void> {
  await sql.query(
    `INSERT INTO known_word (word, stem, trigrams, services)
     SELECT word, (SELECT lexeme FROM unnest(to_tsvector('pg_catalog.english', word)) LIMIT 1),
       string_to_array(trigrams, '|'), 1
     FROM unnest($1::text[], $2::text[]) AS one (word, trigrams) ORDER BY word
     ON CONFLICT (word) DO UPDATE SET services = known_word.services + 1`,
    [words, words.map((word) => trigramsOf(word).join('|'))],
  );
}

async function forget(words: readonly string[], sql: Sql): Promise<void> {
  await sql.query('UPDATE known_word SET services = services - 1 WHERE word = ANY($1::text[])', [words]);
  await sql.query('DELETE FROM known_word WHERE word = ANY($1::text[]) AND services <= 0', [words]);
}
