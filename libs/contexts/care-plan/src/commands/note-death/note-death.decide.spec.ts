import { given } from '@platform/decider/given-when-then';
import type { PlanEvent } from '../../domain/plan/plan.events';
import { AT, openedWithTeam, plan } from '../../domain/plan/plan.fixtures';
import type { Plan } from '../../domain/plan/plan.state';
import { planStream } from '../../domain/plan/plan.state';
import { noteDeath } from './note-death.decide';

const died: PlanEvent = { type: 'PersonDied', data: { ...plan, recordedAt: AT } };
const takenBack: PlanEvent = { type: 'DeathTakenBack', data: { ...plan, correctedAt: AT } };
const noting = (hasDied: boolean) => (state: Plan) => noteDeath({ hasDied, at: AT }, state);

describe('a death, as the team is told', () => {
  it('leaves plan and team as they are', () =>
    given<Plan, PlanEvent>(planStream, openedWithTeam()).when(noting(true)).then([died]));

  it('is taken back when it was a mistake', () => {
    const asked = given<Plan, PlanEvent>(planStream, [...openedWithTeam(), died]).when(noting(false));
    asked.then([takenBack]);
    expect(asked.thenState().diedAt).toBeNull();
  });

  it('is told once, of who has a plan', () => {
    given<Plan, PlanEvent>(planStream, [...openedWithTeam(), died])
      .when(noting(true))
      .thenNothing();
    given<Plan, PlanEvent>(planStream, openedWithTeam()).when(noting(false)).thenNothing();
    given<Plan, PlanEvent>(planStream, []).when(noting(true)).thenNothing();
  });
});
