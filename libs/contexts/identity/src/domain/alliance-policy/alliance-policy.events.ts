import type { PolicyCode } from '@platform/decider/policies';

/** The alliance has set a number for what arises from now on; what was promised before stays as it was promised. */
export interface PolicyAdopted {
  readonly type: 'PolicyAdopted';
  readonly data: {
    readonly policyId: string;
    readonly code: PolicyCode;
    readonly value: number;
    readonly before: number;
    readonly reason: string;
    readonly adoptedBy: string;
    readonly adoptedAt: string;
  };
}

export type AlliancePolicyEvent = PolicyAdopted;
