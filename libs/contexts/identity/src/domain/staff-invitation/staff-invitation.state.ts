import { defineStream, ERASED } from '@platform/decider/stream-definition';
import type { StaffInvitationEvent, StaffInvited } from './staff-invitation.events';

export type StaffInvitation =
  | { readonly status: 'unknown' }
  | { readonly status: 'open' | 'withdrawn'; readonly invited: StaffInvited['data'] }
  | { readonly status: 'accepted'; readonly invited: StaffInvited['data']; readonly accountId: string };

export function evolve(invitation: StaffInvitation, event: StaffInvitationEvent): StaffInvitation {
  if (event.type === 'StaffInvited') return { status: 'open', invited: event.data };
  if (invitation.status === 'unknown') return invitation;
  const { invited } = invitation;
  return event.type === 'InvitationAccepted'
    ? { status: 'accepted', invited, accountId: event.data.accountId }
    : { status: 'withdrawn', invited };
}

export const staffInvitationStream = defineStream<StaffInvitation, StaffInvitationEvent>({
  category: 'staffInvitation',
  initial: { status: 'unknown' },
  evolve,
  subject: 'invitationId',
  informationClass: 'staff',
  personal: {
    StaffInvited: { name: ERASED, registrationNumber: null },
    InvitationAccepted: {},
    InvitationWithdrawn: {},
  },
});
