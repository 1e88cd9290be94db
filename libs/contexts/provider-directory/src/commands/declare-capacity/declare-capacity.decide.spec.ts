import { given } from '@platform/decider/given-when-then';
import { declared, listed, SERVICE_ID } from '../../domain/service-listing/service-listing.fixtures';
import { serviceListingStream } from '../../domain/service-listing/service-listing.state';
import type { Declaring } from './declare-capacity.decide';
import { declareCapacity } from './declare-capacity.decide';

const declaring = (more: Partial<Declaring> = {}): Declaring => ({
  ...{ serviceId: SERVICE_ID, available: 2, maximum: 12, at: '2026-03-02T09:00:00.000Z' },
  ...more,
});

describe('declaring capacity', () => {
  it('says how many places are free today, of how many if that is known', () => {
    given(serviceListingStream, [listed()])
      .when((state) => declareCapacity(declaring(), state))
      .then([declared()]);
    given(serviceListingStream, [listed()])
      .when((state) => declareCapacity(declaring({ available: 0, maximum: null }), state))
      .then([declared({ available: 0, maximum: null })]);
  });

  it('is refused when more places are free than there are, and of what is not listed', () => {
    given(serviceListingStream, [listed()])
      .when((state) => declareCapacity(declaring({ available: 13 }), state))
      .thenRefused('no-room-to-declare');
    given(serviceListingStream, [])
      .when((state) => declareCapacity(declaring(), state))
      .thenRefused('service-not-listed');
  });
});
