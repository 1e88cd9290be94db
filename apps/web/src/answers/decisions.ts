import type { Role } from './identity';

export type Stance = 'agree' | 'agree-with-reservations' | 'dissent' | 'abstain';

export type VoiceOutcome = 'agrees' | 'refuses' | 'not-present';

export type DecisionPosition = {
  memberId: string;
  role: Role;
  agencyId: string | null;
  stance: Stance;
  reason: string | null;
  at: string;
  planContentHash: string;
  /** Said about a plan that has changed since, so it does not count until it is said again. */
  lapsed: boolean;
};

export type DecisionKind =
  | 'plan-agreed'
  | 'step-down'
  | 'step-up'
  | 'outreach'
  | 'medication-change-request'
  | 'sharing'
  | 'admission-avoidance'
  | 'farewell'
  | 'other';

export type VoiceNeeded =
  'person-or-advocate' | 'registered-clinician' | 'community-side' | 'key-worker' | 'gp' | 'peer-supporter';

export type DecisionPolicy = {
  kind: DecisionKind;
  version: number;
  voices: VoiceNeeded[];
  dissent: 'most-do-not-dissent' | 'nobody-dissents';
  answerWithinDays: number;
  decideWithinDays: number;
  ratifyWithinWorkingDays: number;
};

export type AdoptedPolicy = DecisionPolicy & {
  adopted: { version: number; reason: string; adoptedBy: string; adoptedAt: string }[];
};

export type RepresentativeKind =
  'lasting-power-of-attorney' | 'court-appointed-deputy' | 'mental-capacity-advocate' | 'advocate' | 'nearest-relative';

export type DecisionVoice = {
  outcome: VoiceOutcome;
  words: string;
  recordedBy: string;
  at: string;
  /** `saidThemself`: in their own account, and not through whoever wrote it down. */
  through: { kind: RepresentativeKind; name: string | null; saidThemself: boolean } | null;
  lapsed: boolean;
};

export type PartOfTest = { able: boolean; words: string };

export type Consideration = {
  considerationId: string;
  understands: PartOfTest;
  retains: PartOfTest;
  weighs: PartOfTest;
  communicates: PartOfTest;
  support: string;
  impairment: string | null;
  conclusion: 'can-decide' | 'cannot-decide';
  consideredBy: string;
  role: Role;
  agencyId: string | null;
  consideredAt: string;
};

export type BestInterests = {
  considerationId: string;
  wishes: string;
  consulted: string;
  lessRestrictive: string;
  conclusion: string;
  recordedBy: string;
  recordedAt: string;
};

export type DecisionStatus = 'open' | 'to-be-ratified' | 'taken' | 'withdrawn' | 'lapsed';

export type Decision = {
  decisionId: string;
  planId: string;
  personId: string;
  question: string;
  options: string[];
  /** Of a hand-over: which answers, by their place, mean that it goes ahead; the first alone when absent. */
  goesAheadWith?: number[];
  kind: DecisionKind;
  evidence: { planContentHash: string; position: string };
  policy: DecisionPolicy;
  answerBy?: string;
  decideBy?: string;
  supersedesId?: string;
  supersedingReason?: string;
  proposedBy: string;
  proposedAt: string;
  status: DecisionStatus;
  personsVoice: DecisionVoice | null;
  earlierVoices: DecisionVoice[];
  positions: DecisionPosition[];
  lapses: { memberIds: string[]; personsVoice: boolean; lapsedAt: string }[];
  quorum: { reached: boolean; missing: string[] };
  outcome: string | null;
  /** What was decided is to hand over, and holds. */
  mayBeHandedOver: boolean;
  implementerId: string | null;
  implementBy: string | null;
  reviewOn: string | null;
  nextReviewOn: string | null;
  takenAt: string | null;
  takenBy: string | null;
  takenOnPlan: string | null;
  emergency: {
    reason: string;
    ratifyBy: string;
    agencyId: string | null;
    ratified: { by: string; at: string } | null;
    escalatedAt: string | null;
  } | null;
  ended: { reason: string | null; by: string | null; at: string } | null;
  carriedOut: { done: boolean; words: string; by: string; at: string }[];
  reviews: { words: string; nextReviewOn: string | null; reviewedBy: string; reviewedAt: string }[];
  superseded: { byDecisionId: string; reason: string; at: string } | null;
  considerations: Consideration[];
  bestInterests: BestInterests[];
  speakers: { representativeId: string; name: string; kind: RepresentativeKind }[];
  revision: string;
  /** The moment at which it stood so; absent of the decision of today. */
  asOf?: string;
  allowedActions: string[];
};

