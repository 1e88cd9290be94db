export type AgencyKind = 'nhs-trust' | 'charity' | 'peer-led' | 'primary-care' | 'council' | 'commissioner';

export interface AgencyJoined {
  readonly type: 'AgencyJoined';
  readonly data: {
    readonly agencyId: string;
    readonly name: string;
    readonly kind: AgencyKind;
    readonly joinedAt: string;
  };
}

export type AgencyEvent = AgencyJoined;
