export type Day = 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU';

/** Local times, `HH:MM`. Closing earlier than opening means after midnight. */
export interface OpenDay {
  readonly day: Day;
  readonly opensAt: string;
  readonly closesAt: string;
}

/** What an agency says of one of its services. Public, but for the capacity note. */
export interface Listing {
  readonly name: string;
  readonly organisationName: string;
  readonly description: string;
  readonly eligibility: string;
  readonly fees: string | null;
  readonly postcode: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly url: string | null;
  readonly days: readonly OpenDay[];
  /** For the agency's own members alone. */
  readonly capacityNote: string | null;
}

export interface ServiceListed {
  readonly type: 'ServiceListed';
  readonly data: {
    readonly serviceId: string;
    readonly agencyId: string;
    readonly listedAt: string;
    readonly listing: Listing;
  };
}

/** The agency looked at its listing again and says what holds now, whether or not a word changed. */
export interface ListingRevised {
  readonly type: 'ListingRevised';
  readonly data: {
    readonly serviceId: string;
    readonly agencyId: string;
    readonly revisedAt: string;
    readonly listing: Listing;
  };
}

export type ServiceListingEvent = ServiceListed | ListingRevised;
