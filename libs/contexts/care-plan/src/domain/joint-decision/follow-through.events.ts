import type { DecisionKind, Stance, VoiceOutcome } from './decision-policy.rules';

interface Of {
  readonly decisionId: string;
  readonly personId: string;
}

/** The plan changed in what they had agreed to: they are asked again. A dissent stands until its member says otherwise. */
export interface PositionsLapsed {
  readonly type: 'PositionsLapsed';
  readonly data: Of & {
    readonly memberIds: readonly string[];
    readonly personsVoice: boolean;
    /** Of the plan as it stands now. */
    readonly planContentHash: string;
    readonly lapsedAt: string;
  };
}

export interface DecisionWithdrawn {
  readonly type: 'DecisionWithdrawn';
  readonly data: Of & { readonly reason: string; readonly withdrawnBy: string; readonly withdrawnAt: string };
}

/** Nobody took it by its day. */
export interface DecisionLapsed {
  readonly type: 'DecisionLapsed';
  readonly data: Of & { readonly decideBy: string; readonly lapsedAt: string };
}

/** Help that could not wait: one registered practitioner decided alone, and the others are owed their say. */
export interface DecisionTakenInEmergency {
  readonly type: 'DecisionTakenInEmergency';
  readonly data: Of & {
    readonly planId: string;
    readonly kind: DecisionKind;
    readonly outcome: string;
    readonly reason: string;
    readonly implementerId: string;
    readonly implementBy: string;
    readonly reviewOn: string;
    readonly planContentHash: string;
    readonly takenBy: string;
    readonly agencyId: string | null;
    readonly ratifyBy: string;
    readonly takenAt: string;
    readonly supersedesId?: string;
    readonly supersedingReason?: string;
  };
}

export interface DecisionRatified {
  readonly type: 'DecisionRatified';
  readonly data: Of & {
    readonly planId: string;
    readonly kind: DecisionKind;
    readonly planContentHash: string;
    readonly personsVoice: VoiceOutcome;
    readonly positions: readonly { readonly memberId: string; readonly stance: Stance }[];
    readonly ratifiedBy: string;
    readonly ratifiedAt: string;
  };
}

export interface RatificationEscalated {
  readonly type: 'RatificationEscalated';
  readonly data: Of & { readonly ratifyBy: string; readonly escalatedAt: string };
}

export interface DecisionImplemented {
  readonly type: 'DecisionImplemented';
  readonly data: Of & { readonly words: string; readonly implementedBy: string; readonly implementedAt: string };
}

export interface DecisionNotImplemented {
  readonly type: 'DecisionNotImplemented';
  readonly data: Of & { readonly why: string; readonly saidBy: string; readonly saidAt: string };
}

export interface DecisionReviewed {
  readonly type: 'DecisionReviewed';
  readonly data: Of & {
    readonly words: string;
    /** When it is looked at once more; null when that is not needed. */
    readonly nextReviewOn: string | null;
    readonly reviewerId: string | null;
    readonly reviewedBy: string;
    readonly reviewedAt: string;
  };
}

export interface DecisionSuperseded {
  readonly type: 'DecisionSuperseded';
  readonly data: Of & { readonly byDecisionId: string; readonly reason: string; readonly supersededAt: string };
}

/** Help has ended with a farewell: nobody looks at it again until the person is back and it is decided anew. */
export interface DecisionPutToRest {
  readonly type: 'DecisionPutToRest';
  readonly data: Of & { readonly restedAt: string };
}

export type FollowThroughEvent =
  | PositionsLapsed
  | DecisionWithdrawn
  | DecisionLapsed
  | DecisionTakenInEmergency
  | DecisionRatified
  | RatificationEscalated
  | DecisionImplemented
  | DecisionNotImplemented
  | DecisionReviewed
  | DecisionSuperseded
  | DecisionPutToRest;
