import type { Projection } from '@platform/projections/projection';
import { decisionPolicyStream } from '../../domain/decision-policy/decision-policy.state';

/** It keeps nothing: the rules are read from their stream, and they are about nobody. */
export const decisionPoliciesProjection: Projection = {
  id: 'care-plan.decision-policies.v1',
  streams: [decisionPolicyStream],
  tables: [],
  project: () => Promise.resolve([]),
};
