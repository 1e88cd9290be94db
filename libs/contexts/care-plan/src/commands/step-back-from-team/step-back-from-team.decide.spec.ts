import { given } from '@platform/decider/given-when-then';
import type { PlanEvent } from '../../domain/plan/plan.events';
import { AT, idOf, joined, openedWithTeam, plan, stranger, trust } from '../../domain/plan/plan.fixtures';
import { planStream } from '../../domain/plan/plan.state';
import { stepBackFromTeam } from './step-back-from-team.decide';

const memberId = idOf(stranger);
const receiver = { memberId, agencyId: trust, role: 'peer-supporter', isKeyWorker: false } as const;
const leaving = { memberId, handOverId: 'this one', isAccountable: false };
const team = (...more: PlanEvent[]): PlanEvent[] => [...openedWithTeam(), ...more];

describe('stepping back when a hand-over is withdrawn', () => {
  it('ends the membership of whoever joined to receive', () =>
    given(planStream, team(joined({ ...receiver, handOverId: 'this one' })))
      .when((state) => stepBackFromTeam(leaving, AT, state))
      .then([{ type: 'TeamMemberLeft', data: { ...plan, memberId, leftAt: AT } }]));

  it('leaves whoever has them back in the meantime', () =>
    given(planStream, team(joined({ ...receiver, handOverId: 'this one' })))
      .when((state) => stepBackFromTeam({ ...leaving, isAccountable: true }, AT, state))
      .thenNothing());

  it.each([
    ['whoever was on the team before', [joined(receiver)]],
    ['whoever joined for another hand-over', [joined({ ...receiver, handOverId: 'another' })]],
    [
      'whoever has become the key worker',
      [
        joined({ ...receiver, handOverId: 'this one' }),
        { type: 'KeyWorkerChanged', data: { ...plan, ...receiver, isKeyWorker: true, changedAt: AT } },
      ],
    ],
    ['a team that they never joined', []],
  ] as const)('leaves %s as it is', (_who, events) =>
    given(planStream, team(...(events as readonly PlanEvent[])))
      .when((state) => stepBackFromTeam(leaving, AT, state))
      .thenNothing(),
  );
});
