import type { Decision } from '@platform/decider/decider';
import type { GoalProgressRated } from '../../domain/goal-rating/goal-rating.events';

export type RateGoalRefusal = 'rating-out-of-range' | 'day-not-yet-come';

export interface Rating {
  readonly goalId: string;
  readonly personId: string;
  readonly rating: number;
  readonly ratedOn: string;
  readonly ratedBy: string;
  /** The day it is here, `YYYY-MM-DD`. */
  readonly today: string;
  readonly at: string;
}

/** Every rating is kept; a later one never takes the place of an earlier one. */
export function rateGoal({ today, at, ...rating }: Rating): Decision<GoalProgressRated, RateGoalRefusal> {
  if (!Number.isInteger(rating.rating) || rating.rating < 0 || rating.rating > 10) {
    const fields = [{ field: 'rating', problem: 'must be a whole number from 0 to 10' }];
    return { refused: 'rating-out-of-range', about: { fields } };
  }
  if (rating.ratedOn > today) {
    const fields = [{ field: 'ratedOn', problem: 'must be today or a day before' }];
    return { refused: 'day-not-yet-come', about: { fields } };
  }
  return [{ type: 'GoalProgressRated', data: { ...rating, ratedAt: at } }];
}
