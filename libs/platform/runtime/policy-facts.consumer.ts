import { recordPolicy } from '../projections/policy-facts';
import type { MessageConsumer } from './context-parts';
import { consumer } from './context-parts';

/** What the alliance adopted holds in this context for what arises from then on. */
export function policyFactsConsumer(context: string): MessageConsumer {
  return consumer({
    id: `${context}.policies.v1`,
    types: ['identity.policy-adopted.v1'],
    handle: ({ data: { code, setTo: value, adoptedAt } }, { sql }) => recordPolicy(sql, { code, value, adoptedAt }),
  });
}
