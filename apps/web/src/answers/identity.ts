export type Role =
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
  | 'platform-operator'
  | 'privacy-officer'
  | 'agency-administrator'
  | 'alliance-administrator';

export type Tier = 'regulated' | 'supervised' | 'peer' | 'volunteer' | 'none';

export type Me = {
  signedIn: boolean;
  demonstration: boolean;
  role: Role | 'anyone';
  name: string | null;
  personId: string | null;
  practitioner: { practitionerId: string; name: string; role: Role; agencyId: string; agencyName: string } | null;
  memberId: string | null;
};

export type Person = {
  personId: string;
  name: string;
  communicationNeeds: string | null;
  registeredAt: string;
  introducedVia: string;
  fullName: string;
  knownAs: string | null;
  pronouns: string | null;
  dateOfBirth: string | null;
  /** How often names were given: what a change of them has seen. */
  namesRevision: string;
  address: { lines: string; postcode: string | null } | null;
  /** How often the address was said. */
  addressRevision: string;
  identifiers: Identifier[];
  withdrawnIdentifiers: { kind: NumberKind; endsIn: string; because: WithdrawnBecause; at: string }[];
  needs: Needs;
  linked: LinkedRecord[];
};

export type NumberKind = 'nhs-number' | 'chi-number' | 'hc-number';
export type NumberStatus = '01' | '02' | '03' | '04' | '05' | '06' | '07' | '08';
export type WithdrawnBecause = 'mistyped' | 'somebody-elses' | 'replaced';

export type Identifier = {
  identifierId: string;
  kind: NumberKind;
  value: string;
  status: NumberStatus;
  how: string | null;
  recordedAt: string;
};

export type NeedCode =
  | 'large-print'
  | 'easy-words'
  | 'braille'
  | 'audio'
  | 'electronic-copy'
  | 'text-only'
  | 'no-voicemail'
  | 'carer-first'
  | 'bsl-interpreter'
  | 'deafblind-interpreter'
  | 'lipspeaker'
  | 'speech-to-text'
  | 'hearing-loop'
  | 'language-interpreter'
  | 'written-in-language'
  | 'pictures-or-symbols'
  | 'other'
  | 'longer-meetings'
  | 'quiet-place'
  | 'step-free'
  | 'meet-at-home'
  | 'same-person'
  | 'reminders'
  | 'companion'
  | 'other-adjustment';

export type NeedShown = { code: NeedCode; language: string | null; words?: string | null; isAdjustment: boolean };

export type Need = NeedShown & { needId: string; words: string | null; reviewOn: string; isReviewDue: boolean };

export type Needs = {
  needs: Need[];
  timesMet: number;
  timesNotMet: number;
  /** The last few, the newest first. */
  contacts: { contactId: string; contactOn: string; met: boolean; how: string }[];
};

/** What a board shows of one person. */
export type NeedFlags = { personId: string; needs: NeedShown[]; saidAtTheDoor: string | null };

export type NeedReview = {
  personId: string;
  isCarers: boolean;
  code: NeedCode;
  language: string | null;
  dueOn: string;
};

export type AboutOneself = {
  aspect: 'ethnicity' | 'gender' | 'language' | 'carer';
  /** Null when they were not asked, or took it back. */
  code: string | null;
  words: string | null;
  choices: readonly string[];
};

export type FormerName = { formerNameId: string; name: string };

/** `personId` only where the reader may open it. */
export type LinkedRecord = {
  personId: string | null;
  keyWorkerId: string | null;
  agencyId: string | null;
  linkedAt: string;
};

export type DuplicateReason = 'same-number' | 'same-birthday-similar-name' | 'same-contact';

type Pair = {
  pairId: string;
  reasons: DuplicateReason[];
  status: 'possible' | 'linked' | 'dismissed' | 'unlinked';
  changedAt: string;
};

