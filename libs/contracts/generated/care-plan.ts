// Written by `npm run contracts:generate` from the schemas. Do not edit.
/**
 * Somebody looked at a board that names people, these for the first time that day.
 */
export interface BoardViewedV1 {
  viewerId: string;
  role:
    | 'person'
    | 'carer'
    | 'peer-supporter'
    | 'community-worker'
    | 'link-worker'
    | 'gp'
    | 'clinician'
    | 'hub-coordinator'
    | 'service-manager'
    | 'commissioner'
    | 'caldicott-guardian'
    | 'privacy-officer'
    | 'link-holder';
  agencyId: string | null;
  /**
   * Which board was shown.
   */
  board: string;
  /**
   * The purpose under which it was shown.
   */
  why: string;
  viewedAt: string;
  personIds: string[];
}

/**
 * Whoever told the team something was answered.
 */
export interface CarerConcernAnsweredV1 {
  concernId: string;
  personId: string;
  answeredAt: string;
  /**
   * The member who told it; absent of those answered before anybody sent word of it.
   */
  raisedBy?: string;
}

/**
 * Somebody close to a person told the team something, and is owed an answer.
 */
export interface CarerConcernRaisedV1 {
  concernId: string;
  personId: string;
  answerDueAt: string;
}

/**
 * What somebody close told is of somebody else: this team owes no answer to it any more, and whoever coordinates decides whom it concerns.
 */
export interface CarerConcernReturnedV1 {
  concernId: string;
  personId: string;
  returnedAt: string;
}

/**
 * A joint decision reached its quorum and was taken.
 */
export interface DecisionTakenV1 {
  decisionId: string;
  planId: string;
  personId: string;
  /**
   * What sort of decision it is.
   */
  kind: string;
  /**
   * How many members dissented.
   */
  dissents: number;
  takenAt: string;
  /**
   * Who carries it out and looks at it again; absent where it was ratified.
   */
  implementerId?: string;
  reviewOn?: string;
}

/**
 * Somebody opened a person's record because of danger; to read, for a time.
 */
export interface EmergencyOpenedV1 {
  emergencyId: string;
  personId: string;
  memberId: string;
  role:
    | 'person'
    | 'carer'
    | 'peer-supporter'
    | 'community-worker'
    | 'link-worker'
    | 'gp'
    | 'clinician'
    | 'hub-coordinator'
    | 'service-manager'
    | 'commissioner'
    | 'caldicott-guardian';
  agencyId: string | null;
  ground: 'danger-to-life' | 'serious-harm' | 'cannot-be-asked' | 'safeguarding';
  openedAt: string;
  expiresAt: string;
}

/**
 * Something was written that answers what the person said was wrong.
 */
export interface EntryCorrectedV1 {
  correctionId: string;
  personId: string;
  what: string;
  correctedBy: string;
  correctedAt: string;
}

/**
 * Something was found to be about somebody else, and no view of the record shows it any more.
 */
export interface EntryTakenOutV1 {
  takenOutId: string;
  personId: string;
  what: 'section' | 'proposal' | 'goal' | 'action' | 'safety-line' | 'comment' | 'passage' | 'decision';
  ground: 'another-record-was-open' | 'somebody-of-the-same-name' | 'sent-about-somebody-else' | 'two-people-mixed-up';
  /**
   * What the person said was wrong, which this answers.
   */
  correctionId: string | null;
  recordedAgain: boolean;
  /**
   * Whose privacy officer looks at it.
   */
  agencyId: string | null;
  foundBy: string;
  foundAt: string;
  /**
   * Of an action or a decision, which nobody owes any more.
   */
  entryId?: string;
}

/**
 * A person and their team said farewell: help ends here for now, and the way back is open.
 */
export interface FarewellHeldV1 {
  planId: string;
  personId: string;
  /**
   * For which the plan was open.
   */
  introductionIds: string[];
  heldAt: string;
}

/**
 * A goal was added to a plan.
 */
export interface GoalSetV1 {
  planId: string;
  personId: string;
  goalId: string;
  setAt: string;
  /**
   * What it answers, when it puts something right.
   */
  correctionId?: string;
  setBy?: string;
}

/**
 * A named member of the receiving agency accepted a hand-over.
 */
export interface HandOverAcceptedV1 {
  handOverId: string;
  personId: string;
  receiverId: string;
  toAgencyId: string;
  acceptedAt: string;
}

/**
 * First contact was made, so a hand-over is complete.
 */
export interface HandOverCompletedV1 {
  handOverId: string;
  personId: string;
  firstContactAt: string;
}

/**
 * One agency proposed a hand-over to another.
 */
export interface HandOverProposedV1 {
  handOverId: string;
  personId: string;
  fromAgencyId: string;
  toAgencyId: string;
  acknowledgeDueAt: string;
  contactDueAt: string;
  proposedAt: string;
}

