import type { DemonstrationAccount } from '@platform/sign-in/demonstration-accounts';

export type DemonstrationAgency = 'trust' | 'charity' | 'peers' | 'practice' | 'council' | 'board';

/** The made-up alliance: six agencies. */
export const demonstrationAgencies = {
  trust: { name: 'Harbour Mental Health Trust', kind: 'nhs-trust' },
  charity: { name: 'Riverside Community Minds', kind: 'charity' },
  peers: { name: 'Northgate Peer Network', kind: 'peer-led' },
  practice: { name: 'Quayside Medical Group', kind: 'primary-care' },
  council: { name: 'Borough Council Living Well Service', kind: 'council' },
  board: { name: 'Harbour Alliance Board', kind: 'commissioner' },
} as const;

/** Made-up practitioners, at least one for each role. Their subject is what the demonstration sign-in calls them. */
export const demonstrationStaff = [
  { sub: 'peer', name: 'Dev Malhotra', role: 'peer-supporter', tier: 'peer', agency: 'peers' },
  { sub: 'community', name: 'Amara Nwosu', role: 'community-worker', tier: 'supervised', agency: 'charity' },
  { sub: 'link', name: 'Tom Fairley', role: 'link-worker', tier: 'supervised', agency: 'practice' },
  { sub: 'gp', name: 'Dr Elin Pryce', role: 'gp', tier: 'regulated', agency: 'practice' },
  { sub: 'clinician', name: 'Grace Adeyemi', role: 'clinician', tier: 'regulated', agency: 'trust' },
  { sub: 'coordinator', name: 'Jo Lindqvist', role: 'hub-coordinator', tier: 'supervised', agency: 'council' },
  { sub: 'manager', name: 'Priya Raman', role: 'service-manager', tier: 'none', agency: 'trust' },
  { sub: 'commissioner', name: 'Martin Hale', role: 'commissioner', tier: 'none', agency: 'board' },
  { sub: 'privacy', name: 'Ines Calder', role: 'privacy-officer', tier: 'none', agency: 'trust' },
  { sub: 'guardian', name: 'Dr Noor Siddiqui', role: 'caldicott-guardian', tier: 'regulated', agency: 'trust' },
  { sub: 'guardian-2', name: 'Marcus Bell', role: 'caldicott-guardian', tier: 'none', agency: 'council' },
  { sub: 'privacy-2', name: 'Nadia Rahman', role: 'privacy-officer', tier: 'none', agency: 'charity' },
  { sub: 'operator', name: 'Kit Ashworth', role: 'platform-operator', tier: 'none', agency: 'council' },
] as const satisfies readonly { role: string; agency: DemonstrationAgency; [more: string]: string }[];

/** Made-up, and on no team: who looks after an agency and its staff, or after the alliance. */
export const demonstrationAdministrators = [
  { sub: 'administrator', name: 'Beth Lawson', role: 'agency-administrator', tier: 'none', agency: 'charity' },
  { sub: 'alliance', name: 'Olu Adebayo', role: 'alliance-administrator', tier: 'none', agency: 'board' },
] as const satisfies readonly { role: string; agency: DemonstrationAgency; [more: string]: string }[];

/** More made-up practitioners, who act in the demonstration and do not sign in. */
export const demonstrationColleagues = [
  { sub: 'nurse', name: 'Callum Reid', role: 'clinician', tier: 'regulated', agency: 'trust' },
  { sub: 'money', name: 'Farah Aziz', role: 'community-worker', tier: 'supervised', agency: 'charity' },
  { sub: 'housing', name: 'Moira Keane', role: 'link-worker', tier: 'supervised', agency: 'council' },
  { sub: 'panel', name: 'Lena Whitlock', role: 'community-worker', tier: 'supervised', agency: 'board' },
] as const satisfies readonly { role: string; agency: DemonstrationAgency; [more: string]: string }[];

export type DemonstrationPractitioner = (typeof demonstrationStaff | typeof demonstrationColleagues)[number];

/** Made-up people with accounts of their own. */
export const demonstrationPeople = [
  { sub: 'person', name: 'Sam Okafor', role: 'person' },
  { sub: 'carer', name: 'Ruth Okafor', role: 'carer' },
] as const;

const ROLE_NAMES: Readonly<Record<string, string>> = { gp: 'GP', 'caldicott-guardian': 'Caldicott guardian' };
const inWords = (role: string) => ROLE_NAMES[role] ?? role.replaceAll('-', ' ');

/** What the demonstration sign-in page offers. */
export const demonstrationAccounts: readonly DemonstrationAccount[] = [
  ...demonstrationPeople.map(({ sub, name, role }) => ({ sub, name, role: inWords(role), agencyName: null })),
  ...[...demonstrationStaff, ...demonstrationAdministrators].map(({ sub, name, role, agency }) => ({
    sub,
    name,
    role: inWords(role),
    agencyName: demonstrationAgencies[agency].name,
  })),
];
