import type { Standing } from '../practitioner/standing.rules';

/** An agency holds a place open for somebody, whoever signs in with the link that they are given. */
export interface StaffInvited {
  readonly type: 'StaffInvited';
  readonly data: Standing & {
    readonly invitationId: string;
    readonly agencyId: string;
    readonly name: string;
    readonly invitedBy: string;
    readonly invitedAt: string;
    readonly expiresAt: string;
  };
}

export interface InvitationAccepted {
  readonly type: 'InvitationAccepted';
  readonly data: {
    readonly invitationId: string;
    readonly agencyId: string;
    readonly practitionerId: string;
    readonly accountId: string;
    readonly acceptedAt: string;
  };
}

export interface InvitationWithdrawn {
  readonly type: 'InvitationWithdrawn';
  readonly data: { readonly invitationId: string; readonly agencyId: string; readonly withdrawnAt: string };
}

export type StaffInvitationEvent = StaffInvited | InvitationAccepted | InvitationWithdrawn;
