import { given } from '@platform/decider/given-when-then';
import type { TeamMemberLeft } from '../../domain/plan/plan.events';
import {
  AT,
  clinician,
  idOf,
  joined,
  keyWorker,
  openedWithTeam,
  plan,
  stranger,
} from '../../domain/plan/plan.fixtures';
import { planStream } from '../../domain/plan/plan.state';
import { leaveTeam } from './leave-team.decide';

const left = (memberId: string): TeamMemberLeft => ({
  type: 'TeamMemberLeft',
  data: { ...plan, memberId, leftAt: AT },
});
const third = '0b1f6a52-6f43-4d0a-9c1e-0d6f6f1f0014';

describe('leaving the team', () => {
  it.each([clinician, keyWorker])('is asked for by the member, or by the key worker', (asked) =>
    given(planStream, openedWithTeam())
      .when((state) => leaveTeam(idOf(clinician), asked, state))
      .then([left(idOf(clinician))]),
  );

  it('is refused to another member', () =>
    given(planStream, [...openedWithTeam(), joined({ memberId: third })])
      .when((state) => leaveTeam(third, clinician, state))
      .thenRefused('only-the-key-worker'));

  it('is refused to the key worker: the person would have none', () =>
    given(planStream, openedWithTeam())
      .when((state) => leaveTeam(idOf(keyWorker), keyWorker, state))
      .thenRefused('key-worker-needed'));

  it('adds nothing for somebody who left before', () =>
    given(planStream, [...openedWithTeam(), left(idOf(clinician))])
      .when((state) => leaveTeam(idOf(clinician), keyWorker, state))
      .thenNothing());

  it('is refused for somebody who never was on the team, and to whoever is not on it', () => {
    given(planStream, openedWithTeam())
      .when((state) => leaveTeam(third, keyWorker, state))
      .thenRefused('member-not-found');
    given(planStream, openedWithTeam())
      .when((state) => leaveTeam(idOf(clinician), stranger, state))
      .thenRefused('not-on-the-team');
  });
});
