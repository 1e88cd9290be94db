import type { Decision } from '@platform/decider/decider';
import type { RelationshipEnded } from '../../domain/relationship/relationship.events';
import type { Relationship } from '../../domain/relationship/relationship.state';

export type EndRelationshipRefusal = never;

/** Leaving the team ends the relationship, and with it every access that followed from it. */
export function endRelationship(
  end: RelationshipEnded['data'],
  current: Relationship,
): Decision<RelationshipEnded, EndRelationshipRefusal> {
  return current.status === 'started' ? [{ type: 'RelationshipEnded', data: end }] : [];
}
