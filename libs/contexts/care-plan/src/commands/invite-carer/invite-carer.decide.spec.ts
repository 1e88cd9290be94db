import { given } from '@platform/decider/given-when-then';
import { AT, EXPIRES, invited } from '../../domain/carer-invitation/carer-invitation.fixtures';
import { carerInvitationStream } from '../../domain/carer-invitation/carer-invitation.state';
import type { Plan } from '../../domain/plan/plan.state';
import { planStream } from '../../domain/plan/plan.state';
import { inviteCarer } from './invite-carer.decide';

const amara = { memberId: 'amara', personId: null };
const grace = { memberId: 'grace', personId: null };
const person = { memberId: 'person-1', personId: 'person-1' };
const member = (memberId: string, isKeyWorker: boolean) => ({
  ...{ memberId, agencyId: 'charity', role: 'community-worker' as const, isKeyWorker, joinedAt: AT, leftAt: null },
});
const plan = (team = [member('amara', true), member('grace', false)]): Plan => ({
  ...planStream.initial,
  ...{ planId: 'plan-1', personId: 'person-1', openedAt: AT, team },
});
const invite =
  (by: typeof amara | typeof person, around = plan()) =>
  (state: typeof carerInvitationStream.initial) =>
    inviteCarer({ invitationId: 'invitation-1', expiresAt: EXPIRES }, { by, at: AT }, around, state);

describe('inviting somebody who cares', () => {
  it('is for the key worker, and for the person', () => {
    given(carerInvitationStream, []).when(invite(amara)).then([invited()]);
    const byThemself = { ...invited(), data: { ...invited().data, invitedBy: 'person-1' } };
    given(carerInvitationStream, []).when(invite(person)).then([byThemself]);
  });

  it('is for nobody else on the team', () =>
    given(carerInvitationStream, []).when(invite(grace)).thenRefused('only-the-person-or-key-worker'));

  it('waits for a key worker, who answers what a carer tells', () =>
    given(carerInvitationStream, [])
      .when(invite(person, plan([member('grace', false)])))
      .thenRefused('nobody-to-answer-a-carer'));
});
