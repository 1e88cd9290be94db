import type { Decision } from '@platform/decider/decider';
import type { NothingFound } from '../../domain/nothing-found/nothing-found.events';
import { newestOf } from '../../domain/nothing-found/nothing-found.state';
import type { NothingFoundOf } from '../../domain/nothing-found/nothing-found.state';

/** Once a day for each need; on a later day it is so again. */
export function sayNothingFound(saying: NothingFound['data'], current: NothingFoundOf): Decision<NothingFound, never> {
  if (newestOf(current, saying.need)?.saidOn === saying.saidOn) return [];
  return [{ type: 'NothingFound', data: saying }];
}
