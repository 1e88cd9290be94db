import { defineStream } from '@platform/decider/stream-definition';
import type { CarerInvitationEvent, CarerInvited } from './carer-invitation.events';

export type CarerInvitation =
  | { readonly status: 'unknown' }
  | { readonly status: 'open'; readonly invited: CarerInvited['data'] }
  | { readonly status: 'accepted'; readonly invited: CarerInvited['data']; readonly memberId: string };

export function evolve(invitation: CarerInvitation, { type, data }: CarerInvitationEvent): CarerInvitation {
  if (type === 'CarerInvited') return { status: 'open', invited: data };
  if (invitation.status === 'unknown') return invitation;
  return { status: 'accepted', invited: invitation.invited, memberId: data.memberId };
}

export const carerInvitationStream = defineStream<CarerInvitation, CarerInvitationEvent>({
  category: 'carerInvitation',
  initial: { status: 'unknown' },
  evolve,
  informationClass: 'team',
  personal: { CarerInvited: {}, CarerInvitationAccepted: {} },
});
