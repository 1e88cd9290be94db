import { defineStream, ERASED } from '@platform/decider/stream-definition';
import type { AddressGiven, PostalAddressEvent } from './postal-address.events';

export interface PostalAddress {
  /** How often it was said anew: what an editor saw, so that nobody overwrites what they had not seen. */
  readonly times: number;
  readonly given: Pick<AddressGiven['data'], 'lines' | 'postcode'> | null;
}

export const postalAddressStream = defineStream<PostalAddress, PostalAddressEvent>({
  category: 'postalAddress',
  initial: { times: 0, given: null },
  evolve: ({ times }, event) => ({
    times: times + 1,
    given: event.type === 'AddressGiven' ? { lines: event.data.lines, postcode: event.data.postcode } : null,
  }),
  informationClass: 'identity',
  personal: { AddressGiven: { lines: ERASED, postcode: null }, AddressWithdrawn: {} },
});
