import { given } from '@platform/decider/given-when-then';
import { AGENCY_ID, declared, listed, SERVICE_ID } from '../../domain/service-listing/service-listing.fixtures';
import { serviceListingStream } from '../../domain/service-listing/service-listing.state';
import { expireCapacity } from './expire-capacity.decide';

const expiring = (now: string) => (state: Parameters<typeof expireCapacity>[2]) =>
  expireCapacity(SERVICE_ID, new Date(now), state);

describe('expiring capacity', () => {
  it('makes it unknown once it is older than fourteen days', () =>
    given(serviceListingStream, [listed(), declared()])
      .when(expiring('2026-03-16T09:00:01.000Z'))
      .then([
        {
          type: 'CapacityExpired',
          data: {
            ...{ serviceId: SERVICE_ID, agencyId: AGENCY_ID, declaredAt: '2026-03-02T09:00:00.000Z' },
            expiredAt: '2026-03-16T09:00:01.000Z',
          },
        },
      ]));

  it('leaves what is younger, and what was declared anew or never', () => {
    given(serviceListingStream, [listed(), declared()]).when(expiring('2026-03-16T09:00:00.000Z')).thenNothing();
    given(serviceListingStream, [listed(), declared(), declared({ declaredAt: '2026-03-15T09:00:00.000Z' })])
      .when(expiring('2026-03-17T09:00:00.000Z'))
      .thenNothing();
    given(serviceListingStream, [listed()]).when(expiring('2027-01-01')).thenNothing();
  });
});
