import type { DecisionPolicy } from '../joint-decision/decision-policy.rules';

/** From here on questions of this kind are judged by this; those that were put before keep the rules of their day. */
export interface DecisionPolicyAdopted {
  readonly type: 'DecisionPolicyAdopted';
  readonly data: DecisionPolicy & {
    readonly reason: string;
    readonly adoptedBy: string;
    readonly adoptedAt: string;
  };
}
