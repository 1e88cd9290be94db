import type { Decision } from '@platform/decider/decider';
import type { PlaceTaken } from './account-place.events';
import type { AccountPlace } from './account-place.state';

/** The place that was looked up before, and whether nobody works in it any more or ever will. */
export interface PlaceLookedUp {
  readonly practitionerId: string;
  readonly isOver: boolean;
}

/** One place at a time: of two that are asked for in one instant, the first in the stream of the account has it. */
export function takePlace(
  place: PlaceTaken['data'],
  current: AccountPlace,
  lookedUp: PlaceLookedUp | null,
): Decision<PlaceTaken, 'account-works-already'> {
  if (current?.practitionerId === place.practitionerId) return [];
  const isFree = current === null || (lookedUp?.practitionerId === current.practitionerId && lookedUp.isOver);
  return isFree ? [{ type: 'PlaceTaken', data: place }] : { refused: 'account-works-already' };
}
