import { given } from '@platform/decider/given-when-then';
import type { AddressGiven } from '../../domain/postal-address/postal-address.events';
import { postalAddressStream } from '../../domain/postal-address/postal-address.state';
import { withdrawAddress } from './withdraw-address.decide';

const at = '2026-03-02T09:00:00.000Z';
const address: AddressGiven = {
  type: 'AddressGiven',
  data: { personId: 'person-1', lines: '12 High Street', postcode: null, givenAt: at },
};
const withdrawal = { personId: 'person-1', withdrawnAt: at };

describe('withdrawing an address', () => {
  it('leaves nothing of it to be shown', () =>
    expect(
      given(postalAddressStream, [address])
        .when((state) => withdrawAddress(withdrawal, state))
        .thenState(),
    ).toEqual({ times: 2, given: null }));

  it('is already so where there is none', () =>
    given(postalAddressStream, [])
      .when((state) => withdrawAddress(withdrawal, state))
      .thenNothing());
});
