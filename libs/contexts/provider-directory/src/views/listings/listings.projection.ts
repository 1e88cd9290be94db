import type { Sql } from '@platform/access-control/relationship-facts';
import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { HsdsService, HsdsTerm } from '../../domain/service-listing/hsds-service.rules';
import { isRemote } from '../../domain/service-listing/hsds-service.rules';
import { asHsds } from '../../domain/service-listing/listing-as-hsds.rules';
import { openDaysOf } from '../../domain/service-listing/opening.rules';
import type { ServiceListingEvent } from '../../domain/service-listing/service-listing.events';
import { serviceListingStream } from '../../domain/service-listing/service-listing.state';
import type { Statement } from '../../domain/service-listing/sources.rules';
import { AGENCY, conflictsOf, shownOf } from '../../domain/service-listing/sources.rules';
import { showWhereItIsFound } from './found-listing.query';
import { isFree, outwardCodesOf, plainPostcode, searchedTextOf } from './listing-columns.query';

type Recorded = RecordedEvent<ServiceListingEvent>;

/** What each source says is kept, so that what is shown can be told again when one of them changes its mind. */
export const listingsProjection: Projection = {
  id: 'provider-directory.listings.v3',
  streams: [serviceListingStream],
  tables: [
    ...['listing', 'listing_statement', 'listing_conflict', 'service_location', 'taxonomy', 'taxonomy_term'],
    ...['found_listing', 'known_word'],
  ],
  async project(events, sql) {
    const byService = new Map<string, Recorded[]>();
    for (const recorded of events as readonly Recorded[]) {
      const { serviceId } = recorded.event.data;
      byService.set(serviceId, [...(byService.get(serviceId) ?? []), recorded]);
    }
    for (const [serviceId, ofOne] of byService) await projectService(serviceId, ofOne, sql);
    return [];
  },
};

/** Nothing of these is searched. */
const LEAVES_IT_WHERE_IT_IS: ReadonlySet<ServiceListingEvent['type']> = new Set([
  ...(['CapacityDeclared', 'CapacityExpired', 'ListingConflictFound', 'ListingConflictSettled'] as const),
  'ListingCheckPrompted',
]);

async function projectService(serviceId: string, events: readonly Recorded[], sql: Sql): Promise<void> {
  let [speaks, agencyId, foundAt]: [boolean, string | null, string | null] = [false, null, null];
  for (const { event } of events) {
    const { type, data } = event;
    if (type === 'ServiceListed' || type === 'ListingRevised') {
      const at = type === 'ServiceListed' ? data.listedAt : data.revisedAt;
      agencyId = data.agencyId;
      await keepStatement(sql, {
        ...{ source: AGENCY, precedence: 0, at },
        service: asHsds(serviceId, data.agencyId, data.listing),
      });
    } else if (type === 'ListingImported') {
      const { feedId: source, precedence, importedAt: at, service } = data;
      await keepStatement(sql, { source, precedence, at, service });
    } else if (type === 'ListingDropped') {
      await sql.query('DELETE FROM listing_statement WHERE service_id = $1 AND source = $2', [serviceId, data.feedId]);
      await sql.query('DELETE FROM listing_conflict WHERE service_id = $1 AND feed_id = $2', [serviceId, data.feedId]);
    } else if (type === 'ListingConflictFound') {
      foundAt = data.foundAt;
      continue;
    } else continue;
    speaks = true;
  }
  if (speaks || foundAt !== null) await show(serviceId, agencyId, foundAt, events, sql);
  for (const recorded of events) await age(serviceId, recorded, sql);
  if (events.some(({ event: { type } }) => !LEAVES_IT_WHERE_IT_IS.has(type))) await showWhereItIsFound(serviceId, sql);
}

async function keepStatement(sql: Sql, { source, precedence, at, service }: Statement): Promise<void> {
  await sql.query(
    `INSERT INTO listing_statement (service_id, source, precedence, said_at, service) VALUES ($1,$2,$3,$4,$5)
     ON CONFLICT (service_id, source) DO UPDATE
     SET precedence = excluded.precedence, said_at = excluded.said_at, service = excluded.service`,
    [service.id, source, precedence, at, JSON.stringify(service)],
  );
}

