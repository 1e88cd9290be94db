import type { Publisher } from '@platform/runtime/context-parts';
import type { AlliancePolicyEvent } from '../../domain/alliance-policy/alliance-policy.events';
import { alliancePolicyStream } from '../../domain/alliance-policy/alliance-policy.state';

/** The number that holds from now on; why, and who adopted it, stays here. */
export const policyPublisher: Publisher = {
  id: 'identity.policy-adopted.v1',
  streams: [alliancePolicyStream],
  translate({ event }) {
    const { code, value, adoptedAt } = (event as AlliancePolicyEvent).data;
    return { type: 'identity.policy-adopted.v1', data: { code, setTo: value, adoptedAt } };
  },
};
