export const PRACTITIONER_ROLES = [
  'peer-supporter',
  'community-worker',
  'link-worker',
  'gp',
  'clinician',
  'hub-coordinator',
  'service-manager',
  'commissioner',
  'caldicott-guardian',
  'platform-operator',
  'agency-administrator',
  'alliance-administrator',
  'privacy-officer',
] as const;
export type PractitionerRole = (typeof PRACTITIONER_ROLES)[number];

export const PRACTITIONER_TIERS = ['regulated', 'supervised', 'peer', 'volunteer', 'none'] as const;
export type PractitionerTier = (typeof PRACTITIONER_TIERS)[number];
