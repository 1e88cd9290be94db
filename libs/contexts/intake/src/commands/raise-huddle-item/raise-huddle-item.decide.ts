import type { Decision } from '@platform/decider/decider';
import type { HuddleItemRaised } from '../../domain/huddle-item/huddle-item.events';
import type { HuddleItem } from '../../domain/huddle-item/huddle-item.state';

export type RaiseHuddleItemRefusal = 'person-not-known' | 'question-is-not-one' | 'item-already-raised';

/** A specific question about somebody whom we know, with what everybody reads beforehand. */
export function raiseHuddleItem(
  raising: HuddleItemRaised['data'],
  item: HuddleItem,
  isKnown: boolean,
): Decision<HuddleItemRaised, RaiseHuddleItemRefusal> {
  if (!isKnown) return { refused: 'person-not-known' };
  if (!raising.question.trim().endsWith('?')) return { refused: 'question-is-not-one' };
  if (item.status !== 'not-raised') return { refused: 'item-already-raised' };
  return [{ type: 'HuddleItemRaised', data: raising }];
}
