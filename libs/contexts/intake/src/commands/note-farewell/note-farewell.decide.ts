import type { Decision } from '@platform/decider/decider';
import type { FarewellNoted } from '../../domain/introduction/introduction.events';
import type { Introduction } from '../../domain/introduction/introduction.state';

/** Once for each farewell, of an introduction that led to help: what the person chose before stays their choice. */
export function noteFarewell(noted: FarewellNoted['data'], introduction: Introduction): Decision<FarewellNoted, never> {
  const living = introduction.status === 'died' ? introduction.before : introduction;
  if (living.status !== 'welcomed' && living.status !== 'handed-over-warmly') return [];
  if (living.personId !== noted.personId) return [];
  const isNoted = living.status === 'welcomed' && living.farewellAt !== null;
  return isNoted ? [] : [{ type: 'FarewellNoted', data: noted }];
}
