import { given } from '@platform/decider/given-when-then';
import { AGENCY_ID, imported, listed, SERVICE_ID } from '../../domain/service-listing/service-listing.fixtures';
import { serviceListingStream } from '../../domain/service-listing/service-listing.state';
import { lapseListing } from './lapse-listing.decide';

const HALF_A_YEAR_ON = new Date('2026-08-31T09:00:00.000Z');
const lapsing = (now: Date) => (state: Parameters<typeof lapseListing>[2]) => lapseListing(SERVICE_ID, now, state);

describe('lapsing a listing', () => {
  it('hides what nobody looked at for half a year', () =>
    given(serviceListingStream, [listed()])
      .when(lapsing(HALF_A_YEAR_ON))
      .then([
        {
          type: 'ListingLapsed',
          data: {
            ...{ serviceId: SERVICE_ID, agencyId: AGENCY_ID, assuredAt: '2026-03-02T09:00:00.000Z' },
            lapsedAt: '2026-08-31T09:00:00.000Z',
          },
        },
      ]));

  it('leaves what is younger, what somebody looked at since, and what no agency here lists', () => {
    const assured = { serviceId: SERVICE_ID, agencyId: AGENCY_ID, assuredAt: '2026-08-30T09:00:00.000Z' };
    given(serviceListingStream, [listed()])
      .when(lapsing(new Date('2026-08-31T08:59:59.000Z')))
      .thenNothing();
    given(serviceListingStream, [listed(), { type: 'ListingAssured', data: assured }])
      .when(lapsing(HALF_A_YEAR_ON))
      .thenNothing();
    given(serviceListingStream, [imported()])
      .when(lapsing(new Date('2030-01-01')))
      .thenNothing();
  });
});
