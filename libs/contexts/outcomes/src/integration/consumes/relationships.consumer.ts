import { recordRelationshipEnded, recordRelationshipStarted } from '@platform/access-control/relationship-facts';
import { consumer } from '@platform/runtime/context-runtime';

/** Who is on whose team, for this context's own access decisions. */
export const relationshipStartedConsumer = consumer({
  id: 'outcomes.relationship-started.v1',
  types: ['identity.relationship-started.v1'],
  handle: ({ data }, { sql }) => recordRelationshipStarted(sql, data),
});

export const relationshipEndedConsumer = consumer({
  id: 'outcomes.relationship-ended.v1',
  types: ['identity.relationship-ended.v1'],
  handle: ({ data }, { sql }) => recordRelationshipEnded(sql, data),
});
