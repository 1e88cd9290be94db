// Written by `npm run contracts:generate` from the schemas. Do not edit.
/**
 * Somebody without an account accepted an ask for the service, by a link. Nobody comes onto the team.
 */
export interface AskAcceptedByLinkV1 {
  askId: string;
  personId: string;
  serviceId: string;
  agencyId: string;
  acceptedAt: string;
}

/**
 * The agency of a service accepted an ask and named who will help.
 */
export interface AskAcceptedV1 {
  askId: string;
  personId: string;
  serviceId: string;
  agencyId: string;
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
  acceptedAt: string;
}

/**
 * An ask ended without being accepted.
 */
export interface AskClosedV1 {
  askId: string;
  personId: string;
  how: 'declined' | 'withdrawn' | 'lapsed';
  closedAt: string;
  /**
   * Why it was declined: what was needed and not to be had.
   */
  because?:
    | 'no-room'
    | 'not-the-right-service'
    | 'outside-our-area'
    | 'needs-more-support'
    | 'not-at-these-times'
    | 'cannot-meet-access-needs';
}

/**
 * A service was asked to help a person; an answer is owed.
 */
export interface AskMadeV1 {
  askId: string;
  personId: string;
  serviceId: string;
  /**
   * The agency that owes the answer.
   */
  agencyId: string;
  askedAt: string;
  answerDueAt: string;
  /**
   * Whoever reads at the address of the service can answer without an account.
   */
  withoutAccount?: true;
}

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
 * It is long since somebody of its agency looked at a listing; soon it comes after others.
 */
export interface ListingCheckPromptedV1 {
  serviceId: string;
  agencyId: string;
  /**
   * From then on it comes after what others looked at.
   */
  checkBy: string;
  promptedAt: string;
}

/**
 * What the asked service had to know before it decides was answered.
 */
export interface QuestionAnsweredV1 {
  askId: string;
  personId: string;
  serviceId: string;
  agencyId: string;
  questionAnsweredAt: string;
  /**
   * Whoever reads at the address of the service can answer without an account.
   */
  withoutAccount?: true;
}

/**
 * The asked service has to know one more thing before it decides.
 */
export interface QuestionAskedV1 {
  askId: string;
  personId: string;
  /**
   * Whoever asked the service.
   */
  forMemberId: string;
  questionAskedAt: string;
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
 * An agency listed a service.
 */
export interface ServiceListedV1 {
  serviceId: string;
  agencyId: string;
  listedAt: string;
}
