import { defineStream } from '@platform/decider/stream-definition';
import type { GoalRatingEvent } from './goal-rating.events';

/** Nothing that is rated stands in the way of rating it again. */
export interface GoalRatings {
  readonly count: number;
}

export function evolve({ count }: GoalRatings, event: GoalRatingEvent): GoalRatings {
  switch (event.type) {
    case 'GoalProgressRated':
      return { count: count + 1 };
  }
}

export const goalRatingStream = defineStream<GoalRatings, GoalRatingEvent>({
  category: 'goalRating',
  eventTypes: { GoalProgressRated: true },
  initial: { count: 0 },
  evolve,
  informationClass: 'outcomes',
  personal: { GoalProgressRated: { rating: null } },
});
