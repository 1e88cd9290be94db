import { given } from '@platform/decider/given-when-then';
import { agreed, goalSet, lapsed, openedWithTeam, person, stranger } from '../../domain/plan/plan.fixtures';
import { planStream } from '../../domain/plan/plan.state';
import { setGoal } from './set-goal.decide';

const { data: goal } = goalSet();

describe('setting a goal', () => {
  it('given the person, keeps it in their words', () =>
    given(planStream, openedWithTeam())
      .when((plan) => setGoal(goal, person, plan))
      .then([goalSet()]));

  it('given a signature, lets it lapse', () =>
    given(planStream, [...openedWithTeam(), agreed()])
      .when((plan) => setGoal(goal, person, plan))
      .then([goalSet(), lapsed({ kind: 'goal', id: goal.goalId, field: 'added' })]));

  it('is refused to somebody who is not on the team', () =>
    given(planStream, openedWithTeam())
      .when((plan) => setGoal(goal, stranger, plan))
      .thenRefused('not-on-the-team'));
});
