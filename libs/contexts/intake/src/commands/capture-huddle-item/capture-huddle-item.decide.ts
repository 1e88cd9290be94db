import type { Decision } from '@platform/decider/decider';
import type { HuddleItemCaptured } from '../../domain/huddle-item/huddle-item.events';
import type { HuddleItem } from '../../domain/huddle-item/huddle-item.state';

export type CaptureHuddleItemRefusal =
  'item-not-found' | 'item-already-captured' | 'huddle-not-open' | 'owner-unknown' | 'due-in-the-past';

/** What the handler looked up at the moment of asking. */
export interface CapturingFacts {
  readonly huddleIsOpen: boolean;
  readonly ownerIsKnown: boolean;
  /** The civil day where the alliance is. */
  readonly today: string;
  readonly capturedBy: string;
  readonly capturedAt: string;
  readonly present: readonly string[];
}

type Asked = Pick<HuddleItemCaptured['data'], 'itemId' | 'huddleId' | 'outcome' | 'ownerId' | 'agencyId' | 'dueOn'>;

/** One sentence, one owner, one day. What was recorded first stays, and whoever comes second is told so. */
export function captureHuddleItem(
  asked: Asked,
  item: HuddleItem,
  facts: CapturingFacts,
): Decision<HuddleItemCaptured, CaptureHuddleItemRefusal> {
  const { huddleIsOpen, ownerIsKnown, today, ...how } = facts;
  if (item.status === 'not-raised') return { refused: 'item-not-found' };
  if (item.status === 'captured') return isTheSame(asked, item) ? [] : { refused: 'item-already-captured' };
  if (!huddleIsOpen) return { refused: 'huddle-not-open' };
  if (!ownerIsKnown) return { refused: 'owner-unknown' };
  if (asked.dueOn < today) return { refused: 'due-in-the-past' };
  const { personId, introductionId } = item;
  return [{ type: 'HuddleItemCaptured', data: { ...asked, personId, introductionId, ...how } }];
}

function isTheSame(asked: Asked, captured: Extract<HuddleItem, { status: 'captured' }>): boolean {
  const { outcome, ownerId, dueOn } = captured;
  return asked.outcome === outcome && asked.ownerId === ownerId && asked.dueOn === dueOn;
}
