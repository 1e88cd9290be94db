import type { DecisionKind } from '../joint-decision/decision-policy.rules';

export const REPRESENTATIVE_KINDS = [
  'lasting-power-of-attorney',
  'court-appointed-deputy',
  'mental-capacity-advocate',
  'advocate',
  'nearest-relative',
] as const;
export type RepresentativeKind = (typeof REPRESENTATIVE_KINDS)[number];

/** Somebody who may give the person's voice, in decisions of these kinds alone and until that day. */
export interface RepresentativeRecognised {
  readonly type: 'RepresentativeRecognised';
  readonly data: {
    readonly representativeId: string;
    readonly personId: string;
    readonly kind: RepresentativeKind;
    readonly name: string;
    /** When they sign in here themself. */
    readonly memberId: string | null;
    readonly scope: readonly DecisionKind[];
    /** What was seen of their authority, and by whom it was given. */
    readonly authority: string;
    /** The last day, `YYYY-MM-DD`. */
    readonly expiresOn: string;
    readonly recognisedBy: string;
    readonly recognisedAt: string;
  };
}

export interface RepresentativeEnded {
  readonly type: 'RepresentativeEnded';
  readonly data: {
    readonly representativeId: string;
    readonly personId: string;
    readonly reason: string;
    readonly endedBy: string;
    readonly endedAt: string;
  };
}

export type RepresentationEvent = RepresentativeRecognised | RepresentativeEnded;
