import { given } from '@platform/decider/given-when-then';
import { listed, paused, SERVICE_ID } from '../../domain/service-listing/service-listing.fixtures';
import { serviceListingStream } from '../../domain/service-listing/service-listing.state';
import { pauseService } from './pause-service.decide';

const at = '2026-03-02T09:00:00.000Z';
const pausing = (until: string) => ({ serviceId: SERVICE_ID, until, today: '2026-03-02', at });

describe('pausing a service', () => {
  it('has a day to come back, which can be moved', () => {
    given(serviceListingStream, [listed()])
      .when((state) => pauseService(pausing('2026-03-16'), state))
      .then([paused('2026-03-16')]);
    given(serviceListingStream, [listed(), paused('2026-03-16')])
      .when((state) => pauseService(pausing('2026-03-23'), state))
      .then([paused('2026-03-23')]);
    given(serviceListingStream, [listed(), paused('2026-03-16')])
      .when((state) => pauseService(pausing('2026-03-16'), state))
      .thenNothing();
  });

  it.each(['2026-03-02', '2026-03-01', '2026-09-03', '2026-02-30x'])('is refused until %s', (until) =>
    given(serviceListingStream, [listed()])
      .when((state) => pauseService(pausing(until), state))
      .thenRefused('pause-needs-a-day-ahead'),
  );

  it('is refused of what is not listed', () =>
    given(serviceListingStream, [])
      .when((state) => pauseService(pausing('2026-03-16'), state))
      .thenRefused('service-not-listed'));
});
