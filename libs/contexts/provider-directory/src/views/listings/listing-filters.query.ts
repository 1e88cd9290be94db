import type { SelectQueryBuilder } from 'typeorm';
import type { ListingRow } from './listing.row';

/** What listings are chosen by; what is absent does not matter. Ages and times as the profile says them. */
export interface ListingFilters {
  readonly search?: string;
  readonly termId?: string;
  readonly taxonomyId?: string;
  readonly organisationId?: string;
  readonly minimumAge?: number;
  readonly maximumAge?: number;
  readonly day?: string;
  readonly startTime?: string;
  readonly endTime?: string;
  readonly modifiedAfter?: Date;
}

const MOST_WORDS = 10;

export function choose(query: SelectQueryBuilder<ListingRow>, filters: ListingFilters): SelectQueryBuilder<ListingRow> {
  const words = (filters.search ?? '').toLowerCase().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  words.forEach((word, i) => query.andWhere(`position(:word${i} in listing.searchedText) > 0`, { [`word${i}`]: word }));
  const { termId, taxonomyId, organisationId, minimumAge, maximumAge, modifiedAfter } = filters;
  if (termId !== undefined) query.andWhere('listing.termIds @> ARRAY[:termId]::uuid[]', { termId });
  if (taxonomyId !== undefined) query.andWhere('listing.taxonomyIds @> ARRAY[:taxonomyId]::uuid[]', { taxonomyId });
  if (organisationId !== undefined) query.andWhere('listing.organisationId = :organisationId', { organisationId });
  if (minimumAge !== undefined) query.andWhere('listing.minimumAge >= :minimumAge', { minimumAge });
  if (maximumAge !== undefined) query.andWhere('listing.maximumAge <= :maximumAge', { maximumAge });
  if (modifiedAfter !== undefined) query.andWhere('listing.lastModifiedAt >= :modifiedAfter', { modifiedAfter });
  return atTimes(query, filters);
}

/** Day and times must hold for one and the same schedule. */
function atTimes(
  query: SelectQueryBuilder<ListingRow>,
  { day, startTime, endTime }: ListingFilters,
): SelectQueryBuilder<ListingRow> {
  const asked = { day, startTime, endTime };
  const all: readonly (readonly [keyof typeof asked, string])[] = [
    ['day', `schedule->>'byday' ~ ('(^|[,0-9+-])' || :day || '($|,)')`],
    ['startTime', `schedule->>'opens_at' >= :startTime`],
    ['endTime', `schedule->>'closes_at' <= :endTime`],
  ];
  const said = all.filter(([name]) => asked[name] !== undefined);
  if (said.length === 0) return query;
  const conditions = said.map(([, condition]) => condition).join(' AND ');
  return query.andWhere(
    `EXISTS (SELECT 1 FROM jsonb_array_elements(listing.service->'schedules') schedule WHERE ${conditions})`,
    Object.fromEntries(said.map(([name]) => [name, asked[name]])),
  );
}
