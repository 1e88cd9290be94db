import type { Decision } from '@platform/decider/decider';
import type { HuddleItemDone } from '../../domain/huddle-item/huddle-item.events';
import type { HuddleItem } from '../../domain/huddle-item/huddle-item.state';

export type FinishHuddleItemRefusal = 'item-not-found' | 'item-not-captured' | 'item-already-done';

/** What a huddle agreed is owed until somebody says what came of it, and that is said once. */
export function finishHuddleItem(
  done: Omit<HuddleItemDone['data'], 'personId'>,
  item: HuddleItem,
): Decision<HuddleItemDone, FinishHuddleItemRefusal> {
  if (item.status === 'not-raised') return { refused: 'item-not-found' };
  if (item.status === 'open') return { refused: 'item-not-captured' };
  if (item.isDone) return { refused: 'item-already-done' };
  return [{ type: 'HuddleItemDone', data: { ...done, personId: item.personId } }];
}
