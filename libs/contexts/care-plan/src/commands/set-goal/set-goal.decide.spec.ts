import { given } from '@platform/decider/given-when-then';
import { agreed, goalSet, lapsed, openedWithTeam, person, stranger } from '../../domain/plan/plan.fixtures';
import { planStream } from '../../domain/plan/plan.state';
import { setGoal } from './set-goal.decide';

const { data: goal } = goalSet();
const NEXT = '5e70a100-2a51-4f30-9a7e-0d6f6f1f0009';

describe('setting a goal', () => {
  it('given the person, keeps it in their words', () =>
    given(planStream, openedWithTeam())
      .when((plan) => setGoal(goal, person, plan))
      .then([goalSet()]));

  it('given a signature, lets it lapse', () =>
    given(planStream, [...openedWithTeam(), agreed()])
      .when((plan) => setGoal(goal, person, plan))
      .then([goalSet(), lapsed({ kind: 'goal', id: goal.goalId, field: 'added' })]));

  it('takes the place of another goal, which is set aside and says so', () => {
    const before = goalSet();
    const next = { ...goal, goalId: NEXT, text: 'Swim on Sundays', replaces: goal.goalId };
    const { planId, personId, goalId } = goal;
    const of = { planId, personId, goalId };
    const decided = given(planStream, [...openedWithTeam(), before]).when((plan) => setGoal(next, person, plan));
    decided.then([
      { ...before, data: { ...before.data, goalId: NEXT, text: 'Swim on Sundays' } },
      { type: 'GoalStateChanged', data: { ...of, state: 'set-aside', changedBy: personId, changedAt: goal.setAt } },
      { type: 'GoalReplaced', data: { ...of, byGoalId: NEXT, replacedBy: personId, replacedAt: goal.setAt } },
    ]);
    const after = decided.thenState();
    expect(after.goals).toMatchObject([{ goalId, state: 'set-aside', replacedById: NEXT }, { state: 'hoped-for' }]);
    expect(setGoal({ ...next, goalId: 'third' }, person, after)).toEqual({ refused: 'goal-already-replaced' });
  });

  it('is refused in the place of a goal that is not in this plan', () =>
    given(planStream, openedWithTeam())
      .when((plan) => setGoal({ ...goal, replaces: NEXT }, person, plan))
      .thenRefused('goal-not-found'));

  it('is refused to somebody who is not on the team', () =>
    given(planStream, openedWithTeam())
      .when((plan) => setGoal(goal, stranger, plan))
      .thenRefused('not-on-the-team'));
});
