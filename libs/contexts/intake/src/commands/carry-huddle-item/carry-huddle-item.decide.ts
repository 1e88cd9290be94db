import type { Decision } from '@platform/decider/decider';
import type { HuddleItemCarried } from '../../domain/huddle-item/huddle-item.events';
import { carry } from '../../domain/huddle-item/huddle-item.rules';
import type { HuddleItem } from '../../domain/huddle-item/huddle-item.state';

export type CarryHuddleItemRefusal = 'item-not-found' | 'item-already-captured' | 'huddle-not-open';

/** To the next huddle, with the reason why this one gave no answer. */
export function carryHuddleItem(
  carrying: Omit<HuddleItemCarried['data'], 'personId'>,
  item: HuddleItem,
  huddleIsOpen: boolean,
): Decision<HuddleItemCarried, CarryHuddleItemRefusal> {
  if (item.status === 'not-raised') return { refused: 'item-not-found' };
  if (item.status === 'captured') return { refused: 'item-already-captured' };
  if (!huddleIsOpen) return { refused: 'huddle-not-open' };
  return carry(carrying, item);
}
