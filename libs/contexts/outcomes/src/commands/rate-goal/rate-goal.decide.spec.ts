import { given } from '@platform/decider/given-when-then';
import { rated } from '../../domain/goal-rating/goal-rating.fixtures';
import { goalRatingStream } from '../../domain/goal-rating/goal-rating.state';
import type { Rating } from './rate-goal.decide';
import { rateGoal } from './rate-goal.decide';

const { goalId, personId, ratedBy } = rated().data;
const rating = (more: Partial<Rating> = {}): Rating => ({
  goalId,
  personId,
  rating: 3,
  ratedOn: '2026-03-02',
  ratedBy,
  today: '2026-03-02',
  at: '2026-03-02T09:00:00.000Z',
  ...more,
});

describe('rating a goal', () => {
  it.each([0, 3, 10])('keeps a rating of %s', (value) =>
    given(goalRatingStream, [])
      .when(() => rateGoal(rating({ rating: value })))
      .then([rated({ rating: value })]),
  );

  it('keeps every later rating too', () => {
    const state = given(goalRatingStream, [rated()])
      .when(() => rateGoal(rating({ rating: 6 })))
      .thenState();
    expect(state).toEqual({ count: 2 });
  });

  it.each([-1, 11, 2.5, Number.NaN])('is refused for %s', (value) =>
    given(goalRatingStream, [])
      .when(() => rateGoal(rating({ rating: value })))
      .thenRefused('rating-out-of-range'),
  );

  it('is refused for a day to come', () =>
    given(goalRatingStream, [])
      .when(() => rateGoal(rating({ ratedOn: '2026-03-03' })))
      .thenRefused('day-not-yet-come'));
});
