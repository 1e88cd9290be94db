import { given } from '@platform/decider/given-when-then';
import type { PlanEvent } from '../../domain/plan/plan.events';
import {
  AT,
  charity,
  clinician,
  idOf,
  joined,
  keyWorker,
  opened,
  openedWithTeam,
  plan,
  stranger,
  trust,
} from '../../domain/plan/plan.fixtures';
import { keyWorkerOf } from '../../domain/plan/plan.rules';
import type { Plan } from '../../domain/plan/plan.state';
import { planStream } from '../../domain/plan/plan.state';
import { revivePlan } from './revive-plan.decide';

const LATER = '2026-06-01T09:00:00.000Z';
const amara = { memberId: idOf(keyWorker), agencyId: charity, role: 'community-worker', isKeyWorker: true } as const;
const tom = { memberId: idOf(stranger), agencyId: trust, role: 'clinician', isKeyWorker: true } as const;
const introductionId = 'introduction-2';
const rested: readonly PlanEvent[] = [
  ...openedWithTeam(),
  { type: 'PlanRested', data: { ...plan, restedAt: AT } },
  { type: 'TeamMemberLeft', data: { ...plan, memberId: idOf(keyWorker), leftAt: AT } },
  { type: 'TeamMemberLeft', data: { ...plan, memberId: idOf(clinician), leftAt: AT } },
];
const revived = { type: 'PlanRevived', data: { ...plan, introductionId, withLastTeam: true, revivedAt: AT } } as const;
const coming =
  (named: typeof amara | typeof tom, isThere = true) =>
  (state: Plan) =>
    revivePlan(
      { ...plan, introductionId, keyWorker: named, reintroducedAt: AT, isStillThere: () => isThere },
      LATER,
      state,
    );

describe('the plan of somebody who comes back', () => {
  it('is as it was, with the team and the key worker whom they had', () => {
    const asked = given(planStream, rested).when(coming(amara));
    asked.then([revived, joined({ ...amara, joinedAt: LATER }), joined({ joinedAt: LATER })]);
    expect(asked.thenState()).toMatchObject({ rest: null, introductions: [introductionId] });
  });

  it('may have another key worker, and the one before on the team', () => {
    const asked = given(planStream, rested).when(coming(tom));
    expect(keyWorkerOf(asked.thenState())?.memberId).toBe(tom.memberId);
    expect(asked.thenState().team.filter(({ leftAt }) => leftAt === null)).toHaveLength(3);
  });

  it('comes without those who left their agency', () =>
    given(planStream, rested)
      .when(coming(tom, false))
      .then([revived, joined({ ...tom, joinedAt: LATER })]));

  it('is opened when there was none, and goes on when it was not at rest', () => {
    given<Plan, PlanEvent>(planStream, [])
      .when(coming(amara))
      .then([{ type: 'PlanOpened', data: { ...opened().data, introductionId } }, joined(amara)]);
    given(planStream, openedWithTeam())
      .when(coming(amara))
      .then([{ type: 'WelcomedAgain', data: { ...plan, introductionId, welcomedAt: AT } }]);
  });
});
