import { given } from '@platform/decider/given-when-then';
import type { PlanEvent } from '../../domain/plan/plan.events';
import { AT, clinician, idOf, joined, openedWithTeam, plan, stranger, trust } from '../../domain/plan/plan.fixtures';
import type { Plan } from '../../domain/plan/plan.state';
import { planStream } from '../../domain/plan/plan.state';
import { joinTeam } from './join-team.decide';

const peer = { memberId: idOf(stranger), agencyId: trust, role: 'peer-supporter', isKeyWorker: false } as const;
const left: PlanEvent = { type: 'TeamMemberLeft', data: { ...plan, memberId: idOf(clinician), leftAt: AT } };

describe('joining the team after accepting', () => {
  it('opens the plan to whoever accepted', () =>
    given(planStream, openedWithTeam())
      .when((state) => joinTeam(peer, AT, state))
      .then([joined(peer)]));

  it('adds nothing for somebody who is on the team', () =>
    given(planStream, openedWithTeam())
      .when((state) => joinTeam({ ...peer, memberId: idOf(clinician) }, AT, state))
      .thenNothing());

  it('lets somebody back who left, once on the list', () => {
    const asked = given(planStream, [...openedWithTeam(), left]).when((state) =>
      joinTeam({ ...peer, memberId: idOf(clinician), role: 'clinician' }, AT, state),
    );
    asked.then([joined()]);
    expect(asked.thenState().team).toHaveLength(2);
  });

  it('adds nothing to the team of somebody who wants nothing now', () =>
    given<Plan, PlanEvent>(planStream, [...openedWithTeam(), { type: 'PlanRested', data: { ...plan, restedAt: AT } }])
      .when((state) => joinTeam(peer, AT, state))
      .thenNothing());

  it('opens the plan of somebody who said farewell and needs help again, with whoever has them back as key worker', () => {
    const words = { decisionId: 'decision-1', introductionIds: [], words: 'Go well.', heldBy: 'grace', heldAt: AT };
    const history: readonly PlanEvent[] = [
      ...openedWithTeam(),
      { type: 'FarewellHeld', data: { ...plan, ...words } },
      { type: 'PlanRested', data: { ...plan, restedAt: AT } },
      ...openedWithTeam().flatMap(({ type, data }) =>
        type === 'TeamMemberJoined' ? [{ ...left, data: { ...plan, memberId: data.memberId, leftAt: AT } }] : [],
      ),
    ];
    const back = given<Plan, PlanEvent>(planStream, history).when((state) => joinTeam(peer, AT, state, true));
    const revived = { ...plan, introductionId: null, withLastTeam: false, revivedAt: AT };
    expect(back.thenState()).toMatchObject({ rest: null, farewell: null });
    back.then([{ type: 'PlanRevived', data: revived }, joined({ ...peer, isKeyWorker: true })]);
    given<Plan, PlanEvent>(planStream, history)
      .when((state) => joinTeam(peer, AT, state))
      .thenNothing();
  });

  it('is refused while there is no plan', () =>
    given(planStream, [] as PlanEvent[])
      .when((state) => joinTeam(peer, AT, state))
      .thenRefused('plan-not-open'));
});
