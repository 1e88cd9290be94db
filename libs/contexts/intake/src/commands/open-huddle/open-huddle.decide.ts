import type { Decision } from '@platform/decider/decider';
import type { HuddleOpened } from '../../domain/huddle/huddle.events';
import type { Huddle } from '../../domain/huddle/huddle.state';

export type OpenHuddleRefusal = 'huddle-already-open';

/** One huddle at a time, so that everybody looks at the same board. */
export function openHuddle(
  opening: HuddleOpened['data'],
  huddle: Huddle,
  anotherIsOpen: boolean,
): Decision<HuddleOpened, OpenHuddleRefusal> {
  if (anotherIsOpen || huddle.status !== 'not-opened') return { refused: 'huddle-already-open' };
  return [{ type: 'HuddleOpened', data: opening }];
}
