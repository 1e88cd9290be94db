import { defineStream } from '@platform/decider/stream-definition';
import { asHsds } from './listing-as-hsds.rules';
import type { FieldConflict, Listing, ServiceListingEvent } from './service-listing.events';
import type { Statement } from './sources.rules';
import { AGENCY } from './sources.rules';

export interface ServiceListing {
  /** `listed` by its agency; `imported` is known from feeds alone; `dropped` was, and no feed has it any longer. */
  readonly status: 'not-listed' | 'listed' | 'imported' | 'dropped';
  /** Of `listed` alone; else empty. */
  readonly agencyId: string;
  readonly listing: Listing | null;
  readonly statements: readonly Statement[];
  readonly conflicts: Readonly<Record<string, readonly FieldConflict[]>>;
  readonly assuredAt: string | null;
  readonly hasLapsed: boolean;
  /** Whether somebody was asked to look since somebody last did. */
  readonly checkIsPrompted: boolean;
  readonly capacity: {
    readonly available: number;
    readonly maximum: number | null;
    readonly declaredAt: string;
    readonly hasExpired: boolean;
  } | null;
  /** Where asks are sent; null when nowhere. */
  readonly askAddress: string | null;
  /** The day on which it takes asks again, `YYYY-MM-DD`; null when it takes them. */
  readonly pausedUntil: string | null;
  /** When it was last said that it is asked too much. */
  readonly overAskedAt: string | null;
  /** When what is published of it changed last. */
  readonly changedAt: string | null;
}

const NOT_LISTED: ServiceListing = {
  status: 'not-listed',
  agencyId: '',
  listing: null,
  statements: [],
  conflicts: {},
  assuredAt: null,
  hasLapsed: false,
  checkIsPrompted: false,
  capacity: null,
  askAddress: null,
  pausedUntil: null,
  overAskedAt: null,
  changedAt: null,
};

export function evolve(state: ServiceListing, { type, data }: ServiceListingEvent): ServiceListing {
  switch (type) {
    case 'ServiceListed':
      return said(state, data, data.listedAt);
    case 'ListingRevised':
      return said(state, data, data.revisedAt);
    case 'ListingAssured':
      return {
        ...state,
        assuredAt: data.assuredAt,
        hasLapsed: false,
        checkIsPrompted: false,
        changedAt: data.assuredAt,
      };
    case 'ListingCheckPrompted':
      return { ...state, checkIsPrompted: true };
    case 'ListingLapsed':
      return { ...state, hasLapsed: true, changedAt: data.lapsedAt };
    case 'CapacityDeclared': {
      const { available, maximum, declaredAt } = data;
      return { ...state, capacity: { available, maximum, declaredAt, hasExpired: false }, changedAt: declaredAt };
    }
    case 'CapacityExpired': {
      const capacity = state.capacity && { ...state.capacity, hasExpired: true };
      return { ...state, capacity, changedAt: data.expiredAt };
    }
    case 'AskAddressNamed':
      return { ...state, askAddress: data.address };
    case 'ServicePaused':
      return { ...state, pausedUntil: data.until, changedAt: data.pausedAt };
    case 'ServiceResumed':
      return { ...state, pausedUntil: null, changedAt: data.resumedAt };
    case 'OverAskingDetected':
      return { ...state, overAskedAt: data.detectedAt };
    case 'ListingImported': {
      const { feedId, precedence, importedAt, service } = data;
      const statements = withStatement(state, { source: feedId, precedence, at: importedAt, service });
      return { ...state, status: state.status === 'listed' ? 'listed' : 'imported', statements, changedAt: importedAt };
    }
    case 'ListingDropped': {
      const statements = state.statements.filter(({ source }) => source !== data.feedId);
      return {
        ...state,
        status: statements.length === 0 ? 'dropped' : state.status,
        statements,
        changedAt: data.droppedAt,
      };
    }
    case 'ListingConflictFound':
      return { ...state, conflicts: { ...state.conflicts, [data.feedId]: data.fields } };
    case 'ListingConflictSettled':
      return { ...state, conflicts: { ...state.conflicts, [data.feedId]: [] } };
  }
}

function said(
  state: ServiceListing,
  {
    serviceId,
    agencyId,
    listing,
  }: { readonly serviceId: string; readonly agencyId: string; readonly listing: Listing },
  at: string,
): ServiceListing {
  const service = asHsds(serviceId, agencyId, listing);
  return {
    ...state,
    status: 'listed',
    agencyId,
    listing,
    statements: withStatement(state, { source: AGENCY, precedence: 0, at, service }),
    assuredAt: at,
    hasLapsed: false,
    checkIsPrompted: false,
    changedAt: at,
  };
}

const withStatement = ({ statements }: ServiceListing, statement: Statement): readonly Statement[] => [
  ...statements.filter(({ source }) => source !== statement.source),
  statement,
];

/** About a service, not about a person: nothing here is under a person's key. */
export const serviceListingStream = defineStream<ServiceListing, ServiceListingEvent>({
  category: 'serviceListing',
  initial: NOT_LISTED,
  evolve,
  informationClass: 'directory',
  personal: {
    ServiceListed: {},
    ListingRevised: {},
    ListingAssured: {},
    ListingCheckPrompted: {},
    ListingLapsed: {},
    CapacityDeclared: {},
    CapacityExpired: {},
    AskAddressNamed: {},
    ServicePaused: {},
    ServiceResumed: {},
    OverAskingDetected: {},
    ListingImported: {},
    ListingDropped: {},
    ListingConflictFound: {},
    ListingConflictSettled: {},
  },
});