export type PairRecord = {
  personId: string;
  name: string;
  introducedVia: string;
  registeredAt: string | null;
  dateOfBirth: string | null;
  identifiers: { kind: NumberKind; status: NumberStatus; endsIn: string }[];
  keyWorkerId: string | null;
  agencyId: string | null;
};

export type PossibleDuplicate = Pair & {
  said: { saidBy: string; saidAs: 'coordinator' | 'key-worker' | 'person' }[];
  records: [PairRecord, PairRecord];
};

export type SamePersonQuestion = Pair & {
  personId: string;
  otherKeyWorkerId: string | null;
  otherAgencyId: string | null;
  iSaidSo: boolean;
};

export type Initials = { initials: string; yearOfBirth: string | null };

export type PersonName = { personId: string; name: string };

export type Agency = { agencyId: string; name: string; kind: string };

export type Practitioner = {
  practitionerId: string;
  name: string;
  role: Role;
  tier: Tier;
  agencyId: string;
  agencyName: string;
  hasLeft: boolean;
};

export type StaffMember = {
  practitionerId: string;
  name: string;
  role: Role;
  tier: Tier;
  registrationBody: string | null;
  registrationNumber: string | null;
  supervisorId: string | null;
  supervisorName: string | null;
  supervisorLeft: boolean;
  endedAt: string | null;
  keyWorkerOf: number;
};

export type StaffInvitation = {
  invitationId: string;
  name: string;
  role: Role;
  tier: Tier;
  expiresAt: string;
  hasExpired: boolean;
};

export type AgencyStaff = { staff: StaffMember[]; invitations: StaffInvitation[] };

export type ApiClient = {
  clientId: string;
  name: string;
  scopes: string[];
  proves: 'key' | 'secret';
  registeredAt: string;
  stoppedAt: string | null;
};

export type LookQuestion = {
  questionId: string;
  status: 'open' | 'answered';
  dueAt: string;
  isWithGuardian: boolean;
  said: Said[];
  mayReopen: boolean;
};
export type Said = { by: 'person' | 'privacy-officer' | 'caldicott-guardian'; words: string; at: string };

export type Look = {
  lookId: string;
  viewedAt: string;
  viewerId: string;
  viewerName: string;
  role: string;
  agencyId: string | null;
  agencyName: string | null;
  what: string;
  why: string;
  question: LookQuestion | null;
};
export type Viewer = { viewerId: string; viewerName: string; agencyId: string | null; agencyName: string | null };
export type EmergencyGround = 'danger-to-life' | 'serious-harm' | 'cannot-be-asked' | 'safeguarding';
export type ToldEmergency = {
  emergencyId: string;
  memberName: string;
  role: string;
  agencyName: string | null;
  ground: EmergencyGround;
  openedAt: string;
  expiresAt: string;
  isReviewed: boolean;
};
export type WhoLooked = { looks: Look[]; next: string | null; emergencies: ToldEmergency[]; viewers: Viewer[] };

type ToReview = { personId: string; personName: string | null; memberName: string | null; isYours: boolean };
export type LookToReview = ToReview & { lookId: string; viewerId: string; rules: string[]; viewedAt: string };
export type QuestionToAnswer = ToReview & {
  questionId: string;
  askedAt: string;
  dueAt: string;
  withGuardian: boolean;
  escalatedFor: string | null;
  said: Said[];
};
export type EmergencyToReview = ToReview & {
  emergencyId: string;
  memberId: string;
  ground: EmergencyGround;
  openedAt: string;
  expiresAt: string;
  reviewDueAt: string;
  escalated: boolean;
  toldAfter: string | null;
};
export type PrivacyBoard = {
  looks: LookToReview[];
  questions: QuestionToAnswer[];
  emergencies: EmergencyToReview[];
};

export type PolicyCode =
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

/** A number that the alliance sets for itself, with what it was before, the newest first. */
export type AlliancePolicy = {
  code: PolicyCode;
  value: number;
  unset: number;
  least: number;
  most: number;
  adopted: { value: number; before: number; reason: string; adoptedBy: string; adoptedAt: string }[];
};
