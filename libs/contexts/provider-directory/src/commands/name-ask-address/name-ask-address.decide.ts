import type { Decision } from '@platform/decider/decider';
import type { AskAddressNamed } from '../../domain/service-listing/service-listing.events';
import type { ServiceListing } from '../../domain/service-listing/service-listing.state';

export type NameAskAddressRefusal = 'service-not-listed';

export interface NamingAskAddress {
  readonly serviceId: string;
  readonly address: string | null;
  readonly at: string;
}

/** Never on any public page; naming the same again says nothing new. */
export function nameAskAddress(
  { serviceId, address, at }: NamingAskAddress,
  { status, agencyId, askAddress }: ServiceListing,
): Decision<AskAddressNamed, NameAskAddressRefusal> {
  if (status !== 'listed') return { refused: 'service-not-listed' };
  if (address === askAddress) return [];
  return [{ type: 'AskAddressNamed', data: { serviceId, agencyId, address, namedAt: at } }];
}
