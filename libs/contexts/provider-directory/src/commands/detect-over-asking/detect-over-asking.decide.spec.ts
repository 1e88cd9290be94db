import { given } from '@platform/decider/given-when-then';
import { listed, overAsked, SERVICE_ID } from '../../domain/service-listing/service-listing.fixtures';
import { serviceListingStream } from '../../domain/service-listing/service-listing.state';
import { detectOverAsking } from './detect-over-asking.decide';

const detecting = (at: string, waiting = 3) => ({
  ...{ serviceId: SERVICE_ID, waiting, available: 2, lately: 3, fromOneAgency: 1, at },
});

describe('detecting that a service is asked too much', () => {
  it('says how much, and again only a week later', () => {
    given(serviceListingStream, [listed()])
      .when((state) => detectOverAsking(detecting('2026-03-02T09:00:00.000Z'), state))
      .then([overAsked()]);
    given(serviceListingStream, [listed(), overAsked()])
      .when((state) => detectOverAsking(detecting('2026-03-09T08:59:59.999Z'), state))
      .thenNothing();
    given(serviceListingStream, [listed(), overAsked()])
      .when((state) => detectOverAsking(detecting('2026-03-09T09:00:00.000Z'), state))
      .then([overAsked({ detectedAt: '2026-03-09T09:00:00.000Z' })]);
  });

  it('says nothing while there is room', () =>
    given(serviceListingStream, [listed()])
      .when((state) => detectOverAsking(detecting('2026-03-02T09:00:00.000Z', 2), state))
      .thenNothing());
});
