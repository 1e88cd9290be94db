import { given } from '@platform/decider/given-when-then';
import {
  aListing,
  AGENCY_ID,
  listed,
  revised,
  SERVICE_ID,
} from '../../domain/service-listing/service-listing.fixtures';
import { serviceListingStream } from '../../domain/service-listing/service-listing.state';
import type { Publishing } from './publish-listing.decide';
import { publishListing } from './publish-listing.decide';

const publishing = (more: Partial<Publishing> = {}): Publishing => ({
  serviceId: SERVICE_ID,
  agencyId: AGENCY_ID,
  listing: aListing(),
  revisionSeen: null,
  at: '2026-03-02T09:00:00.000Z',
  ...more,
});
const revising = (revisionSeen: bigint) =>
  publishing({ revisionSeen, listing: aListing({ fees: '£2 a walk' }), at: '2026-03-09T09:00:00.000Z' });

describe('publishing a listing', () => {
  it('lists a service as its agency describes it', () =>
    given(serviceListingStream, [])
      .when((state) => publishListing(publishing(), state, -1n))
      .then([listed()]));

  it('revises it for somebody who saw what stands there', () =>
    given(serviceListingStream, [listed()])
      .when((state) => publishListing(revising(0n), state, 0n))
      .then([revised()]));

  it('records that the same words still hold', () =>
    given(serviceListingStream, [listed()])
      .when((state) => publishListing(publishing({ revisionSeen: 0n, at: '2026-03-09T09:00:00.000Z' }), state, 0n))
      .then([revised({ listing: aListing() })]));

  it('keeps the service with the agency that listed it', () =>
    given(serviceListingStream, [listed()])
      .when((state) => publishListing({ ...revising(0n), agencyId: 'another-agency' }, state, 0n))
      .then([revised()]));

  it('is refused when somebody revised it since', () =>
    given(serviceListingStream, [listed(), revised()])
      .when((state) => publishListing(revising(0n), state, 1n))
      .thenRefused('changed-since-you-looked'));

  it('is refused when a revision is of no listing, or a listing of one that stands', () => {
    given(serviceListingStream, [])
      .when((state) => publishListing(revising(0n), state, -1n))
      .thenRefused('service-not-listed');
    given(serviceListingStream, [listed()])
      .when((state) => publishListing(publishing(), state, 0n))
      .thenRefused('service-already-listed');
  });
});
