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

export type PractitionerEvent = PractitionerRegistered;