export type DecisionLine = {
  decisionId: string;
  question: string;
  kind: DecisionKind;
  status: DecisionStatus;
  proposedAt: string;
  answerBy: string | null;
  decideBy: string | null;
  takenAt: string | null;
  outcome: string | null;
  dissents: number;
  inEmergency: boolean;
  ratifyBy: string | null;
  implementerId: string | null;
  implementBy: string | null;
  implementation: 'owed' | 'implemented' | 'not-implemented' | null;
  reviewOn: string | null;
  supersededBy: string | null;
  late: ('positions' | 'ratification' | 'implementation' | 'review')[];
};

export type OwedInDecision = {
  decisionId: string;
  personId: string;
  question: string;
  owes: 'position' | 'position-again' | 'ratification' | 'implementation' | 'review';
  due: string | null;
};

export type MyDecisions = {
  owed: OwedInDecision[];
  unratified: { decisionId: string; kind: DecisionKind; ratifyBy: string }[];
};

export type DecisionAudit = {
  year: number;
  fewestShown: number;
  kinds: {
    kind: DecisionKind;
    taken: number | null;
    withDissent: number | null;
    inEmergency: number | null;
    implementedInTime: number | null;
    notInTime: number | null;
  }[];
};

export type Representative = {
  representativeId: string;
  personId: string;
  kind: RepresentativeKind;
  name: string;
  memberId: string | null;
  scope: DecisionKind[];
  authority: string;
  expiresOn: string;
  recognisedBy: string;
  recognisedAt: string;
  ended: { reason: string; by: string; at: string } | null;
  inForce: boolean;
};

export type Representatives = { representatives: Representative[]; allowedActions: string[] };

export type OpenedThen =
  'nothing-there' | 'wrote' | 'opened' | 'earlier-text' | 'not-opened' | 'cannot-tell' | 'not-kept';

/** Three layers of one decision at the moment it was taken. Who the people are is null for whoever commissions. */
export type WhoKnewWhat = {
  decisionId: string;
  personId: string | null;
  kind: DecisionKind;
  takenAt: string;
  position: string;
  inEmergency: boolean;
  onPlan: string;
  rules: { clocksDifferBySeconds: number; looksWithinMinutes: number };
  recorded: { part: string; changedLastAt: string | null }[];
  participants: {
    memberId: string | null;
    role: Role;
    agencyId: string | null;
    didWhat: ('asked' | 'spoke' | 'decided' | 'carries-out')[];
    stance: Stance | VoiceOutcome | null;
    spokeOnThisText: boolean | null;
    parts: { part: string; permitted: 'yes' | 'no' | 'cannot-tell'; opened: OpenedThen; lastOpenedAt: string | null }[];
  }[];
};

export type Evidence = {
  decisionId: string;
  personId: string;
  /** Of what the record itself says must not be shown, nothing but that it is there and why. */
  entries: {
    eventId: string | null;
    of: 'decision' | 'plan';
    withheld: string | null;
    type: string | null;
    at: string | null;
    by: string | null;
    role: string | null;
    said: { field: string; words: string }[];
  }[];
  packs: { packId: string; asker: string; basis: string; producedBy: string; producedAt: string }[];
};

/** What is asked of a carer who is recognised to speak for somebody. */
export type AskedAsRepresentative = {
  decisionId: string;
  kind: DecisionKind;
  question: string;
  options: string[];
  answerBy?: string;
  speaksAs: { representativeId: string; kind: RepresentativeKind };
  waitsForCapacity: boolean;
  personHasSpoken: boolean;
  said: { outcome: VoiceOutcome; words: string; at: string; saidThemself: boolean; lapsed: boolean } | null;
};
