import type { ListingDetails } from '../../answers/provider-directory';

/** The details of a listing as they are being written; lists with commas between, prices one to a line. */
export type WrittenDetails = {
  needs: string[];
  minimumAge: string;
  maximumAge: string;
  languages: string;
  attendance: string[];
  bankHolidays: string;
  prices: string;
  areas: string;
  address: string;
  city: string;
  placePostcode: string;
  latitude: string;
  longitude: string;
  accessibility: string;
  alert: string;
  temporarilyClosed: boolean;
  askContact: string;
};

const NO_PLACE = { ...{ name: null, address: '', city: '', county: null, postcode: '' }, latitude: null, longitude: null, accessibility: null }; // prettier-ignore

type Price = ListingDetails['costOptions'][number];
/** '£2.50 Per walk', or what there is in words alone. */
const lineOf = ({ option, amount }: Price): string => (amount === null ? option : `£${amount} ${option}`);
const text = (value: string | number | null | undefined): string => String(value ?? '');

export function writtenDetails(details: ListingDetails | undefined): WrittenDetails {
  const place = details?.places[0] ?? NO_PLACE;
  return {
    ...{
      needs: details?.needs ?? [],
      attendance: details?.attendance ?? [],
      bankHolidays: text(details?.bankHolidays),
    },
    ...{ minimumAge: text(details?.minimumAge), maximumAge: text(details?.maximumAge) },
    ...{ languages: (details?.languages ?? []).join(', '), areas: (details?.areas ?? []).join(', ') },
    prices: (details?.costOptions ?? []).map(lineOf).join('\n'),
    ...{ address: place.address, city: place.city, placePostcode: place.postcode },
    ...{ latitude: text(place.latitude), longitude: text(place.longitude), accessibility: text(place.accessibility) },
    ...{ alert: text(details?.alert), temporarilyClosed: details?.temporarilyClosed ?? false },
    askContact: text(details?.askContact),
  };
}

const orNull = (written: string): string | null => (written.trim() === '' ? null : written.trim());
const numberOrNull = (written: string): number | null => (written.trim() === '' ? null : Number(written));
const listOf = (written: string): string[] => written.split(',').flatMap((one) => orNull(one) ?? []);

function priceOf(line: string, before: readonly Price[]): Price {
  const same = before.find((one) => lineOf(one) === line);
  const [, amount, option] = /^£?(\d{1,5}(?:\.\d{1,2})?) (.+)$/.exec(line) ?? [];
  return (
    same ?? { option: option ?? line, amount: amount === undefined ? null : Number(amount), amountDescription: null }
  );
}

/** What is sent. What the form does not ask for (times that are not of every week, contacts, further places) stays as it is. */
export function detailsOf(written: WrittenDetails, before: ListingDetails | undefined): ListingDetails {
  const lines = written.prices.split('\n').flatMap((line) => orNull(line) ?? []);
  const hasPlace = [written.address, written.city, written.placePostcode].some((one) => one.trim() !== '');
  const place = {
    ...(before?.places[0] ?? NO_PLACE),
    ...{ address: written.address.trim(), city: written.city.trim(), postcode: written.placePostcode.trim() },
    ...{ latitude: numberOrNull(written.latitude), longitude: numberOrNull(written.longitude) },
    accessibility: orNull(written.accessibility),
  };
  return {
    ...{ recurrences: before?.recurrences ?? [], contacts: before?.contacts ?? [] },
    ...{ needs: written.needs, attendance: written.attendance, bankHolidays: orNull(written.bankHolidays) },
    ...{ minimumAge: numberOrNull(written.minimumAge), maximumAge: numberOrNull(written.maximumAge) },
    ...{ languages: listOf(written.languages), areas: listOf(written.areas) },
    costOptions: lines.map((line) => priceOf(line, before?.costOptions ?? [])),
    places: [...(hasPlace ? [place] : []), ...(before?.places.slice(1) ?? [])],
    ...{
      alert: orNull(written.alert),
      temporarilyClosed: written.temporarilyClosed,
      askContact: orNull(written.askContact),
    },
  };
}
