import { given } from '@platform/decider/given-when-then';
import {
  AT,
  charity,
  clinician,
  idOf,
  joined,
  keyWorker,
  openedWithTeam,
  person,
  plan,
  stranger,
  trust,
} from '../../domain/plan/plan.fixtures';
import { planStream } from '../../domain/plan/plan.state';
import { inviteMember } from './invite-member.decide';

const peer = { memberId: idOf(stranger), agencyId: trust, role: 'peer-supporter', isKeyWorker: false } as const;

describe('inviting somebody to the team', () => {
  it('given the key worker, lets somebody of another agency join', () =>
    given(planStream, openedWithTeam())
      .when((state) => inviteMember(peer, keyWorker, state))
      .then([joined(peer)]));

  it('given the key worker hands on being it, there is still exactly one', () =>
    given(planStream, openedWithTeam())
      .when((state) => inviteMember({ ...peer, isKeyWorker: true }, keyWorker, state))
      .then([
        joined({ ...peer, isKeyWorker: true }),
        {
          type: 'KeyWorkerChanged',
          data: {
            ...plan,
            memberId: idOf(keyWorker),
            agencyId: charity,
            role: 'community-worker',
            isKeyWorker: false,
            changedAt: AT,
          },
        },
      ]));

  it('is refused to other members', () =>
    given(planStream, openedWithTeam())
      .when((state) => inviteMember(peer, clinician, state))
      .thenRefused('only-the-key-worker'));

  it.each([stranger, person])('is refused to whoever is not on the team', (asked) =>
    given(planStream, openedWithTeam())
      .when((state) => inviteMember(peer, asked, state))
      .thenRefused('not-on-the-team'),
  );
});
