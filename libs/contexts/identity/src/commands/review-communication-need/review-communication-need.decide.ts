import type { Decision } from '@platform/decider/decider';
import type {
  CommunicationNeedEnded,
  CommunicationNeedReviewed,
} from '../../domain/communication-needs/communication-needs.events';
import type { CommunicationNeeds } from '../../domain/communication-needs/communication-needs.state';
import { reviewDayAfter } from '../../domain/communication-needs/need.rules';

export type ReviewCommunicationNeedRefusal = 'need-not-here' | 'review-day-has-passed';

export interface NeedReview {
  readonly whoseId: string;
  readonly needId: string;
  /** Whether it is still needed. */
  readonly isStillSo: boolean;
  /** `YYYY-MM-DD`; in a year when nobody named a day. */
  readonly reviewOn: string | null;
  /** Where the alliance is, `YYYY-MM-DD`. */
  readonly today: string;
  readonly at: string;
}

/** Asked again: still so until another day, or no longer. */
export function reviewCommunicationNeed(
  { whoseId, needId, isStillSo, reviewOn, today, at }: NeedReview,
  { needs }: CommunicationNeeds,
): Decision<CommunicationNeedReviewed | CommunicationNeedEnded, ReviewCommunicationNeedRefusal> {
  if (!needs.some((need) => need.needId === needId)) return { refused: 'need-not-here' };
  if (!isStillSo) return [{ type: 'CommunicationNeedEnded', data: { whoseId, needId, endedAt: at } }];
  if (reviewOn !== null && reviewOn <= today) return { refused: 'review-day-has-passed' };
  const data = { whoseId, needId, reviewOn: reviewOn ?? reviewDayAfter(today), reviewedAt: at };
  return [{ type: 'CommunicationNeedReviewed', data }];
}
