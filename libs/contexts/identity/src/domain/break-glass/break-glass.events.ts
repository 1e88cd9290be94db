import type { MemberRole } from '../relationship/relationship.rules';
import type { EmergencyGround, EmergencyOutcome } from './break-glass.rules';

/** Somebody opened a record in an emergency, in whichever context it was first heard of. */
export interface GlassBroken {
  readonly type: 'GlassBroken';
  readonly data: {
    readonly emergencyId: string;
    readonly personId: string;
    readonly memberId: string;
    readonly role: MemberRole;
    readonly agencyId: string | null;
    readonly ground: EmergencyGround;
    readonly openedAt: string;
    readonly expiresAt: string;
    readonly reviewDueAt: string;
    readonly escalateAt: string;
  };
}
export interface BreakGlassReviewed {
  readonly type: 'BreakGlassReviewed';
  readonly data: {
    readonly emergencyId: string;
    readonly personId: string;
    readonly memberId: string;
    readonly reviewedBy: string;
    readonly outcome: EmergencyOutcome;
    readonly words: string;
    readonly reviewedAt: string;
  };
}
/** Nobody reviewed it in time; the guardian is told. */
export interface BreakGlassEscalated {
  readonly type: 'BreakGlassEscalated';
  readonly data: { readonly emergencyId: string; readonly personId: string; readonly escalatedAt: string };
}
/** To know of it now would harm the person or somebody else; they are told after that day. */
export interface TellingPutOff {
  readonly type: 'TellingPutOff';
  readonly data: {
    readonly emergencyId: string;
    readonly personId: string;
    readonly putOffBy: string;
    readonly reason: string;
    readonly until: string;
    readonly putOffAt: string;
  };
}

export type BreakGlassEvent = GlassBroken | BreakGlassReviewed | BreakGlassEscalated | TellingPutOff;