async function show(
  serviceId: string,
  listedBy: string | null,
  foundAt: string | null,
  events: readonly Recorded[],
  sql: Sql,
): Promise<void> {
  const rows = await sql.query<{ source: string; precedence: number; said_at: Date; service: HsdsService }>(
    'SELECT source, precedence, said_at, service FROM listing_statement WHERE service_id = $1',
    [serviceId],
  );
  const statements = rows.map(({ said_at, ...row }) => ({ ...row, at: new Date(said_at).toISOString() }));
  await sql.query('DELETE FROM service_location WHERE service_id = $1', [serviceId]);
  const shown = shownOf(statements);
  if (!shown) {
    await sql.query('DELETE FROM listing WHERE service_id = $1', [serviceId]);
    await sql.query('DELETE FROM listing_conflict WHERE service_id = $1', [serviceId]);
    return;
  }
  const { service, provenance } = shown;
  const agencyId = statements.some(({ source }) => source === AGENCY) ? (listedBy ?? service.organization.id) : null;
  const terms = (service.attributes ?? []).flatMap(({ taxonomy_term: term }) => (term ? [term] : []));
  const taxonomyIds = terms.flatMap(({ taxonomy_id: id }) => (id ? [id] : []));
  const last = events.at(-1);
  await sql.query(
    `INSERT INTO listing (service_id, agency_id, organisation_id, name, service, provenance, status, has_lapsed,
       assured_at, minimum_age, maximum_age, languages, open_days, is_remote, is_free, term_ids, taxonomy_ids,
       outward_codes, searched_text, last_modified_at, revision)
     VALUES ($1,$2,$3,$4,$5,$6,$7,false,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20)
     ON CONFLICT (service_id) DO UPDATE SET agency_id = excluded.agency_id, organisation_id = excluded.organisation_id,
       name = excluded.name, service = excluded.service, provenance = excluded.provenance, status = excluded.status,
       assured_at = CASE WHEN excluded.agency_id IS NULL THEN excluded.assured_at ELSE listing.assured_at END,
       minimum_age = excluded.minimum_age, maximum_age = excluded.maximum_age, languages = excluded.languages,
       open_days = excluded.open_days, is_remote = excluded.is_remote, is_free = excluded.is_free,
       term_ids = excluded.term_ids, taxonomy_ids = excluded.taxonomy_ids, outward_codes = excluded.outward_codes,
       searched_text = excluded.searched_text, last_modified_at = excluded.last_modified_at, revision = excluded.revision`,
    [serviceId, agencyId, service.organization.id, service.name, JSON.stringify(service), JSON.stringify(provenance),
      service.status, service.assured_date ?? null, service.minimum_age ?? null, service.maximum_age ?? null,
      (service.languages ?? []).flatMap(({ name }) => (name ? [name.toLowerCase()] : [])), openDaysOf(service.schedules),
      isRemote(service), isFree(service, agencyId !== null), terms.map(({ id }) => id), taxonomyIds,
      outwardCodesOf(service), searchedTextOf(service), last ? timeOf(last) : null, last?.revision ?? 0n], // prettier-ignore
  );
  await showPlaces(service, sql);
  for (const term of terms) await showTerm(term, sql);
  await showConflicts(service, agencyId, statements, foundAt, sql);
}

async function showPlaces({ id: serviceId, service_at_locations: places = [] }: HsdsService, sql: Sql): Promise<void> {
  for (const place of places) {
    const { location } = place;
    await sql.query(
      `INSERT INTO service_location (id, service_id, place, postcode, latitude, longitude) VALUES ($1,$2,$3,$4,$5,$6)
       ON CONFLICT (id) DO UPDATE SET service_id = excluded.service_id, place = excluded.place,
         postcode = excluded.postcode, latitude = excluded.latitude, longitude = excluded.longitude`,
      [place.id, serviceId, JSON.stringify(place), plainPostcode(location), location?.latitude ?? null,
        location?.longitude ?? null], // prettier-ignore
    );
  }
}

