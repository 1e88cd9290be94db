import { given } from '@platform/decider/given-when-then';
import type { PlanEvent } from '../../domain/plan/plan.events';
import { AT, clinician, idOf, joined, keyWorker, opened, openedWithTeam, plan } from '../../domain/plan/plan.fixtures';
import type { Plan } from '../../domain/plan/plan.state';
import { planStream } from '../../domain/plan/plan.state';
import { restPlan } from './rest-plan.decide';

const one = 'introduction-1';
const openedFor = (introductionId: string): PlanEvent => {
  const { data } = opened();
  return { type: 'PlanOpened', data: { ...data, introductionId } };
};
const another: PlanEvent = {
  type: 'WelcomedAgain',
  data: { ...plan, introductionId: 'introduction-2', welcomedAt: AT },
};
const ended = { type: 'IntroductionEnded', data: { ...plan, introductionId: one, endedAt: AT } } as const;
const rested = { type: 'PlanRested', data: { ...plan, restedAt: AT } } as const;
const left = (memberId: string) =>
  ({ type: 'TeamMemberLeft', data: { ...plan, memberId, leftAt: AT } }) as const satisfies PlanEvent;
const resting = (state: Plan) => restPlan({ introductionId: one, endedAt: AT }, AT, state);

describe('a plan whose person wants nothing now', () => {
  it('is kept, and everybody on the team leaves', () => {
    const asked = given(planStream, [openedFor(one), ...openedWithTeam().slice(1)]).when(resting);
    asked.then([ended, rested, left(idOf(keyWorker)), left(idOf(clinician))]);
    expect(asked.thenState().rest?.team.map(({ memberId }) => memberId)).toEqual([idOf(keyWorker), idOf(clinician)]);
  });

  it('goes on while another introduction of theirs is open', () =>
    given<Plan, PlanEvent>(planStream, [openedFor(one), joined(), another])
      .when(resting)
      .then([ended]));

  it('goes on when it was not open for the one that ended', () =>
    given<Plan, PlanEvent>(planStream, [openedFor('introduction-2'), joined()])
      .when(resting)
      .thenNothing());

  it('rests once, and only when it is there', () => {
    given<Plan, PlanEvent>(planStream, [openedFor(one), joined(), ended, rested, left(idOf(clinician))])
      .when(resting)
      .thenNothing();
    given<Plan, PlanEvent>(planStream, []).when(resting).thenNothing();
  });
});
