import type { Role } from './identity';

/** First written in the record of somebody else, by mistake. */
export type RecordedAgain = { takenOutId: string; firstBy: string | null; firstAt: string | null };

export type Proposal = {
  proposalId: string;
  text: string;
  proposedBy: string;
  proposedAt: string;
  /** Of a part of the words: those that the text would go in the place of, as it was suggested, … */
  quote?: string;
  /** … and what they say now; null when they are not there any more. */
  now?: string | null;
};

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
  /** The goal that took its place; absent while none did. */
  replacedById?: string;
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
  again?: RecordedAgain;
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

/** What somebody of the team says to the plan as they were shown it. */
export type MemberSignature = {
  memberId: string;
  outcome: 'agreed' | 'not-agreed';
  reason: string | null;
  language: string | null;
  signedAt: string;
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

export type PlanComment = {
  commentId: string;
  section: string;
  anchor: { epoch: string; start: string; end: string };
  /** The words as whoever made it had them before them. */
  quote: string;
  text: string;
  madeBy: string;
  madeAt: string;
  answers: { answerId: string; text: string; answeredBy: string; answeredAt: string }[];
  resolved: { by: string; at: string } | null;
  /** None of the words that it is about is there any more. */
  wordsGone: boolean;
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
  comments: PlanComment[];
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
  signed: MemberSignature[];
  /** Whom the person named to write their own words down for them. */
  scribe: { memberId: string; namedAt: string } | null;
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

export type GoesAlong = {
  meeting: 'held' | 'planned' | 'not-held';
  meetingOn: string | null;
  present: string[];
  meetingWhyNot: string | null;
  planGoneThrough: boolean;
  safetyPlanGoneThrough: boolean;
  notGoneThroughWhy: string | null;
  prescriber: string | null;
  reviewer: string | null;
  medicinesReviewBy: string | null;
  medicinesWhyNot: string | null;
  aftercare: 'yes' | 'no' | 'not-known';
  aftercareWho: string | null;
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
  direction: 'step-down' | 'step-up';
  /** What has to be named before anybody accepts, in sentences. */
  missing: string[];
  section117?: 'not-applicable' | 'stays-with-sender' | 'moves-to-receiver';
  /** What was arranged: for the person and their team, not on the board. */
  medicines?: string;
  /** null while nothing was written down. */
  goesAlong?: GoesAlong | null;
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
