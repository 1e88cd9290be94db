import type { Standing } from './standing.rules';
import type { PractitionerRole, PractitionerTier } from './practitioner.rules';

export interface PractitionerRegistered {
  readonly type: 'PractitionerRegistered';
  readonly data: {
    readonly practitionerId: string;
    readonly agencyId: string;
    readonly name: string;
    readonly role: PractitionerRole;
    readonly tier: PractitionerTier;
    /** Who they are to sign-in: the issuer and its subject together, never an e-mail address. */
    readonly issuer: string;
    readonly subject: string;
    readonly registeredAt: string;
  };
}

/** Somebody took up an invitation: from now on this account works for this agency. */
export interface PractitionerJoined {
  readonly type: 'PractitionerJoined';
  readonly data: {
    readonly practitionerId: string;
    readonly agencyId: string;
    readonly invitationId: string;
    /** Bound by signing in with it, never by an e-mail address. */
    readonly accountId: string;
    readonly name: string;
    readonly joinedAt: string;
  };
}

/** In which role they work from now on, and how they are answerable for it. */
export interface StandingStated {
  readonly type: 'StandingStated';
  readonly data: Standing & {
    readonly practitionerId: string;
    readonly agencyId: string;
    readonly accountId: string;
    readonly statedAt: string;
  };
}

/** They no longer work for the agency. */
export interface EmploymentEnded {
  readonly type: 'EmploymentEnded';
  readonly data: {
    readonly practitionerId: string;
    readonly agencyId: string;
    readonly accountId: string;
    readonly endedAt: string;
  };
}

export type PractitionerEvent = PractitionerRegistered | PractitionerJoined | StandingStated | EmploymentEnded;
