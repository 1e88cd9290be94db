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
 * The four-week clock of a person runs no more: conversation, plan, help and first measure are all there, or the person chose not to go on.
 */
export interface ClockEndedV1 {
  personId: string;
  endedOn: string;
}

/**
 * The four-week clock of a person runs, since this day. It is told of the introduction by which it does.
 */
export interface ClockStartedV1 {
  introductionId: string;
  personId: string;
  runsSince: string;
}

/**
 * The person is alive: whatever stopped goes on.
 */
export interface DeathCorrectedV1 {
  introductionId: string;
  personId: string;
  correctedAt: string;
}

/**
 * Somebody told us that the person has died: whatever would contact them stops.
 */
export interface DeathRecordedV1 {
  introductionId: string;
  personId: string;
  recordedAt: string;
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
 * Something was found to be about somebody else, and no view of the record shows it any more.
 */
export interface EntryTakenOutV1 {
  takenOutId: string;
  personId: string;
  what: 'initial-conversation' | 'safety-conversation';
  /**
   * Which one, where something was owed because of it.
   */
  entryId?: string;
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
}

/**
 * What an introduction led to has ended with a farewell.
 */
export interface FarewellNotedV1 {
  introductionId: string;
  personId: string;
  heldAt: string;
}

/**
 * Something is needed at once, and somebody sees to it by a time.
 */
export interface ImmediateNeedIdentifiedV1 {
  needId: string;
  personId: string;
  dueAt: string;
  /**
   * Who sees to it; absent in messages of before.
   */
  responderId?: string;
  identifiedAt?: string;
}

/**
 * An immediate need was seen to.
 */
export interface ImmediateNeedMetV1 {
  needId: string;
  personId: string;
  metAt: string;
}

/**
 * The initial conversation took place.
 */
export interface InitialConversationHeldV1 {
  introductionId: string;
  personId: string;
  heldOn: string;
}

/**
 * There is news for whoever introduced the person, and it is the least there is.
 */
export interface IntroducerUpdatedV1 {
  introductionId: string;
  personId: string;
  introducerId: string;
  news: 'landed' | 'help-started' | 'ended';
  updatedAt: string;
}

/**
 * The person chose not to go on with an introduction.
 */
export interface IntroductionDeclinedV1 {
  introductionId: string;
  personId: string;
  declinedAt: string;
}

/**
 * An introduction ended with a named receiver who had accepted, and who has met or spoken with the person.
 */
export interface IntroductionHandedOverV1 {
  introductionId: string;
  personId: string;
  agencyId: string;
  receiverId: string;
  firstContactAt: string;
}

/**
 * Somebody was introduced, by themself or by another.
 */
export interface IntroductionReceivedV1 {
  introductionId: string;
  personId: string;
  /**
   * The route in: self, or the kind of introducer.
   */
  via: string;
  receivedAt: string;
}

/**
 * A huddle gave an introduction a named key worker and a date of next contact.
 */
export interface KeyWorkerNamedV1 {
  introductionId: string;
  personId: string;
  keyWorkerId: string;
  agencyId: string;
  /**
   * The role of the key worker.
   */
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
  nextContactOn: string;
  namedAt: string;
}

/**
 * Somebody came back in time, with a named key worker and a date of next contact.
 */
export interface PersonReintroducedV1 {
  introductionId: string;
  personId: string;
  keyWorkerId: string;
  agencyId: string;
  /**
   * The role of the key worker.
   */
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
  nextContactOn: string;
  reintroducedAt: string;
}

/**
 * What was owed is done, or is not owed any more.
 */
export interface PromiseKeptV1 {
  kind: 'huddle-item' | 'immediate-need' | 'engagement-step';
  aboutId: string;
  personId: string;
  keptAt: string;
}

/**
 * Somebody owes something by a day; said again of the same thing, it is owed by then or by them instead.
 */
export interface PromiseMadeV1 {
  kind: 'huddle-item' | 'immediate-need' | 'engagement-step';
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
   * The introduction, ask, hand-over, decision or conversation that names the date.
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
 * A conversation about safety took place, and somebody responds by a time.
 */
export interface SafetyConversationHeldV1 {
  conversationId: string;
  personId: string;
  dueAt: string;
}

/**
 * Somebody responded to what was agreed about safety.
 */
export interface SafetyPromiseKeptV1 {
  conversationId: string;
  personId: string;
  keptAt: string;
}
