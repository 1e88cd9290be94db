import type { MemberRole } from '../plan/plan.events';
import type { WrongPersonReason } from '../plan/wrong-person.rules';

export type DecisionKind = 'plan-agreed' | 'step-down' | 'outreach' | 'other';
export type Stance = 'agree' | 'agree-with-reservations' | 'dissent' | 'abstain';
export type ReviewOutcome = 'still-right' | 'decide-again';
export type VoiceOutcome = 'agrees' | 'refuses' | 'not-present';

/** Who speaks, as they were known when they spoke. */
export interface Speaker {
  readonly memberId: string;
  readonly role: MemberRole;
  readonly agencyId: string | null;
  readonly tier: string;
}

/** The plan as it stood when the question was asked. */
export interface Evidence {
  readonly planContentHash: string;
  readonly position: string;
}

export interface DecisionProposed {
  readonly type: 'DecisionProposed';
  readonly data: {
    readonly decisionId: string;
    readonly planId: string;
    readonly personId: string;
    readonly kind: DecisionKind;
    readonly question: string;
    readonly options: readonly string[];
    readonly evidence: Evidence;
    readonly proposedBy: string;
    readonly proposedAt: string;
  };
}

export interface PositionStated {
  readonly type: 'PositionStated';
  readonly data: Speaker & {
    readonly decisionId: string;
    readonly personId: string;
    readonly stance: Stance;
    readonly reason: string | null;
    /** The text of the plan that the member had before them. */
    readonly planContentHash: string;
    readonly statedAt: string;
  };
}

export interface PersonsVoiceRecorded {
  readonly type: 'PersonsVoiceRecorded';
  readonly data: {
    readonly decisionId: string;
    readonly personId: string;
    readonly outcome: VoiceOutcome;
    readonly words: string;
    readonly planContentHash: string;
    readonly recordedBy: string;
    readonly voicedAt: string;
  };
}

export interface QuorumReached {
  readonly type: 'QuorumReached';
  readonly data: {
    readonly decisionId: string;
    readonly personId: string;
    readonly planContentHash: string;
    readonly reachedAt: string;
  };
}

export interface JointDecisionTaken {
  readonly type: 'JointDecisionTaken';
  readonly data: {
    readonly decisionId: string;
    readonly planId: string;
    readonly personId: string;
    readonly kind: DecisionKind;
    readonly outcome: string;
    readonly implementerId: string;
    readonly reviewOn: string;
    /** The one text that everybody who agreed had agreed to. */
    readonly planContentHash: string;
    readonly personsVoice: VoiceOutcome;
    readonly positions: readonly { readonly memberId: string; readonly stance: Stance }[];
    readonly takenBy: string;
    readonly takenAt: string;
  };
}

/** One for each member who dissented, in their own words, beside the decision they dissented from. */
export interface DissentRecorded {
  readonly type: 'DissentRecorded';
  readonly data: {
    readonly decisionId: string;
    readonly personId: string;
    readonly memberId: string;
    readonly role: MemberRole;
    readonly agencyId: string | null;
    readonly reason: string;
    readonly recordedAt: string;
  };
}

/** Whoever carries it out, or somebody else on the team, looked at it again when it was time. */
export interface DecisionReviewed {
  readonly type: 'DecisionReviewed';
  readonly data: {
    readonly decisionId: string;
    readonly personId: string;
    readonly implementerId: string;
    readonly outcome: ReviewOutcome;
    readonly words: string;
    /** The day of the next time; null when it is to be decided anew. */
    readonly reviewOn: string | null;
    readonly reviewedBy: string;
    readonly reviewedAt: string;
  };
}

/** The question, and what was said to it, was about somebody else. No view shows any of it from here on. */
export interface DecisionFoundAboutSomebodyElse {
  readonly type: 'DecisionFoundAboutSomebodyElse';
  readonly data: {
    readonly decisionId: string;
    readonly personId: string;
    readonly takenOutId: string;
    readonly reason: WrongPersonReason;
    readonly agencyId: string | null;
    readonly foundBy: string;
    readonly foundAt: string;
  };
}

export type JointDecisionEvent =
  | DecisionProposed
  | PositionStated
  | PersonsVoiceRecorded
  | QuorumReached
  | JointDecisionTaken
  | DissentRecorded
  | DecisionReviewed
  | DecisionFoundAboutSomebodyElse;
