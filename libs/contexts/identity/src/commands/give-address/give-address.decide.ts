import type { Decision } from '@platform/decider/decider';
import { asGivenOrNull } from '../../domain/person-names/name.rules';
import { readPostcode } from '../../domain/postal-address/home.rules';
import type { AddressGiven } from '../../domain/postal-address/postal-address.events';
import type { PostalAddress } from '../../domain/postal-address/postal-address.state';

export type GiveAddressRefusal = 'address-changed-since-you-looked';

/** Kept as it was given, without empty lines; a postcode in its one form. */
export function giveAddress(
  { personId, lines, postcode, givenAt }: AddressGiven['data'],
  timesSeen: number,
  { times, given }: PostalAddress,
): Decision<AddressGiven, GiveAddressRefusal> {
  const written = lines.normalize('NFC').split('\n').map((line) => line.trim()).filter(Boolean).join('\n'); // prettier-ignore
  const code = asGivenOrNull(postcode);
  const address = { lines: written, postcode: code === null ? null : readPostcode(code) };
  if (given?.lines === address.lines && given.postcode === address.postcode) return [];
  if (timesSeen !== times) return { refused: 'address-changed-since-you-looked' };
  return [{ type: 'AddressGiven', data: { personId, ...address, givenAt } }];
}