async function showTerm(term: HsdsTerm, sql: Sql): Promise<void> {
  const { taxonomy_detail: detail, taxonomy_id: taxonomyId, taxonomy: name } = term;
  const taxonomy = detail ?? (taxonomyId && name ? { id: taxonomyId, name, description: name } : undefined);
  await sql.query(
    `INSERT INTO taxonomy_term (id, taxonomy_id, term) VALUES ($1,$2,$3)
     ON CONFLICT (id) DO UPDATE SET taxonomy_id = excluded.taxonomy_id, term = excluded.term`,
    [term.id, taxonomyId ?? null, JSON.stringify(term)],
  );
  if (!taxonomy) return;
  await sql.query(
    'INSERT INTO taxonomy (id, taxonomy) VALUES ($1,$2) ON CONFLICT (id) DO UPDATE SET taxonomy = excluded.taxonomy',
    [taxonomy.id, JSON.stringify(taxonomy)],
  );
}

/** Both texts side by side, for whoever has to say which is right. */
async function showConflicts(
  service: HsdsService,
  agencyId: string | null,
  statements: readonly Statement[],
  foundAt: string | null,
  sql: Sql,
): Promise<void> {
  for (const { source: feedId, at, service: said } of statements) {
    if (feedId === AGENCY) continue;
    const fields = conflictsOf(statements, feedId).map(({ field, keptFrom }) => ({
      field,
      keptFrom,
      kept: service[field as keyof HsdsService] ?? null,
      said: said[field as keyof HsdsService],
    }));
    if (fields.length === 0) {
      await sql.query('DELETE FROM listing_conflict WHERE service_id = $1 AND feed_id = $2', [service.id, feedId]);
      continue;
    }
    await sql.query(
      `INSERT INTO listing_conflict (service_id, feed_id, agency_id, name, fields, found_at) VALUES ($1,$2,$3,$4,$5,$6)
       ON CONFLICT (service_id, feed_id) DO UPDATE
       SET agency_id = excluded.agency_id, name = excluded.name, fields = excluded.fields`,
      [service.id, feedId, agencyId, service.name, JSON.stringify(fields), foundAt ?? at],
    );
  }
}

/** What ages beside the words: when somebody last looked, and whether there is room. */
async function age(serviceId: string, recorded: Recorded, sql: Sql): Promise<void> {
  const { type, data } = recorded.event;
  const set = (assignments: string, ...values: unknown[]) =>
    sql.query(`UPDATE listing SET revision = $2, ${assignments} WHERE service_id = $1`, [
      ...[serviceId, recorded.revision],
      ...values,
    ]);
  const assured = (at: string) =>
    set('assured_at = $3, last_modified_at = $3, has_lapsed = false, check_is_prompted = false', at);
  if (type === 'ServiceListed') await assured(data.listedAt);
  else if (type === 'ListingRevised') await assured(data.revisedAt);
  else if (type === 'ListingAssured') await assured(data.assuredAt);
  else if (type === 'ListingCheckPrompted') await set('check_is_prompted = true');
  else if (type === 'ListingLapsed') await set('has_lapsed = true, last_modified_at = $3', data.lapsedAt);
  else if (type === 'CapacityDeclared') {
    const { available, maximum, declaredAt } = data;
    const room = 'capacity_available = $4, capacity_maximum = $5, capacity_declared_at = $3, last_modified_at = $3';
    await set(room, declaredAt, available, maximum);
  } else if (type === 'CapacityExpired') {
    const unknown = 'capacity_available = NULL, capacity_maximum = NULL, capacity_declared_at = NULL';
    await set(`${unknown}, last_modified_at = $3`, data.expiredAt);
  } else if (type === 'ServicePaused') await set('paused_until = $4, last_modified_at = $3', data.pausedAt, data.until);
  else if (type === 'ServiceResumed') await set('paused_until = NULL, last_modified_at = $3', data.resumedAt);
}

function timeOf({ event: { type, data }, metadata }: Recorded): string {
  if (type === 'ServiceListed') return data.listedAt;
  if (type === 'ListingRevised') return data.revisedAt;
  if (type === 'ListingImported') return data.importedAt;
  if (type === 'ListingDropped') return data.droppedAt;
  return metadata.recordedAt;
}
