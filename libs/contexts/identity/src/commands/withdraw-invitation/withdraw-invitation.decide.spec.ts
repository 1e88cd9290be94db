import { given } from '@platform/decider/given-when-then';
import { accepted, invited, withdrawn } from '../../domain/staff-invitation/staff-invitation.fixtures';
import { staffInvitationStream } from '../../domain/staff-invitation/staff-invitation.state';
import { withdrawInvitation } from './withdraw-invitation.decide';

const at = '2026-03-03T09:00:00.000Z';

describe('withdrawing an invitation', () => {
  it('closes the place that was held open, once', () => {
    given(staffInvitationStream, [invited()])
      .when((state) => withdrawInvitation('i1', at, state))
      .then([withdrawn()]);
    given(staffInvitationStream, [invited(), withdrawn()])
      .when((state) => withdrawInvitation('i1', at, state))
      .thenNothing();
  });

  it('is refused when it was taken up, or never was', () => {
    given(staffInvitationStream, [invited(), accepted()])
      .when((state) => withdrawInvitation('i1', at, state))
      .thenRefused('invitation-used');
    given(staffInvitationStream, [])
      .when((state) => withdrawInvitation('i1', at, state))
      .thenRefused('invitation-unknown');
  });
});
