import type { HsdsLocation, HsdsService } from '../../domain/service-listing/hsds-service.rules';

const POSTCODE = /^([A-Z]{1,2}\d[A-Z\d]?)\d[A-Z]{2}$/;
const plain = (text: string) => text.toUpperCase().replace(/\s+/g, '');

/** `SE19AA`; also where the postcode is only the name of the place. */
export function plainPostcode(location: HsdsLocation | undefined): string | null {
  const written = [location?.addresses?.[0]?.postal_code, location?.name].map((text) => plain(text ?? ''));
  return written.find((text) => POSTCODE.test(text)) ?? null;
}

/** `SE1` of `SE1 9AA`, and of `SE1` itself; null for what is neither. */
export function outwardOf(postcode: string): string | null {
  const text = plain(postcode);
  return POSTCODE.exec(text)?.[1] ?? (/^[A-Z]{1,2}\d[A-Z\d]?$/.test(text) ? text : null);
}

export const outwardCodesOf = ({ service_at_locations: places = [] }: HsdsService): string[] => [
  ...new Set(places.flatMap(({ location }) => outwardOf(plainPostcode(location) ?? '') ?? [])),
];

/** An agency that says nothing of fees takes none; from a feed, saying nothing says nothing. */
export function isFree({ fees, cost_options: costs }: HsdsService, saidByAgency: boolean): boolean {
  if (costs) return costs.every(({ amount }) => amount === 0);
  if (fees !== undefined) return /\b(free|no charge|no cost)\b/i.test(fees) && !/£\s*[1-9]/.test(fees);
  return saidByAgency;
}

export const searchedTextOf = (service: HsdsService): string =>
  [
    service.name,
    service.description,
    service.eligibility_description,
    service.organization.name,
    ...(service.attributes ?? []).map(({ taxonomy_term: term }) => term?.name),
    ...(service.service_areas ?? []).map(({ name }) => name),
  ]
    .filter(Boolean)
    .join('\n')
    .toLowerCase();
