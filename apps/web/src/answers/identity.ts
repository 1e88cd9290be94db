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

export type Look = {
  viewedAt: string;
  viewerName: string;
  role: string;
  agencyName: string | null;
  what: string;
  why: string;
};
