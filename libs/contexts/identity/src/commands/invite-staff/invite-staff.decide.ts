import type { Decision } from '@platform/decider/decider';
import type { StandingRefusal, SupervisorFound } from '../../domain/practitioner/standing.rules';
import { standingProblem } from '../../domain/practitioner/standing.rules';
import type { StaffInvited } from '../../domain/staff-invitation/staff-invitation.events';
import type { StaffInvitation } from '../../domain/staff-invitation/staff-invitation.state';

export type InviteStaffRefusal = 'agency-unknown' | StandingRefusal;

/** An agency of the alliance holds a place open, with a standing that is whole. */
export function inviteStaff(
  invitation: StaffInvited['data'],
  current: StaffInvitation,
  known: { readonly agencyHasJoined: boolean; readonly supervisor: SupervisorFound },
): Decision<StaffInvited, InviteStaffRefusal> {
  if (!known.agencyHasJoined) return { refused: 'agency-unknown' };
  const problem = standingProblem(invitation, known.supervisor);
  if (problem) return { refused: problem };
  return current.status === 'unknown' ? [{ type: 'StaffInvited', data: invitation }] : [];
}
