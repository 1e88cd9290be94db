import type { HsdsService } from './hsds-service.rules';
import { detailsOf } from './listing-details.rules';
import type {
  CapacityDeclared,
  Listing,
  ListingDetails,
  ListingImported,
  ListingRevised,
  OverAskingDetected,
  ServiceListed,
  ServicePaused,
  ServiceResumed,
} from './service-listing.events';

export const SERVICE_ID = '5e9e7c7b-2a51-4f30-9a7e-0d6f6f1f0001';
export const AGENCY_ID = '5e9e7c7b-2a51-4f30-9a7e-0d6f6f1f0002';

export const aListing = (more: Partial<Listing> = {}): Listing => ({
  name: 'Walk and talk',
  organisationName: 'Riverside Community Minds',
  description: 'A weekly walk by the river with people who listen.',
  eligibility: 'Anyone over 18 who lives in the borough.',
  fees: null,
  postcode: 'SE1 9AA',
  phone: '020 7946 0001',
  email: 'walk@riverside.example',
  url: 'https://riverside.example/walk',
  days: [{ day: 'WE', opensAt: '10:00', closesAt: '12:00' }],
  capacityNote: 'Two places until May.',
  ...more,
});

export const listed = (more: Partial<ServiceListed['data']> = {}): ServiceListed => ({
  type: 'ServiceListed',
  data: {
    serviceId: SERVICE_ID,
    agencyId: AGENCY_ID,
    listedAt: '2026-03-02T09:00:00.000Z',
    listing: aListing(),
    ...more,
  },
});

export const revised = (more: Partial<ListingRevised['data']> = {}): ListingRevised => ({
  type: 'ListingRevised',
  data: {
    serviceId: SERVICE_ID,
    agencyId: AGENCY_ID,
    revisedAt: '2026-03-09T09:00:00.000Z',
    listing: aListing({ fees: '£2 a walk' }),
    ...more,
  },
});

export const FEED_ID = '5e9e7c7b-2a51-4f30-9a7e-0d6f6f1f0003';
export const IMPORT_ID = '5e9e7c7b-2a51-4f30-9a7e-0d6f6f1f0004';

export const someDetails = (more: Partial<ListingDetails> = {}): ListingDetails => ({
  ...detailsOf({}),
  minimumAge: 18,
  languages: ['English', 'Bengali'],
  attendance: ['in-person', 'online'],
  bankHolidays: 'closed',
  costOptions: [{ option: 'Per walk', amount: 2, amountDescription: 'with tea' }],
  places: [
    {
      ...{ name: 'The boathouse', address: '1 River Walk', city: 'London', county: null, postcode: 'SE1 9AA' },
      ...{ latitude: 51.5, longitude: -0.1, accessibility: 'A ramp at the side door.' },
    },
  ],
  recurrences: [
    {
      ...{ freq: 'MONTHLY', interval: 1, byday: '1TU', bymonthday: null, from: null, until: null },
      ...{ opensAt: '18:00', closesAt: '20:00' },
    },
  ],
  areas: ['Southwark'],
  contacts: [{ name: null, title: 'Walk leader' }],
  needs: ['company', 'moving-body'],
  alert: 'We meet at the other gate in March.',
  askContact: 'Bea answers asks, on Mondays.',
  ...more,
});

export const declared = (more: Partial<CapacityDeclared['data']> = {}): CapacityDeclared => ({
  type: 'CapacityDeclared',
  data: {
    ...{ serviceId: SERVICE_ID, agencyId: AGENCY_ID, available: 2, maximum: 12 },
    declaredAt: '2026-03-02T09:00:00.000Z',
    ...more,
  },
});

export const aServiceOfAFeed = (more: Partial<HsdsService> = {}): HsdsService => ({
  ...{ id: SERVICE_ID, organization_id: AGENCY_ID, name: 'Walk and talk', status: 'active' },
  organization: { id: AGENCY_ID, name: 'Riverside Community Minds', description: 'Provides Walk and talk.' },
  ...more,
});

export const imported = (more: Partial<ListingImported['data']> = {}): ListingImported => ({
  type: 'ListingImported',
  data: {
    ...{ serviceId: SERVICE_ID, feedId: FEED_ID, importId: IMPORT_ID, precedence: 100 },
    importedAt: '2026-03-09T09:00:00.000Z',
    service: aServiceOfAFeed(),
    ...more,
  },
});

export const paused = (until: string): ServicePaused => ({
  type: 'ServicePaused',
  data: { serviceId: SERVICE_ID, agencyId: listed().data.agencyId, until, pausedAt: '2026-03-02T09:00:00.000Z' },
});

export const resumed = (): ServiceResumed => ({
  type: 'ServiceResumed',
  data: { serviceId: SERVICE_ID, agencyId: listed().data.agencyId, resumedAt: '2026-03-16T09:00:00.000Z' },
});

export const overAsked = (more: Partial<OverAskingDetected['data']> = {}): OverAskingDetected => ({
  type: 'OverAskingDetected',
  data: {
    ...{ serviceId: SERVICE_ID, agencyId: listed().data.agencyId, signs: ['outruns-capacity'] },
    ...{ waiting: 3, available: 2, lately: 3, fromOneAgency: 1, detectedAt: '2026-03-02T09:00:00.000Z' },
    ...more,
  },
});
