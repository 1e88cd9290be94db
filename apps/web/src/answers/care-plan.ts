import type { Role } from './identity';

/** First written in the record of somebody else, by mistake. */
export type RecordedAgain = { takenOutId: string; firstBy: string | null; firstAt: string | null };

export type Proposal = { proposalId: string; text: string; proposedBy: string; proposedAt: string };

export type PlanSection = {
  text: string;
  revisedBy: string | null;
  revisedAt: string | null;
  proposals: Proposal[];
  /** What the person said was wrong, which this answers. */
  correctionId?: string;
  again?: RecordedAgain;
};

export type SectionName = 'aboutMe' | 'strengths' | 'needs' | 'formulation' | 'safetyPlan';

export type Goal = { goalId: string; text: string; setBy: string; setAt: string; again?: RecordedAgain };

export type PlanAction = {
  actionId: string;
  text: string;
  ownerId: string;
  ownerAgencyId: string | null;
  dueOn: string;
  status: 'open' | 'done' | 'not-done';
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
  at: string;
  lapsed: boolean;
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
  team: TeamMember[];
  signature: Signature | null;
  allowedActions: string[];
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
  /** Said about a plan that has changed since, so it does not count until it is said again. */
  lapsed: boolean;
};

export type Decision = {
  decisionId: string;
  planId: string;
  personId: string;
  question: string;
  options: string[];
  kind: 'plan-agreed' | 'step-down' | 'outreach' | 'other';
  evidence: { planContentHash: string; position: string };
  proposedBy: string;
  proposedAt: string;
  status: 'open' | 'taken';
  personsVoice: { outcome: VoiceOutcome; words: string; recordedBy: string; at: string; lapsed: boolean } | null;
  positions: DecisionPosition[];
  quorum: { reached: boolean; missing: string[] };
  outcome: string | null;
  implementerId: string | null;
  reviewOn: string | null;
  /** Oldest first. */
  reviews: {
    outcome: 'still-right' | 'decide-again';
    words: string;
    reviewOn: string | null;
    reviewedBy: string;
    reviewedAt: string;
  }[];
  takenAt: string | null;
  takenBy: string | null;
  revision: string;
  allowedActions: string[];
};

export type DecisionLine = {
  decisionId: string;
  question: string;
  kind?: Decision['kind'];
  status: 'open' | 'taken';
  proposedAt: string;
  takenAt: string | null;
  outcome: string | null;
  dissents: number;
  /** Who carries it out, and when it is looked at again, while it is. */
  implementerId: string | null;
  reviewOn: string | null;
};

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
