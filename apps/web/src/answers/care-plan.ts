import type { Role } from './identity';

/** First written in the record of somebody else, by mistake. */
export type RecordedAgain = { takenOutId: string; firstBy: string | null; firstAt: string | null };

export type Proposal = { proposalId: string; text: string; proposedBy: string; proposedAt: string };

export type PlanSection = {
  text: string;
  revisedBy: string | null;
  revisedAt: string | null;
  /** When it was written live: everybody who wrote in that burst, whoever wrote last last. */
  writtenBy?: string[];
  proposals: Proposal[];
  /** What the person said was wrong, which this answers. */
  correctionId?: string;
  again?: RecordedAgain;
};

export type SectionName = 'aboutMe' | 'strengths' | 'needs' | 'formulation' | 'safetyPlan';

export type GoalState = 'hoped-for' | 'reached' | 'set-aside';

export type Goal = {
  goalId: string;
  text: string;
  /** Why it matters; '' when nobody has said. */
  why: string;
  state: GoalState;
  setBy: string;
  setAt: string;
  again?: RecordedAgain;
};

/** One field of one entry. */
export type Detail = { kind: 'goal' | 'action' | 'safety-line' | 'plan'; id: string; field: string };

/** What somebody wanted a field to say; a value of null is that a safety line is taken out. */
export type Said = { value: string | null; why: string | null; by: string | null; at: string | null };

/** Two or more said different things of one field, the first of which the plan says meanwhile. */
export type PlanConflict = Detail & { conflictId: string; values: Said[]; foundAt: string };

/** A part of the content: `added` and `taken-out` are of a whole entry. */
export type ContentChange = { kind: Detail['kind'] | 'section'; id: string; field: string };

export type LastChange = ContentChange & { by: string | null; at: string | null; revision: string };

export type SafetyHeading =
  | 'warning-signs'
  | 'what-helps-me'
  | 'people-and-places'
  | 'who-to-call'
  | 'making-the-place-safe'
  | 'reasons-for-living';

export type SafetyLine = {
  lineId: string;
  heading: SafetyHeading;
  text: string;
  agreedBy: { by: string; at: string }[];
  takenOut: { reason: string; by: string; at: string } | null;
};

export type PlanAction = {
  actionId: string;
  text: string;
  ownerId: string;
  ownerAgencyId: string | null;
  dueOn: string;
  status: 'open' | 'done' | 'not-done' | 'lapsed';
  why: string | null;
  goalId: string | null;
  again?: RecordedAgain;
};

export type TeamMember = {
  memberId: string;
  role: Role;
  agencyId: string | null;
  isKeyWorker: boolean;
  joinedAt: string;
  leftAt: string | null;
};

export type Signature = {
  outcome: 'agreed' | 'not-agreed';
  contentHash: string;
  reason: string | null;
  /** In which the page was that it was said on. */
  language: string | null;
  at: string;
  lapsed: boolean;
  /** What changed when it lapsed. */
  changes: ContentChange[];
};

/** Words of a section that not everybody who reads the plan reads. */
export type Passage = {
  section: string;
  sensitivity: 'sensitive' | 'sealed';
  text: string;
  named: string[];
  keptBy: string;
  keptAt: string;
  again?: RecordedAgain;
};

export type Plan = {
  planId: string;
  personId: string;
  revision: string;
  position: string;
  contentHash: string;
  openedAt: string;
  sections: Record<SectionName, PlanSection>;
  passages: Passage[];
  /** Out of use until the person is answered; its words are empty to everybody else. */
  keptFromUse: { kind: 'section' | 'goal' | 'action'; id: string; correctionId: string }[];
  goals: Goal[];
  actions: PlanAction[];
  /** What to do when things get harder; '' when nobody has said. */
  contingency: string;
  agreedWith: string;
  reviewOn: string | null;
  /** Those taken out too. */
  safetyLines: SafetyLine[];
  /** Open ones; agreeing the plan waits for them. */
  conflicts: PlanConflict[];
  changed: LastChange[];
  team: TeamMember[];
  signature: Signature | null;
  allowedActions: string[];
  /** The moment at which it stood so; absent of the plan of today. */
  asOf?: string;
  /** Sections whose words of then were put right since and are not shown. */
  putRight?: string[];
};

export type PlanChange = {
  kind:
    | 'opened'
    | 'joined'
    | 'left'
    | 'key-worker'
    | 'section'
    | 'suggestion'
    | 'goal'
    | 'action'
    | 'outcome'
    | 'agreed'
    | 'not-agreed';
  id: string | null;
  by: string | null;
};

export type PlanVersion = { number: number; recordedAt: string; changes: PlanChange[] };

/** One version of a plan beside the one before it, and those around it. */
export type PlanVersions = {
  total: number;
  number: number;
  plan: Plan;
  before: Plan | null;
  versions: PlanVersion[];
};

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
  'plan-agreed' | 'step-down' | 'outreach' | 'medication-change-request' | 'sharing' | 'admission-avoidance' | 'other';

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
  through: { kind: RepresentativeKind; name: string | null } | null;
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

export type HandOver = {
  handOverId: string;
  personId: string;
  planId: string;
  decisionId: string;
  fromAgencyId: string;
  toAgencyId: string;
  proposedBy: string;
  receiverId: string | null;
  status: 'proposed' | 'accepted' | 'completed' | 'withdrawn';
  accountableAgencyId: string;
  accountableMemberId: string;
  acknowledgeDueAt: string;
  contactDueAt: string;
  late: boolean;
  toldAboutLateness: string[];
  firstContactAt: string | null;
  proposedAt: string;
  meetingOn: string;
  section117: 'not-applicable' | 'stays-with-sender' | 'moves-to-receiver';
  /** What was arranged: for the person and their team, not on the board. */
  medicines?: string;
  present?: string[];
  revision: string;
};

export type MyPerson = {
  personId: string;
  planId: string;
  isKeyWorker: boolean;
  role: Role;
  openActions: number;
  nextDueOn: string | null;
  signature: 'none' | 'agreed' | 'not-agreed' | 'lapsed';
  lastChangedAt: string;
  /** When it was recorded that they have died; null when they have not. */
  diedAt: string | null;
};

export type MyAction = {
  planId: string;
  personId: string;
  actionId: string;
  text: string;
  dueOn: string;
  keptFromUse: boolean;
};

/** `memberId` is who owes it. */
export type CarePlanPromise = {
  kind: 'position' | 'decision-review' | 'action';
  aboutId: string;
  personId: string;
  memberId: string;
  dueOn: string | null;
  words: string;
};
