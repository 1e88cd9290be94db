// Written by `npm run contracts:generate` from the schemas. Do not edit.
/**
 * An agency joined the alliance.
 */
export interface AgencyJoinedV1 {
  agencyId: string;
  /**
   * What sort of agency it is.
   */
  kind: string;
  joinedAt: string;
}

/**
 * A person was answered who said that a part of their record is wrong.
 */
export interface CorrectionAnsweredV1 {
  correctionId: string;
  personId: string;
  outcome: 'put-right' | 'not-changed';
  answeredAt: string;
}

/**
 * A person said that a part of their record is wrong, and may have asked that it is kept from use while it is looked at.
 */
export interface CorrectionAskedV1 {
  correctionId: string;
  personId: string;
  part: string;
  /**
   * A goal or something to do in the plan, or answers to a measure.
   */
  entryId: string | null;
  keptFromUse: boolean;
  askedAt: string;
}

/**
 * Somebody else looked at why a record was opened in an emergency.
 */
export interface EmergencyReviewedV1 {
  emergencyId: string;
  personId: string;
  memberId: string;
  reviewedAt: string;
}

/**
 * The key worker of a person no longer works for their agency; the person needs another.
 */
export interface KeyWorkerLeftV1 {
  relationshipId: string;
  personId: string;
  memberId: string;
  agencyId: string;
  leftAt: string;
}

/**
 * A person's sign-in account was linked to their record.
 */
export interface PersonAccountLinkedV1 {
  personId: string;
  accountId: string;
  linkedAt: string;
}

/**
 * A person is known to the alliance.
 */
export interface PersonRegisteredV1 {
  personId: string;
  introductionId: string;
  registeredAt: string;
}

/**
 * The alliance has set a number for what arises from now on.
 */
export interface PolicyAdoptedV1 {
  code:
    | 'hand-over-acknowledge-working-days'
    | 'hand-over-contact-days'
    | 'step-up-contact-working-days'
    | 'carer-answer-working-days'
    | 'way-back-days'
    | 'engagement-step-working-days'
    | 'huddle-outcome-working-days'
    | 'huddle-summary-hours'
    | 'safety-prompt-minutes'
    | 'safety-prompt-minutes-out-of-hours'
    | 'digest-hour';
  setTo: number;
  adoptedAt: string;
}

/**
 * A practitioner no longer works for an agency, or no longer with people.
 */
export interface PractitionerLeftV1 {
  practitionerId: string;
  agencyId: string;
  leftAt: string;
}

/**
 * A practitioner of an agency was registered.
 */
export interface PractitionerRegisteredV1 {
  practitionerId: string;
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
    | 'caldicott-guardian'
    | 'privacy-officer';
  tier: 'regulated' | 'supervised' | 'peer' | 'volunteer' | 'none';
  registeredAt: string;
}

/**
 * A member of a team may no longer act for a person.
 */
export interface RelationshipEndedV1 {
  relationshipId: string;
  personId: string;
  memberId: string;
  endedAt: string;
}

/**
 * A member of a team may act for a person from now on.
 */
export interface RelationshipStartedV1 {
  relationshipId: string;
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
  startedAt: string;
}

/**
 * A person said whether an organisation or a member may see a part of their record, or law overrides what they said for a while.
 */
export interface SharingPreferenceSetV1 {
  personId: string;
  audience: 'agency' | 'member';
  audienceId: string;
  part: string;
  choice: 'not-stated' | 'shared' | 'withheld';
  overriddenUntil: string | null;
  setAt: string;
}
