import { defineStream, ERASED } from '@platform/decider/stream-definition';
import type { LookReviewEvent } from './look-review.events';
import type { SnoopingRule } from './snooping.rules';

export interface LookReview {
  readonly status: 'not-flagged' | 'to-review' | 'reviewed';
  readonly viewerId: string | null;
  readonly rules: readonly SnoopingRule[];
}

export const lookReviewStream = defineStream<LookReview, LookReviewEvent>({
  category: 'lookReview',
  initial: { status: 'not-flagged', viewerId: null, rules: [] },
  evolve: (review, { type, data }) =>
    type === 'LookReviewed'
      ? { ...review, status: 'reviewed' }
      : { status: 'to-review', viewerId: data.viewerId, rules: [...review.rules, ...data.rules] },
  informationClass: 'view-log',
  personal: { LookFlagged: {}, LookReviewed: { words: ERASED } },
});
