import type { Decision } from '@platform/decider/decider';
import type { NothingFoundTakenBack } from '../../domain/nothing-found/nothing-found.events';
import { newestOf } from '../../domain/nothing-found/nothing-found.state';
import type { NothingFoundOf } from '../../domain/nothing-found/nothing-found.state';

export type TakeBackNothingFoundRefusal = 'nothing-found-not-said';

/** For what was said by mistake. That something turned up later is no mistake: there was nothing that day. */
export function takeBackNothingFound(
  taking: NothingFoundTakenBack['data'],
  current: NothingFoundOf,
): Decision<NothingFoundTakenBack, TakeBackNothingFoundRefusal> {
  if (!newestOf(current, taking.need)) return { refused: 'nothing-found-not-said' };
  return [{ type: 'NothingFoundTakenBack', data: taking }];
}
