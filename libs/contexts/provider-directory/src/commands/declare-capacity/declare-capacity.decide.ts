import type { Decision } from '@platform/decider/decider';
import type { CapacityDeclared } from '../../domain/service-listing/service-listing.events';
import type { ServiceListing } from '../../domain/service-listing/service-listing.state';

export type DeclareCapacityRefusal = 'service-not-listed' | 'no-room-to-declare';

export interface Declaring {
  readonly serviceId: string;
  readonly available: number;
  readonly maximum: number | null;
  readonly at: string;
}

export function declareCapacity(
  { serviceId, available, maximum, at }: Declaring,
  { status, agencyId }: ServiceListing,
): Decision<CapacityDeclared, DeclareCapacityRefusal> {
  if (status !== 'listed') return { refused: 'service-not-listed' };
  if (maximum !== null && available > maximum) return { refused: 'no-room-to-declare' };
  return [{ type: 'CapacityDeclared', data: { serviceId, agencyId, available, maximum, declaredAt: at } }];
}
