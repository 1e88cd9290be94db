/** A place at the person's side is held open for somebody who cares for them; whoever has the link takes it. */
export interface CarerInvited {
  readonly type: 'CarerInvited';
  readonly data: {
    readonly invitationId: string;
    readonly planId: string;
    readonly personId: string;
    readonly agencyId: string;
    readonly invitedBy: string;
    readonly invitedAt: string;
    readonly expiresAt: string;
  };
}

export interface CarerInvitationAccepted {
  readonly type: 'CarerInvitationAccepted';
  readonly data: {
    readonly invitationId: string;
    readonly personId: string;
    readonly memberId: string;
    readonly acceptedAt: string;
  };
}

export type CarerInvitationEvent = CarerInvited | CarerInvitationAccepted;
