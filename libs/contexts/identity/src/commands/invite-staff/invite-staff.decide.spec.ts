import { given } from '@platform/decider/given-when-then';
import { invited } from '../../domain/staff-invitation/staff-invitation.fixtures';
import { staffInvitationStream } from '../../domain/staff-invitation/staff-invitation.state';
import { inviteStaff } from './invite-staff.decide';

const known = { agencyHasJoined: true, supervisor: 'unknown' } as const;

describe('inviting staff', () => {
  it('holds a place open in an agency of the alliance', () =>
    given(staffInvitationStream, [])
      .when((state) => inviteStaff(invited().data, state, known))
      .then([invited()]));

  it('is refused for an agency that has not joined', () =>
    given(staffInvitationStream, [])
      .when((state) => inviteStaff(invited().data, state, { ...known, agencyHasJoined: false }))
      .thenRefused('agency-unknown'));

  it('is refused with a standing that is not whole', () =>
    given(staffInvitationStream, [])
      .when((state) => inviteStaff(invited({ registrationNumber: null }).data, state, known))
      .thenRefused('registration-needed'));

  it('changes nothing when it was done before', () =>
    given(staffInvitationStream, [invited()])
      .when((state) => inviteStaff(invited().data, state, known))
      .thenNothing());
});
