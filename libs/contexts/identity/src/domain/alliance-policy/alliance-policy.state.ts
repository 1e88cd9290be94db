import { defineStream } from '@platform/decider/stream-definition';
import type { AlliancePolicyEvent, PolicyAdopted } from './alliance-policy.events';

/** All that was adopted for one policy, the oldest first. */
export type AlliancePolicy = readonly PolicyAdopted['data'][];

export const alliancePolicyStream = defineStream<AlliancePolicy, AlliancePolicyEvent>({
  category: 'alliancePolicy',
  initial: [],
  evolve: (adopted, { data }) => [...adopted, data],
  informationClass: 'policy',
  personal: { PolicyAdopted: {} },
});
