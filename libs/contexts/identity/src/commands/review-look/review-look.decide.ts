import type { Decision } from '@platform/decider/decider';
import type { LookReviewed } from '../../domain/look-review/look-review.events';
import type { LookReview } from '../../domain/look-review/look-review.state';

export type ReviewLookRefusal = 'look-not-flagged' | 'look-is-yours' | 'look-is-reviewed';

/** By somebody else than the one who looked. */
export function reviewLook(
  review: LookReviewed['data'],
  { status, viewerId }: LookReview,
): Decision<LookReviewed, ReviewLookRefusal> {
  if (status === 'not-flagged') return { refused: 'look-not-flagged' };
  if (viewerId === review.reviewedBy) return { refused: 'look-is-yours' };
  if (status === 'reviewed') return { refused: 'look-is-reviewed' };
  return [{ type: 'LookReviewed', data: review }];
}
