import type { Decision } from '@platform/decider/decider';
import { POLICIES } from '@platform/decider/policies';
import type { PolicyAdopted } from '../../domain/alliance-policy/alliance-policy.events';
import type { AlliancePolicy } from '../../domain/alliance-policy/alliance-policy.state';

export type AdoptPolicyRefusal = 'policy-out-of-range' | 'policy-is-the-same';

/** A number inside what is allowed, another one than before, and why. */
export function adoptPolicy(
  adopting: Omit<PolicyAdopted['data'], 'before'>,
  adopted: AlliancePolicy,
): Decision<PolicyAdopted, AdoptPolicyRefusal> {
  const { code, value } = adopting;
  const { unset, least, most } = POLICIES[code];
  if (value < least || value > most) {
    const problem = `must be a whole number from ${least} to ${most}`;
    return { refused: 'policy-out-of-range', about: { fields: [{ field: 'value', problem }] } };
  }
  const before = adopted.at(-1)?.value ?? unset;
  if (value === before) return { refused: 'policy-is-the-same' };
  return [{ type: 'PolicyAdopted', data: { ...adopting, before } }];
}
