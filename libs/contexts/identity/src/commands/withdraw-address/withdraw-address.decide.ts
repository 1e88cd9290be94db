import type { Decision } from '@platform/decider/decider';
import type { AddressWithdrawn } from '../../domain/postal-address/postal-address.events';
import type { PostalAddress } from '../../domain/postal-address/postal-address.state';

export type WithdrawAddressRefusal = never;

/** It is shown to nobody any more, and nothing is found by it. */
export function withdrawAddress(
  withdrawal: AddressWithdrawn['data'],
  { given }: PostalAddress,
): Decision<AddressWithdrawn, WithdrawAddressRefusal> {
  return given === null ? [] : [{ type: 'AddressWithdrawn', data: withdrawal }];
}