/**
 * A hand-over was withdrawn and the sender stays accountable.
 */
export interface HandOverWithdrawnV1 {
  handOverId: string;
  personId: string;
  withdrawnAt: string;
}

/**
 * What was left at the front door waits no more: it was placed, or settled because it concerns nobody in care.
 */
export interface LeftWordDealtWithV1 {
  wordId: string;
  dealtWithAt: string;
}

/**
 * The person agreed to the plan as it stood.
 */
export interface PlanAgreedV1 {
  planId: string;
  personId: string;
  agreedAt: string;
}

/**
 * The person answered a plan with not yet. Why, it does not say.
 */
export interface PlanNotAgreedV1 {
  planId: string;
  personId: string;
  answeredAt: string;
}

/**
 * A person's plan exists from now on.
 */
export interface PlanOpenedV1 {
  planId: string;
  personId: string;
  openedAt: string;
}

/**
 * A plan that the person had signed says something else now, and they have not answered it yet.
 */
export interface PlanSignatureLapsedV1 {
  planId: string;
  personId: string;
  lapsedAt: string;
}

/**
 * What was owed is done, or is not owed any more.
 */
export interface PromiseKeptV1 {
  kind: 'action' | 'decision-review';
  aboutId: string;
  personId: string;
  keptAt: string;
}

/**
 * Somebody owes something by a day; said again of the same thing, it is owed by then or by them instead.
 */
export interface PromiseMadeV1 {
  kind: 'action' | 'decision-review';
  /**
   * What names the day.
   */
  aboutId: string;
  personId: string;
  /**
   * Who owes it; null where the person’s key worker does, whoever that is by then.
   */
  memberId: string | null;
  /**
   * The day or moment that was agreed.
   */
  due: string;
  since: string;
}

/**
 * Somebody looked at a part of a person's record.
 */
export interface RecordViewedV1 {
  personId: string;
  viewerId: string;
  role:
    | 'person'
    | 'carer'
    | 'peer-supporter'
    | 'community-worker'
    | 'link-worker'
    | 'gp'
    | 'clinician'
    | 'hub-coordinator'
    | 'service-manager'
    | 'commissioner'
    | 'caldicott-guardian'
    | 'privacy-officer'
    | 'link-holder';
  agencyId: string | null;
  /**
   * Which part of the record was shown.
   */
  what: string;
  /**
   * The purpose under which it was shown.
   */
  why: string;
  viewedAt: string;
}

/**
 * A step of a date that was agreed has come, and what was owed is not done.
 */
export interface ReminderFellDueV1 {
  reminderId: string;
  kind:
    | 'next-contact'
    | 'ask-answer'
    | 'first-contact'
    | 'decision-review'
    | 'decision-positions'
    | 'decision-taking'
    | 'decision-ratification'
    | 'decision-implementation'
    | 'plan-review'
    | 'safety-promise';
  step: 'day-before' | 'on-the-day' | 'overdue' | 'about-to-lapse';
  /**
   * The introduction, ask, hand-over or decision that names the date.
   */
  aboutId: string;
  personId: string;
  /**
   * Who owes it; null while an agency does as a whole.
   */
  memberId: string | null;
  agencyId: string | null;
  /**
   * The day or moment that was agreed.
   */
  due: string;
  /**
   * When this step was due.
   */
  dueAt: string;
  firedAt: string;
  /**
   * Nobody looked when it was due.
   */
  late: boolean;
}

/**
 * Somebody met or spoke with a person for whom help was needed again.
 */
export interface StepUpContactMadeV1 {
  stepUpId: string;
  personId: string;
  contactedAt: string;
}

/**
 * On a way back it was said that help is needed again: who has the person back, and by when they get in touch.
 */
export interface SteppedUpV1 {
  stepUpId: string;
  personId: string;
  agencyId: string;
  ownerId: string;
  contactDueAt: string;
  steppedUpAt: string;
}

/**
 * Somebody joined the team around the person.
 */
export interface TeamMemberJoinedV1 {
  planId: string;
  personId: string;
  memberId: string;
  agencyId: string;
  role:
    | 'person'
    | 'carer'
    | 'peer-supporter'
    | 'community-worker'
    | 'link-worker'
    | 'gp'
    | 'clinician'
    | 'hub-coordinator'
    | 'service-manager'
    | 'commissioner'
    | 'caldicott-guardian';
  isKeyWorker: boolean;
  joinedAt: string;
}

/**
 * Somebody left the team around the person.
 */
export interface TeamMemberLeftV1 {
  planId: string;
  personId: string;
  memberId: string;
  leftAt: string;
}

/**
 * Somebody close left something at the front door, and by then somebody says whom it concerns. Not of whom it is.
 */
export interface WordLeftV1 {
  wordId: string;
  dueAt: string;
}
