import { defineStream, ERASED } from '@platform/decider/stream-definition';
import type { HuddleItemEvent } from './huddle-item.events';

/** There is no way off the agenda but an outcome. */
export type HuddleItem =
  | { readonly status: 'not-raised' }
  | {
      readonly status: 'open';
      readonly personId: string;
      readonly introductionId: string | null;
      /** The last huddle that carried it, and why. */
      readonly carried: { readonly huddleId: string; readonly reason: string } | null;
    }
  | {
      readonly status: 'captured';
      readonly personId: string;
      readonly introductionId: string | null;
      readonly outcome: string;
      readonly ownerId: string;
      readonly dueOn: string;
      readonly isDone: boolean;
    };

export function evolve(item: HuddleItem, event: HuddleItemEvent): HuddleItem {
  switch (event.type) {
    case 'HuddleItemRaised': {
      const { personId, introductionId } = event.data;
      return { status: 'open', personId, introductionId, carried: null };
    }
    case 'HuddleItemCarried': {
      const { huddleId, reason } = event.data;
      return item.status === 'open' ? { ...item, carried: { huddleId, reason } } : item;
    }
    case 'HuddleItemCaptured': {
      const { personId, introductionId, outcome, ownerId, dueOn } = event.data;
      return { status: 'captured', personId, introductionId, outcome, ownerId, dueOn, isDone: false };
    }
    case 'HuddleItemDone':
      return item.status === 'captured' ? { ...item, isDone: true } : item;
  }
}

export const huddleItemStream = defineStream<HuddleItem, HuddleItemEvent>({
  category: 'huddleItem',
  initial: { status: 'not-raised' },
  evolve,
  informationClass: 'huddle',
  personal: {
    HuddleItemRaised: { question: ERASED, summary: ERASED },
    HuddleItemCaptured: { outcome: ERASED },
    HuddleItemCarried: { reason: ERASED },
    HuddleItemDone: { whatCameOfIt: ERASED },
  },
});
