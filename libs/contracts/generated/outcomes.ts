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
  what: 'measure';
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
 * A measure was completed.
 */
export interface MeasureCompletedV1 {
  measureId: string;
  personId: string;
  /**
   * The code of the measure.
   */
  measure: string;
  completedOn: string;
}

/**
 * Somebody of the team wants a link to reach the person by a message.
 */
export interface MeasureLinkAskedV1 {
  sendingId: string;
  personId: string;
  sendingAskedAt: string;
}

/**
 * Somebody has seen that a safety conversation is asked for, and will hold it.
 */
export interface PromptAcknowledgedV1 {
  measureId: string;
  personId: string;
  acknowledgedBy: string;
  acknowledgedAt: string;
}

/**
 * Nobody said in time that they have seen that a safety conversation is asked for.
 */
export interface PromptEscalatedV1 {
  measureId: string;
  personId: string;
  agencyId: string | null;
  escalatedAt: string;
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
 * What was said in a measure asks for a safety conversation.
 */
export interface SafetyConversationPromptedV1 {
  measureId: string;
  personId: string;
  promptedAt: string;
  /**
   * Who is asked to hold it; null while nobody is on the team.
   */
  memberId?: string | null;
  /**
   * By when somebody says that they have seen it.
   */
  acknowledgeBy?: string;
}
