import { given } from '@platform/decider/given-when-then';
import type { KeyWorkerChanged, PlanEvent } from '../../domain/plan/plan.events';
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
import { planStream } from '../../domain/plan/plan.state';
import { openPlan } from './open-plan.decide';

const EARLIER = '2026-03-01T08:00:00.000Z';
const LATER = '2026-04-01T08:00:00.000Z';
const amara = { memberId: idOf(keyWorker), agencyId: charity, role: 'community-worker', isKeyWorker: true } as const;
const grace = { memberId: idOf(clinician), agencyId: trust, role: 'clinician', isKeyWorker: true } as const;
const changed = (member: typeof amara | typeof grace, isKeyWorker: boolean): KeyWorkerChanged => ({
  type: 'KeyWorkerChanged',
  data: { ...plan, ...member, isKeyWorker, changedAt: AT },
});

describe('opening a plan when a key worker is named', () => {
  it('opens it, with the key worker on the team, from when they were named', () =>
    given(planStream, [] as PlanEvent[])
      .when((state) => openPlan({ ...plan, keyWorker: amara, namedAt: AT }, LATER, state))
      .then([opened(), joined(amara)]));

  it('adds nothing when it is so already', () =>
    given(planStream, openedWithTeam())
      .when((state) => openPlan({ ...plan, keyWorker: amara, namedAt: EARLIER }, AT, state))
      .thenNothing());

  it('given another key worker who is on the team, lets the one before step back and stay', () => {
    const asked = given(planStream, openedWithTeam()).when((state) =>
      openPlan({ ...plan, keyWorker: grace, namedAt: EARLIER }, AT, state),
    );
    asked.then([changed(grace, true), changed(amara, false)]);
    expect(asked.thenState().team.filter(({ isKeyWorker }) => isKeyWorker)).toHaveLength(1);
  });

  it('given another key worker from outside, lets them join', () => {
    const tom = { ...grace, memberId: idOf(stranger) };
    const asked = given(planStream, openedWithTeam()).when((state) =>
      openPlan({ ...plan, keyWorker: tom, namedAt: EARLIER }, AT, state),
    );
    asked.then([joined(tom), changed(amara, false)]);
    expect(keyWorkerOf(asked.thenState())?.memberId).toBe(tom.memberId);
  });
});
