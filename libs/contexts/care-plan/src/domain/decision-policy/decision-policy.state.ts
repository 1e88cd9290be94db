import { defineStream } from '@platform/decider/stream-definition';
import type { DecisionKind, DecisionPolicy } from '../joint-decision/decision-policy.rules';
import { defaultPolicy } from '../joint-decision/decision-policy.rules';
import type { DecisionPolicyAdopted } from './decision-policy.events';

/** Everything that was adopted, oldest first. */
export type DecisionPolicies = readonly DecisionPolicyAdopted['data'][];

export const policyFor = (policies: DecisionPolicies, kind: DecisionKind): DecisionPolicy => {
  const adopted = policies.findLast((one) => one.kind === kind);
  if (!adopted) return defaultPolicy(kind);
  const { reason: _reason, adoptedBy: _by, adoptedAt: _at, ...policy } = adopted;
  return policy;
};

/** One stream for the alliance. */
export const decisionPolicyStream = defineStream<DecisionPolicies, DecisionPolicyAdopted>({
  category: 'decisionPolicy',
  initial: [],
  evolve: (policies, { data }) => [...policies, data],
  informationClass: 'decision-policy',
  personal: { DecisionPolicyAdopted: {} },
});
