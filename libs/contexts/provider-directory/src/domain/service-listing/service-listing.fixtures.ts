import type { Listing, ListingRevised, ServiceListed } from './service-listing.events';

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
