// Written by `npm run contracts:generate` from the schemas. Do not edit.
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
    | 'privacy-officer';
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
    | 'privacy-officer';
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
  kind: 'next-contact' | 'ask-answer' | 'first-contact' | 'decision-review' | 'plan-review';
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
