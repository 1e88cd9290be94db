import { given } from '@platform/decider/given-when-then';
import type { AddressGiven } from '../../domain/postal-address/postal-address.events';
import { postalAddressStream } from '../../domain/postal-address/postal-address.state';
import { giveAddress } from './give-address.decide';

const address = (more: Partial<AddressGiven['data']> = {}): AddressGiven => ({
  type: 'AddressGiven',
  data: {
    ...{ personId: 'person-1', lines: '12 High Street\nHarbour', postcode: 'ZZ99 3VZ' },
    ...{ givenAt: '2026-03-02T09:00:00.000Z', ...more },
  },
});
const asked = (before: readonly AddressGiven[], more: Partial<AddressGiven['data']> = {}, seen = before.length) =>
  given(postalAddressStream, before).when((state) => giveAddress(address(more).data, seen, state));

describe('saying where letters go', () => {
  it('keeps the lines as they were written, and a postcode in its one form', () =>
    asked([], { lines: ' 12 High Street \n\n Harbour', postcode: 'zz993vz' }).then([address()]));

  it('needs no postcode', () => asked([], { postcode: ' ' }).then([address({ postcode: null })]));

  it('is already so for the same address, whatever was seen', () => asked([address()], {}, 0).thenNothing());

  it('is refused when somebody changed it meanwhile', () =>
    asked([address()], { lines: '14 High Street' }, 0).thenRefused('address-changed-since-you-looked'));

  it('is put right by saying it anew', () =>
    asked([address()], { lines: '14 High Street' }).then([address({ lines: '14 High Street' })]));
});
