import { given } from '@platform/decider/given-when-then';
import { listed, paused, resumed, SERVICE_ID } from '../../domain/service-listing/service-listing.fixtures';
import { serviceListingStream } from '../../domain/service-listing/service-listing.state';
import { resumeService } from './resume-service.decide';

const at = '2026-03-16T09:00:00.000Z';
const resuming = (byItselfOn: string | null) => ({ serviceId: SERVICE_ID, byItselfOn, at });

describe('resuming a service', () => {
  it('happens when its agency says so, or on the day', () => {
    for (const byItselfOn of [null, '2026-03-16', '2026-03-20'])
      given(serviceListingStream, [listed(), paused('2026-03-16')])
        .when((state) => resumeService(resuming(byItselfOn), state))
        .then([resumed()]);
  });

  it('does not happen by itself before the day, nor when it is not paused', () => {
    given(serviceListingStream, [listed(), paused('2026-03-16'), paused('2026-03-23')])
      .when((state) => resumeService(resuming('2026-03-16'), state))
      .thenNothing();
    given(serviceListingStream, [listed(), paused('2026-03-16'), resumed()])
      .when((state) => resumeService(resuming(null), state))
      .thenNothing();
  });
});
