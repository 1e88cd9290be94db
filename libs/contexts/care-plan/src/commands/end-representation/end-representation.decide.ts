import type { Decision } from '@platform/decider/decider';
import type { RepresentativeEnded } from '../../domain/representation/representation.events';
import type { Representation } from '../../domain/representation/representation.state';

export type EndRepresentationRefusal = 'representative-not-found' | 'representation-ended-already';

/** They speak for the person no more. What they said before stays, under their name. */
export function endRepresentation(
  ended: RepresentativeEnded['data'],
  current: Representation,
): Decision<RepresentativeEnded, EndRepresentationRefusal> {
  const one = current.find(({ representativeId }) => representativeId === ended.representativeId);
  if (!one) return { refused: 'representative-not-found' };
  if (one.ended) return { refused: 'representation-ended-already' };
  return [{ type: 'RepresentativeEnded', data: ended }];
}
