import { recordRelationshipEnded, recordRelationshipStarted } from '../access-control/relationship-facts';
import type { MessageConsumer } from './context-parts';
import { consumer } from './context-parts';

/** Keeps a context's own table of relationships; one consumer for both kinds, so that an end never overtakes its start. */
export function relationshipFactsConsumer(context: string): MessageConsumer {
  return consumer({
    id: `${context}.relationships.v1`,
    types: ['identity.relationship-started.v1', 'identity.relationship-ended.v1'],
    handle: ({ data }, { sql }) =>
      'endedAt' in data ? recordRelationshipEnded(sql, data) : recordRelationshipStarted(sql, data),
  });
}
