import { defineStream } from '@platform/decider/stream-definition';
import type { RelationshipEvent, RelationshipStarted } from './relationship.events';

export type Relationship =
  { readonly status: 'none' } | { readonly status: 'started' | 'ended'; readonly about: RelationshipStarted['data'] };

export function evolve(relationship: Relationship, event: RelationshipEvent): Relationship {
  switch (event.type) {
    case 'RelationshipStarted':
      return { status: 'started', about: event.data };
    case 'RelationshipEnded':
      return relationship.status === 'none' ? relationship : { ...relationship, status: 'ended' };
  }
}

export const relationshipStream = defineStream<Relationship, RelationshipEvent>({
  category: 'relationship',
  eventTypes: { RelationshipStarted: true, RelationshipEnded: true },
  initial: { status: 'none' },
  evolve,
  informationClass: 'relationship',
  personal: {},
});
