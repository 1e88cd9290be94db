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
 * Something was found to be about somebody else, and no view of the record shows it any more.
 */
export interface EntryTakenOutV1 {
  takenOutId: string;
  personId: string;
  what: 'initial-conversation';
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
 * The initial conversation took place.
 */
export interface InitialConversationHeldV1 {
  introductionId: string;
  personId: string;
  heldOn: string;
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
