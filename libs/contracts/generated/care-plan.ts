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
 * Whoever told the team something was answered.
 */
export interface CarerConcernAnsweredV1 {
  concernId: string;
  personId: string;
  answeredAt: string;
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
 * A goal was added to a plan.
 */
export interface GoalSetV1 {
  planId: string;
  personId: string;
  goalId: string;
  setAt: string;
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
 * A person's plan exists from now on.
 */
export interface PlanOpenedV1 {
  planId: string;
  personId: string;
  openedAt: string;
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
