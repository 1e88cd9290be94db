import type { PractitionerRole, PractitionerTier } from './practitioner.rules';

/** The shape of a number in each register of a profession. That the number is in the register is for the agency to check. */
const REGISTERS = {
  GMC: /^[1-9]\d{6}$/,
  NMC: /^\d{2}[A-Z]\d{4}[A-Z]$/,
  HCPC: /^[A-Z]{2,3}\d{4,6}$/,
  SWE: /^SW\d{1,7}$/,
  GPhC: /^\d{7}$/,
  BABCP: /^\d{4,8}$/,
  BACP: /^\d{5,8}$/,
  UKCP: /^\d{5,10}$/,
} as const;

export type RegistrationBody = keyof typeof REGISTERS;
export const REGISTRATION_BODIES = Object.keys(REGISTERS) as readonly RegistrationBody[];

/** In which role somebody works, and how they are answerable for it. */
export interface Standing {
  readonly role: PractitionerRole;
  readonly tier: PractitionerTier;
  /** For `supervised`: the practitioner who is answerable for their work. */
  readonly supervisorId: string | null;
  /** For `regulated`: the register they are on, and their number there. */
  readonly registrationBody: RegistrationBody | null;
  readonly registrationNumber: string | null;
}

/** What was looked up of the supervisor who is named: whether they work in the alliance and are regulated themself. */
export type SupervisorFound = 'regulated' | 'not-regulated' | 'unknown';

export type StandingRefusal =
  | 'registration-needed'
  | 'registration-shape'
  | 'registration-not-needed'
  | 'supervisor-needed'
  | 'supervisor-unknown'
  | 'supervisor-not-regulated'
  | 'supervisor-not-needed'
  | 'tier-does-not-fit-role';

/** Those who look after others in their own right; the rest see that it is done, or help. */
const TIERS_OF: Readonly<Record<PractitionerRole, readonly PractitionerTier[]>> = {
  gp: ['regulated'],
  clinician: ['regulated', 'supervised'],
  'link-worker': ['regulated', 'supervised', 'volunteer'],
  'community-worker': ['regulated', 'supervised', 'volunteer'],
  'peer-supporter': ['supervised', 'peer', 'volunteer'],
  'hub-coordinator': ['regulated', 'supervised'],
  'service-manager': ['regulated', 'none'],
  commissioner: ['none'],
  'caldicott-guardian': ['regulated', 'none'],
  'platform-operator': ['none'],
  'privacy-officer': ['regulated', 'none'],
  'agency-administrator': ['none'],
  'alliance-administrator': ['none'],
};

/** Roles that see beyond their own agency; an agency does not give them to its own staff by itself. */
const BEYOND_THE_AGENCY: readonly PractitionerRole[] = [
  'hub-coordinator',
  'service-manager',
  'commissioner',
  'caldicott-guardian',
  'platform-operator',
  'privacy-officer',
  'alliance-administrator',
];
export const seesBeyondTheAgency = (role: PractitionerRole): boolean => BEYOND_THE_AGENCY.includes(role);

/** What is wrong with a standing; null when nothing is. Pure and total. */
export function standingProblem(
  { role, tier, supervisorId, registrationBody, registrationNumber }: Standing,
  supervisor: SupervisorFound,
): StandingRefusal | null {
  if (!TIERS_OF[role].includes(tier)) return 'tier-does-not-fit-role';
  const hasRegistration = registrationBody !== null || registrationNumber !== null;
  if (tier !== 'regulated' && hasRegistration) return 'registration-not-needed';
  if (tier === 'regulated') {
    if (registrationBody === null || registrationNumber === null) return 'registration-needed';
    if (!REGISTERS[registrationBody].test(registrationNumber)) return 'registration-shape';
  }
  if (tier !== 'supervised') return supervisorId === null ? null : 'supervisor-not-needed';
  if (supervisorId === null) return 'supervisor-needed';
  if (supervisor === 'unknown') return 'supervisor-unknown';
  return supervisor === 'regulated' ? null : 'supervisor-not-regulated';
}
