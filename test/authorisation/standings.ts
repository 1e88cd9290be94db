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

const RELATIONS = [
  ...(['key worker', 'team', 'left', 'left long ago', 'sending agency', 'asked agency', 'elsewhere'] as const),
  'in an emergency',
] as const;
type WorkerRelation = (typeof RELATIONS)[number];

const ALONE = [
  ...(['nobody', 'the person', 'another person'] as const),
  ...(['carer on the team', 'carer who is shown their needs', 'another carer'] as const),
  ...(['commissioner', 'Caldicott guardian', 'privacy officer', 'another privacy officer'] as const),
  ...(['agency administrator', 'another agency administrator', 'alliance administrator'] as const),
  ...(['platform operator', 'program', 'program without scope'] as const),
] as const;
export type Alone = (typeof ALONE)[number];

/** Names of the page for several of these. */
const GROUPS: Readonly<Record<string, readonly Alone[]>> = {
  people: ['the person', 'another person'],
  carers: ['carer on the team', 'carer who is shown their needs', 'another carer'],
  'privacy officers': ['privacy officer', 'another privacy officer'],
  administrators: ['agency administrator', 'another agency administrator', 'alliance administrator'],
  readers: ['the person'],
  'signed in': [
    ...(['the person', 'another person', 'carer on the team', 'carer who is shown their needs'] as const),
    ...(['another carer', 'commissioner', 'Caldicott guardian', 'privacy officer', 'another privacy officer'] as const),
  ],
};

/** Everybody whom the page speaks of: one cell of it each. */
export type Standing =
  | { readonly alone: Alone }
  | { readonly role: (typeof WORKERS)[keyof typeof WORKERS]; readonly relation: WorkerRelation }
  | { readonly part: string };

export const PARTS = [
  'intake',
  'care-plan',
  'provider-directory',
  'outcomes',
  'identity',
  'assurance',
  'gateway',
  'operator',
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

/** `clinicians`, `clinicians of the asked agency`, `clinicians on the team`, `clinicians in an emergency`. */
const AS = /^([A-Za-z ]+?)(?: (?:of the |on the |as )?(key worker|team|asked agency|in an emergency))?$/;
const ROLES: ReadonlyMap<string, MemberRole> = new Map(Object.entries(WORKERS));

/** Whether a name of the page means this one. */
export function isMeant(name: string, standing: Standing): boolean {
  if (name === 'anybody') return true;
  if ('part' in standing) return name === `the product as ${standing.part}`;
  if ('alone' in standing) {
    return name === standing.alone || (GROUPS[name] ?? []).includes(standing.alone);
  }
  const { role, relation } = standing;
  if (name === 'workers' || name === 'signed in' || name === relation) return true;
  const isTeam = relation === 'key worker' || relation === 'team';
  if (name === 'their team') return isTeam;
  if (name === 'readers') return isTeam || relation === 'left' || relation === 'in an emergency';
  const [, roles = '', of] = AS.exec(name) ?? [];
  return ROLES.get(roles) === role && (of === undefined || of === relation);
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
