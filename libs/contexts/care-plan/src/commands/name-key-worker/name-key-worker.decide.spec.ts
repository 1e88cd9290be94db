import { given } from '@platform/decider/given-when-then';
import {
  AT,
  charity,
  clinician,
  idOf,
  joined,
  keyWorker,
  openedWithTeam,
  plan,
  trust,
} from '../../domain/plan/plan.fixtures';
import type { PlanEvent } from '../../domain/plan/plan.events';
import type { Plan } from '../../domain/plan/plan.state';
import { planStream } from '../../domain/plan/plan.state';
import { nameKeyWorker } from './name-key-worker.decide';

const dev = {
  memberId: '0b1f6a52-6f43-4d0a-9c1e-0d6f6f1f0014',
  agencyId: charity,
  role: 'peer-supporter',
  isKeyWorker: true,
} as const;
const left = { type: 'TeamMemberLeft', data: { ...plan, memberId: idOf(keyWorker), leftAt: AT } } as const;

describe('naming another key worker', () => {
  it('puts somebody in the place of one who left, who is on the team no more', () =>
    given(planStream, openedWithTeam())
      .when((state) => nameKeyWorker(dev, AT, state, true))
      .then([joined({ ...dev, joinedAt: AT }), left]));

  it('may be somebody who is on the team', () =>
    given(planStream, openedWithTeam())
      .when((state) => nameKeyWorker({ memberId: idOf(clinician), agencyId: trust, role: 'clinician', isKeyWorker: true }, AT, state, true))
      .then([
        { type: 'KeyWorkerChanged', data: { ...plan, memberId: idOf(clinician), agencyId: trust, role: 'clinician', isKeyWorker: true, changedAt: AT } },
        left,
      ]));

  it('is refused for somebody who wants nothing now: they come back by an introduction', () =>
    given<Plan, PlanEvent>(planStream, [...openedWithTeam(), { type: 'PlanRested', data: { ...plan, restedAt: AT } }])
      .when((state) => nameKeyWorker(dev, AT, state, true))
      .thenRefused('plan-at-rest'));

  it('is refused while the key worker is there, and for who is not known', () => {
    given(planStream, openedWithTeam())
      .when((state) => nameKeyWorker(dev, AT, state, false))
      .thenRefused('key-worker-is-there');
    given(planStream, openedWithTeam())
      .when((state) => nameKeyWorker(undefined, AT, state, true))
      .thenRefused('key-worker-not-known');
  });
}); // prettier-ignore
