import { given } from '@platform/decider/given-when-then';
import {
  aListing,
  aServiceOfAFeed,
  FEED_ID,
  IMPORT_ID,
  imported,
  listed,
  SERVICE_ID,
} from '../../domain/service-listing/service-listing.fixtures';
import type { ServiceListingEvent } from '../../domain/service-listing/service-listing.events';
import { serviceListingStream } from '../../domain/service-listing/service-listing.state';
import { publishListing } from '../publish-listing/publish-listing.decide';
import type { Importing } from './import-feed.decide';
import { dropService, importService } from './import-feed.decide';

const at = '2026-03-09T09:00:00.000Z';
const importing = (more: Partial<Importing> = {}): Importing => ({
  ...{ feedId: FEED_ID, importId: IMPORT_ID, precedence: 100, at, service: aServiceOfAFeed() },
  ...more,
});
const feesOf = (fees: string) => aServiceOfAFeed({ fees });
const found = (keptFrom: string): ServiceListingEvent => ({
  type: 'ListingConflictFound',
  data: {
    ...{ serviceId: SERVICE_ID, feedId: FEED_ID, importId: IMPORT_ID, foundAt: at },
    fields: [{ field: 'fees', keptFrom }],
  },
});
const settled: ServiceListingEvent = {
  type: 'ListingConflictSettled',
  data: { serviceId: SERVICE_ID, feedId: FEED_ID, settledAt: at },
};

describe('importing what a feed says of a service', () => {
  it('keeps what it says', () =>
    given(serviceListingStream, [])
      .when((state) => importService(importing(), state))
      .then([imported()]));

  it('is no news when the feed says the same again, also when it only says that it changed', () => {
    given(serviceListingStream, [imported()])
      .when((state) => importService(importing(), state))
      .thenNothing();
    given(serviceListingStream, [imported()])
      .when((state) => importService(importing({ service: aServiceOfAFeed({ last_modified: at }) }), state))
      .thenNothing();
  });

  it('lets the words of its own agency stand, and finds where the feed differs', () => {
    const imports = given(serviceListingStream, [listed()]).when((state) =>
      importService(importing({ service: feesOf('£5') }), state),
    );
    imports.then([imported({ service: feesOf('£5') }), found('agency')]);
    expect(imports.thenState()).toMatchObject({ status: 'listed', listing: { fees: null } });
  });

  it('finds where two feeds differ, and which is believed', () =>
    given(serviceListingStream, [imported({ feedId: 'council', precedence: 1, service: feesOf('Free') })])
      .when((state) => importService(importing({ service: feesOf('£5') }), state))
      .then([imported({ service: feesOf('£5') }), found('council')]));

  it('is settled when the feed comes round, when it drops the service, and when the agency takes its words', () => {
    const history = [listed(), imported({ service: feesOf('£5') }), found('agency')];
    given(serviceListingStream, history)
      .when((state) => importService(importing(), state))
      .then([imported(), settled]);
    given(serviceListingStream, history)
      .when((state) => dropService({ serviceId: SERVICE_ID, feedId: FEED_ID, importId: IMPORT_ID, at }, state))
      .then([
        {
          type: 'ListingDropped',
          data: { serviceId: SERVICE_ID, feedId: FEED_ID, importId: IMPORT_ID, droppedAt: at },
        },
        settled,
      ]);
    const listing = aListing({ fees: '£5' });
    const revised = { type: 'ListingRevised', data: { ...listed().data, listedAt: undefined, revisedAt: at, listing } };
    const { listedAt: _, ...data } = revised.data;
    given(serviceListingStream, history)
      .when((state) => publishListing({ ...listed().data, listing, revisionSeen: 0n, at }, state, 0n))
      .then([{ type: 'ListingRevised', data }, settled]);
  });

  it('drops only what the feed had', () => {
    const dropping = { serviceId: SERVICE_ID, feedId: FEED_ID, importId: IMPORT_ID, at };
    given(serviceListingStream, [listed()])
      .when((state) => dropService(dropping, state))
      .thenNothing();
    const dropped = given(serviceListingStream, [imported()]).when((state) => dropService(dropping, state));
    expect(dropped.thenState()).toMatchObject({ status: 'dropped', statements: [] });
  });
});
