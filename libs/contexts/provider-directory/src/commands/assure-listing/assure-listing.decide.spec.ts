import { given } from '@platform/decider/given-when-then';
import { AGENCY_ID, imported, listed, SERVICE_ID } from '../../domain/service-listing/service-listing.fixtures';
import { serviceListingStream } from '../../domain/service-listing/service-listing.state';
import { assureListing } from './assure-listing.decide';

const assuring = { serviceId: SERVICE_ID, at: '2026-09-10T09:00:00.000Z' };

describe('assuring a listing', () => {
  it('says that every word still holds, and brings back what had lapsed', () => {
    const lapsed = { serviceId: SERVICE_ID, agencyId: AGENCY_ID, assuredAt: '2026-03-02T09:00:00.000Z', lapsedAt: '2026-09-01T09:00:00.000Z' }; // prettier-ignore
    const assured = given(serviceListingStream, [listed(), { type: 'ListingLapsed', data: lapsed }]).when((state) =>
      assureListing(assuring, state),
    );
    assured.then([
      { type: 'ListingAssured', data: { serviceId: SERVICE_ID, agencyId: AGENCY_ID, assuredAt: assuring.at } },
    ]);
    expect(assured.thenState()).toMatchObject({ assuredAt: assuring.at, hasLapsed: false });
  });

  it('is refused of what no agency here lists', () => {
    for (const history of [[], [imported()]])
      given(serviceListingStream, history)
        .when((state) => assureListing(assuring, state))
        .thenRefused('service-not-listed');
  });
});
