import type { ListingDetails } from './service-listing.events';

export const NO_DETAILS: ListingDetails = {
  minimumAge: null,
  maximumAge: null,
  languages: [],
  attendance: [],
  bankHolidays: null,
  costOptions: [],
  places: [],
  recurrences: [],
  areas: [],
  contacts: [],
  needs: [],
  alert: null,
  temporarilyClosed: false,
  askContact: null,
};

/** Left out, or said to be nothing: the same. */
type Written<Fields> = { readonly [Field in keyof Fields]?: Fields[Field] | null };
type WrittenList<One, Required extends keyof One> =
  readonly (Written<Omit<One, Required>> & Pick<One, Required>)[] | null;

/** What somebody wrote of the details. */
export interface WrittenDetails extends Written<
  Omit<ListingDetails, 'costOptions' | 'places' | 'recurrences' | 'contacts'>
> {
  readonly costOptions?: WrittenList<ListingDetails['costOptions'][number], 'option'>;
  readonly places?: WrittenList<ListingDetails['places'][number], 'address' | 'city' | 'postcode'>;
  readonly recurrences?: WrittenList<
    ListingDetails['recurrences'][number],
    'freq' | 'interval' | 'opensAt' | 'closesAt'
  >;
  readonly contacts?: WrittenList<ListingDetails['contacts'][number], 'title'>;
}

/** Every detail, those that nobody said as nothing, and none but these. */
export function detailsOf(written: WrittenDetails): ListingDetails {
  const listOf = <One>(list: readonly One[] | null | undefined): readonly One[] => list ?? [];
  return {
    minimumAge: written.minimumAge ?? null,
    maximumAge: written.maximumAge ?? null,
    languages: listOf(written.languages),
    attendance: listOf(written.attendance),
    bankHolidays: written.bankHolidays ?? null,
    costOptions: listOf(written.costOptions).map(({ option, amount, amountDescription }) => ({
      ...{ option, amount: amount ?? null, amountDescription: amountDescription ?? null },
    })),
    places: listOf(written.places).map(({ name, address, city, county, postcode, ...place }) => ({
      ...{ name: name ?? null, address, city, county: county ?? null, postcode: postcode.toUpperCase() },
      ...{ latitude: place.latitude ?? null, longitude: place.longitude ?? null },
      accessibility: place.accessibility ?? null,
    })),
    recurrences: listOf(written.recurrences).map(({ freq, interval, opensAt, closesAt, ...when }) => ({
      ...{ freq, interval, opensAt, closesAt, byday: when.byday ?? null, bymonthday: when.bymonthday ?? null },
      ...{ from: when.from ?? null, until: when.until ?? null },
    })),
    areas: listOf(written.areas),
    contacts: listOf(written.contacts).map(({ name, title }) => ({ name: name ?? null, title })),
    needs: listOf(written.needs),
    alert: written.alert ?? null,
    temporarilyClosed: written.temporarilyClosed ?? false,
    askContact: written.askContact ?? null,
  };
}
