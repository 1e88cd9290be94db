import { given } from '@platform/decider/given-when-then';
import type {
  ListingAssured,
  ListingCheckPrompted,
  ListingLapsed,
} from '../../domain/service-listing/service-listing.events';
import {
  AGENCY_ID,
  imported,
  listed,
  revised,
  SERVICE_ID,
} from '../../domain/service-listing/service-listing.fixtures';
import { serviceListingStream } from '../../domain/service-listing/service-listing.state';
import { promptListingCheck } from './prompt-listing-check.decide';

const LISTED_AT = '2026-03-02T09:00:00.000Z';
/** Seventy-seven days after it was listed, and ninety-one. */
const [PROMPTS_AT, CHECK_BY] = ['2026-05-18T09:00:00.000Z', '2026-06-01T09:00:00.000Z'];
const prompting = (now: string) => (state: Parameters<typeof promptListingCheck>[2]) =>
  promptListingCheck(SERVICE_ID, new Date(now), state);
const of = { serviceId: SERVICE_ID, agencyId: AGENCY_ID };
const prompted = (more: Partial<ListingCheckPrompted['data']> = {}): ListingCheckPrompted => ({
  type: 'ListingCheckPrompted',
  data: { ...of, assuredAt: LISTED_AT, checkBy: CHECK_BY, promptedAt: PROMPTS_AT, ...more },
});
const assured = (assuredAt: string): ListingAssured => ({ type: 'ListingAssured', data: { ...of, assuredAt } });

describe('asking whoever lists a service to look at it again', () => {
  it('comes two weeks before others are found first, and says by when', () => {
    given(serviceListingStream, [listed()]).when(prompting(PROMPTS_AT)).then([prompted()]);
    given(serviceListingStream, [listed()]).when(prompting('2026-05-18T08:59:59.999Z')).thenNothing();
  });

  it('comes once for each time that it grows old', () => {
    given(serviceListingStream, [listed(), prompted()]).when(prompting('2026-08-20T09:00:00.000Z')).thenNothing();
    given(serviceListingStream, [listed(), prompted(), assured('2026-05-20T09:00:00.000Z')])
      .when(prompting('2026-08-05T09:00:00.000Z'))
      .then([
        prompted({
          ...{ assuredAt: '2026-05-20T09:00:00.000Z', checkBy: '2026-08-19T09:00:00.000Z' },
          promptedAt: '2026-08-05T09:00:00.000Z',
        }),
      ]);
  });

  it('does not come when somebody looked at it or revised it in the meantime', () => {
    for (const since of [assured('2026-05-18T08:00:00.000Z'), revised({ revisedAt: '2026-05-18T08:00:00.000Z' })])
      given(serviceListingStream, [listed(), since]).when(prompting(PROMPTS_AT)).thenNothing();
  });

  it('does not come of what is hidden already, nor of what no agency here lists', () => {
    const lapsed: ListingLapsed = {
      type: 'ListingLapsed',
      data: { ...of, assuredAt: LISTED_AT, lapsedAt: '2026-08-31T09:00:00.000Z' },
    };
    given(serviceListingStream, [listed(), lapsed]).when(prompting('2026-08-31T10:00:00.000Z')).thenNothing();
    given(serviceListingStream, [imported()]).when(prompting('2030-01-01T00:00:00.000Z')).thenNothing();
  });
});
