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
  | 'privacy-officer';

export type Tier = 'regulated' | 'supervised' | 'peer' | 'none';

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
  dateOfBirth: string | null;
  identifiers: { kind: string; value: string; status: string }[];
};

export type PersonName = { personId: string; name: string };

export type Agency = { agencyId: string; name: string; kind: string };

export type Practitioner = {
  practitionerId: string;
  name: string;
  role: Role;
  tier: Tier;
  agencyId: string;
  agencyName: string;
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
