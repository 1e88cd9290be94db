import type { OverAskingSign } from './asking.rules';
import type { HsdsService } from './hsds-service.rules';

export type Day = 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU';

/** Local times, `HH:MM`. Closing earlier than opening means after midnight. */
export interface OpenDay {
  readonly day: Day;
  readonly opensAt: string;
  readonly closesAt: string;
}

export type Attendance = 'in-person' | 'online' | 'phone';

export interface Place {
  readonly name: string | null;
  readonly address: string;
  readonly city: string;
  readonly county: string | null;
  readonly postcode: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly accessibility: string | null;
}

/** What a week with the same days cannot say: the first Tuesday of a month, every second Friday. In parts of RFC 5545. */
export interface Recurrence {
  readonly freq: 'WEEKLY' | 'MONTHLY';
  readonly interval: number;
  readonly byday: string | null;
  readonly bymonthday: string | null;
  /** `YYYY-MM-DD`; from which the interval is counted. */
  readonly from: string | null;
  readonly until: string | null;
  readonly opensAt: string;
  readonly closesAt: string;
}

export interface CostOption {
  readonly option: string;
  /** In pounds. */
  readonly amount: number | null;
  readonly amountDescription: string | null;
}

export interface ListingDetails {
  readonly minimumAge: number | null;
  readonly maximumAge: number | null;
  /** Their names in English. */
  readonly languages: readonly string[];
  readonly attendance: readonly Attendance[];
  readonly bankHolidays: 'open' | 'closed' | null;
  readonly costOptions: readonly CostOption[];
  readonly places: readonly Place[];
  readonly recurrences: readonly Recurrence[];
  readonly areas: readonly string[];
  readonly contacts: readonly { readonly name: string | null; readonly title: string }[];
  /** Codes of `needs.rules.ts`. */
  readonly needs: readonly string[];
  readonly alert: string | null;
  readonly temporarilyClosed: boolean;
  /** Who answers asks. For the agency's own members alone. */
  readonly askContact: string | null;
}

/** What an agency says of one of its services. Public, but for the capacity note and the contact for asks. */
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
  /** Absent in listings that say no more. */
  readonly details?: ListingDetails;
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

/** Somebody of the agency looked, and every word still holds. */
export interface ListingAssured {
  readonly type: 'ListingAssured';
  readonly data: { readonly serviceId: string; readonly agencyId: string; readonly assuredAt: string };
}

/** Soon it comes after what others looked at, and whoever lists it is asked to look: once, until somebody did. */
export interface ListingCheckPrompted {
  readonly type: 'ListingCheckPrompted';
  readonly data: {
    readonly serviceId: string;
    readonly agencyId: string;
    readonly assuredAt: string;
    readonly checkBy: string;
    readonly promptedAt: string;
  };
}

/** Nobody had looked for so long that it is no longer shown. Assuring it brings it back. */
export interface ListingLapsed {
  readonly type: 'ListingLapsed';
  readonly data: {
    readonly serviceId: string;
    readonly agencyId: string;
    readonly assuredAt: string;
    readonly lapsedAt: string;
  };
}

export interface CapacityDeclared {
  readonly type: 'CapacityDeclared';
  readonly data: {
    readonly serviceId: string;
    readonly agencyId: string;
    readonly available: number;
    readonly maximum: number | null;
    readonly declaredAt: string;
  };
}

export interface CapacityExpired {
  readonly type: 'CapacityExpired';
  readonly data: {
    readonly serviceId: string;
    readonly agencyId: string;
    readonly declaredAt: string;
    readonly expiredAt: string;
  };
}

/** Where asks are sent for a group that does not sign in; never public. Null: nowhere any longer. */
export interface AskAddressNamed {
  readonly type: 'AskAddressNamed';
  readonly data: {
    readonly serviceId: string;
    readonly agencyId: string;
    readonly address: string | null;
    readonly namedAt: string;
  };
}

/** The group takes nobody new until the day that it names; what was asked before is owed its answer. */
export interface ServicePaused {
  readonly type: 'ServicePaused';
  readonly data: {
    readonly serviceId: string;
    readonly agencyId: string;
    /** The day on which it takes asks again, `YYYY-MM-DD`. */
    readonly until: string;
    readonly pausedAt: string;
  };
}

export interface ServiceResumed {
  readonly type: 'ServiceResumed';
  readonly data: { readonly serviceId: string; readonly agencyId: string; readonly resumedAt: string };
}

/** More is asked of it than it says it can take, or one agency asks it for most: numbers alone. */
export interface OverAskingDetected {
  readonly type: 'OverAskingDetected';
  readonly data: {
    readonly serviceId: string;
    readonly agencyId: string;
    readonly signs: readonly OverAskingSign[];
    readonly waiting: number;
    readonly available: number | null;
    readonly lately: number;
    readonly fromOneAgency: number;
    readonly detectedAt: string;
  };
}

/** A feed says this of the service, and did not say so before. */
export interface ListingImported {
  readonly type: 'ListingImported';
  readonly data: {
    readonly serviceId: string;
    readonly feedId: string;
    readonly importId: string;
    /** Of two feeds, the smaller number is believed. */
    readonly precedence: number;
    readonly importedAt: string;
    readonly service: HsdsService;
  };
}

/** The feed was read to its end and no longer has the service. */
export interface ListingDropped {
  readonly type: 'ListingDropped';
  readonly data: {
    readonly serviceId: string;
    readonly feedId: string;
    readonly importId: string;
    readonly droppedAt: string;
  };
}

export interface FieldConflict {
  /** By its name in HSDS. */
  readonly field: string;
  /** `agency`, or the id of the feed whose words are shown. */
  readonly keptFrom: string;
}

/** A feed says something else than what is shown; both are kept. */
export interface ListingConflictFound {
  readonly type: 'ListingConflictFound';
  readonly data: {
    readonly serviceId: string;
    readonly feedId: string;
    readonly importId: string;
    readonly foundAt: string;
    readonly fields: readonly FieldConflict[];
  };
}

/** The feed says nothing else any longer. */
export interface ListingConflictSettled {
  readonly type: 'ListingConflictSettled';
  readonly data: { readonly serviceId: string; readonly feedId: string; readonly settledAt: string };
}

export type ServiceListingEvent =
  | ServiceListed
  | ListingRevised
  | ListingAssured
  | ListingCheckPrompted
  | ListingLapsed
  | CapacityDeclared
  | CapacityExpired
  | AskAddressNamed
  | ServicePaused
  | ServiceResumed
  | OverAskingDetected
  | ListingImported
  | ListingDropped
  | ListingConflictFound
  | ListingConflictSettled;
