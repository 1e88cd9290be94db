import { consumer } from '@platform/runtime/context-parts';
import { recordPractitioner } from './known-practitioner.consumer';

/** Who could receive a hand-over, and how each is answerable for their work. */
export const practitionerRegisteredConsumer = consumer({
  id: 'care-plan.practitioner-registered.v2',
  types: ['identity.practitioner-registered.v1'],
  handle: ({ data }, { sql }) => recordPractitioner(sql, data),
});
