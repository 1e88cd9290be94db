import type { MemberRole, Principal } from '@platform/access-control/principal';

export const WORKERS = {
  'peer supporters': 'peer-supporter',
  'community workers': 'community-worker',
  'link workers': 'link-worker',
  GPs: 'gp',
  clinicians: 'clinician',
  'hub coordinators': 'hub-coordinator',
  'service managers': 'service-manager',
} as const satisfies Readonly<Record<string, MemberRole>>;

const RELATIONS = ['key worker', 'team', 'left', 'sending agency', 'asked agency', 'elsewhere'] as const;
type WorkerRelation = (typeof RELATIONS)[number];
type Alone =
  | 'nobody'
  | 'the person'
  | 'another person'
  | 'carer on the team'
  | 'another carer'
  | 'commissioner'
  | 'Caldicott guardian';

/** Everybody whom the page speaks of: one cell of it each. */
export type Standing =
  | { readonly alone: Alone }
  | { readonly role: (typeof WORKERS)[keyof typeof WORKERS]; readonly relation: WorkerRelation }
  | { readonly part: string };

export const PARTS = ['intake', 'care-plan', 'provider-directory', 'outcomes', 'identity', 'assurance', 'gateway'];
const ALONE: readonly Alone[] = [
  ...(['nobody', 'the person', 'another person', 'carer on the team', 'another carer'] as const),
  ...(['commissioner', 'Caldicott guardian'] as const),
];

export const standings: readonly Standing[] = [
  ...ALONE.map((alone) => ({ alone })),
  ...Object.values(WORKERS).flatMap((role) => RELATIONS.map((relation) => ({ role, relation }))),
  ...PARTS.map((part) => ({ part })),
];

export function nameOf(standing: Standing): string {
  if ('alone' in standing) return standing.alone;
  return 'part' in standing ? `the product as ${standing.part}` : `${standing.role}, ${standing.relation}`;
}

const ROLES: ReadonlyMap<string, MemberRole> = new Map(Object.entries(WORKERS));

/** Whether a name of the page means this one. */
export function isMeant(name: string, standing: Standing): boolean {
  if (name === 'anybody') return true;
  if ('part' in standing) return name === `the product as ${standing.part}`;
  if ('alone' in standing) {
    const { alone } = standing;
    if (name === 'people') return alone === 'the person' || alone === 'another person';
    if (name === 'carers') return alone === 'carer on the team' || alone === 'another carer';
    return name === alone || (name === 'signed in' && alone !== 'nobody');
  }
  const { role, relation } = standing;
  if (name === 'workers' || name === 'signed in' || name === relation) return true;
  if (name === 'their team') return relation === 'key worker' || relation === 'team';
  const [roles = '', agency] = name.split(' of the ');
  return ROLES.get(roles) === role && (agency === undefined || agency === relation);
}

export const TIERS: Readonly<Record<(typeof WORKERS)[keyof typeof WORKERS], Principal['tier']>> = {
  'peer-supporter': 'peer',
  'community-worker': 'supervised',
  'link-worker': 'supervised',
  gp: 'regulated',
  clinician: 'regulated',
  'hub-coordinator': 'supervised',
  'service-manager': 'none',
};
