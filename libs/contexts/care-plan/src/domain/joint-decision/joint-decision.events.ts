import type { MemberRole } from '../plan/plan.events';
import type { WrongPersonReason } from '../plan/wrong-person.rules';
import type { RepresentativeKind } from '../representation/representation.events';
import type { BestInterestsDecisionRecorded, CapacityConsidered } from './capacity.events';
import type { EvidencePackProduced } from './evidence-pack.events';
import type { DecisionKind, DecisionPolicy, Stance, VoiceOutcome } from './decision-policy.rules';
import type { FollowThroughEvent } from './follow-through.events';

export type { DecisionKind, Stance, VoiceOutcome } from './decision-policy.rules';

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
    /** Which of the answers, by their place from 0, mean that it goes ahead; the first alone when absent. */
    readonly goesAheadWith?: readonly number[];
    readonly evidence: Evidence;
    readonly proposedBy: string;
    readonly proposedAt: string;
    /** By which it is judged, as it stood when it was put. Questions of before have none of these. */
    readonly policy?: DecisionPolicy;
    /** Days, `YYYY-MM-DD`: until when positions are owed, and when the question lapses. */
    readonly answerBy?: string;
    readonly decideBy?: string;
    /** Whose position was asked for. */
    readonly asked?: readonly string[];
    /** A decision of before that this one would replace, and why. */
    readonly supersedesId?: string;
    readonly supersedingReason?: string;
  };
}

export interface PositionStated {
  readonly type: 'PositionStated';
  readonly data: Speaker & {
    readonly decisionId: string;
    readonly personId: string;
    readonly stance: Stance;
    readonly reason: string | null;
    readonly isKeyWorker?: boolean;
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
    /** Who spoke for them; absent when they spoke themself or were not there. */
    readonly through?: { readonly representativeId: string; readonly kind: RepresentativeKind };
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
    /** Absent in decisions of before. */
    readonly implementBy?: string;
    readonly supersedesId?: string;
    readonly supersedingReason?: string;
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
  | DecisionFoundAboutSomebodyElse
  | CapacityConsidered
  | BestInterestsDecisionRecorded
  | FollowThroughEvent
  | EvidencePackProduced;
