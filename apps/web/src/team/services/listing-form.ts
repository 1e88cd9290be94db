import type { Day, ListingDetails, OpenDay, OwnListing } from '../../answers/provider-directory';
import { clock } from '../../dates';
import { detailsOf, writtenDetails, type WrittenDetails } from './listing-details';

export const DAYS: readonly { day: Day; name: string }[] = [
  { day: 'MO', name: 'Monday' },
  { day: 'TU', name: 'Tuesday' },
  { day: 'WE', name: 'Wednesday' },
  { day: 'TH', name: 'Thursday' },
  { day: 'FR', name: 'Friday' },
  { day: 'SA', name: 'Saturday' },
  { day: 'SU', name: 'Sunday' },
];

/** A listing as it is being written: what is left empty is left out. */
export type WrittenListing = {
  name: string;
  organisationName: string;
  description: string;
  eligibility: string;
  fees: string;
  postcode: string;
  phone: string;
  email: string;
  url: string;
  capacityNote: string;
  days: OpenDay[];
  chosenBy: WrittenDetails;
  /** As they came, for what this form does not ask for. */
  cameWith?: ListingDetails;
};

export const NEW_LISTING: WrittenListing = {
  name: '',
  organisationName: '',
  description: '',
  eligibility: '',
  fees: '',
  postcode: '',
  phone: '',
  email: '',
  url: '',
  capacityNote: '',
  days: [],
  chosenBy: writtenDetails(undefined),
};

export const writtenFrom = (listing: OwnListing): WrittenListing => ({
  name: listing.name,
  organisationName: listing.organisationName,
  description: listing.description,
  eligibility: listing.eligibility,
  fees: listing.fees ?? '',
  postcode: listing.postcode ?? '',
  phone: listing.phone ?? '',
  email: listing.email ?? '',
  url: listing.url ?? '',
  capacityNote: listing.capacityNote ?? '',
  days: listing.days,
  chosenBy: writtenDetails(listing.details),
  cameWith: listing.details,
});

const OPTIONAL = ['fees', 'postcode', 'phone', 'email', 'url', 'capacityNote'] as const;

/** What is sent: nothing empty. */
export function bodyFrom(written: WrittenListing): Record<string, unknown> {
  const given = OPTIONAL.filter((field) => written[field].trim() !== '').map((field): [string, string] => [
    field,
    written[field].trim(),
  ]);
  return {
    name: written.name,
    organisationName: written.organisationName,
    description: written.description,
    eligibility: written.eligibility,
    days: written.days,
    details: detailsOf(written.chosenBy, written.cameWith),
    ...Object.fromEntries(given),
  };
}

export function missingIn(written: WrittenListing): { field: string; problem: string }[] {
  const untimed = written.days.findIndex((one) => one.opensAt === '' || one.closesAt === '');
  const dayName = DAYS.find(({ day }) => day === written.days[untimed]?.day)?.name ?? '';
  return [
    ...(written.name.trim() === '' ? [{ field: 'name', problem: 'Write what the service is called' }] : []),
    ...(written.organisationName.trim() === ''
      ? [{ field: 'organisationName', problem: 'Write what the organisation is called' }]
      : []),
    ...(written.description.trim() === '' ? [{ field: 'description', problem: 'Write what happens there' }] : []),
    ...(['minimumAge', 'maximumAge'] as const).flatMap((field) =>
      /^\d{0,3}$/.test(written.chosenBy[field].trim())
        ? []
        : [{ field: `details.${field}`, problem: 'Write an age in whole years, such as 18, or nothing' }],
    ),
    ...(['latitude', 'longitude'] as const).flatMap((field) =>
      /^-?\d{0,2}(\.\d{1,6})?$/.test(written.chosenBy[field].trim())
        ? []
        : [{ field: `details.places.0.${field}`, problem: 'Write degrees, such as 51.50340, or nothing' }],
    ),
    ...(written.eligibility.trim() === '' ? [{ field: 'eligibility', problem: 'Write who it is for' }] : []),
    ...(untimed >= 0
      ? [{ field: `days.${untimed}.opensAt`, problem: `Say when it opens and closes on ${dayName}` }]
      : []),
  ];
}

/** 'Tuesday 2pm to 5:30pm, Friday 9am to midday'. */
export function hoursInWords(days: readonly OpenDay[]): string {
  if (days.length === 0) return 'No opening times are given.';
  return DAYS.flatMap(({ day, name }) =>
    days.filter((one) => one.day === day).map((one) => `${name} ${clock(one.opensAt)} to ${clock(one.closesAt)}`),
  ).join(', ');
}
