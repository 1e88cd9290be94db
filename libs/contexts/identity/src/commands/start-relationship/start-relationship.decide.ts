import type { Decision } from '@platform/decider/decider';
import type { RelationshipStarted } from '../../domain/relationship/relationship.events';
import type { Relationship } from '../../domain/relationship/relationship.state';

export type StartRelationshipRefusal = never;

/** Joining a team starts a relationship; joining again with another part in it is told again. */
export function startRelationship(
  relationship: RelationshipStarted['data'],
  current: Relationship,
): Decision<RelationshipStarted, StartRelationshipRefusal> {
  const isSo =
    current.status === 'started' &&
    current.about.isKeyWorker === relationship.isKeyWorker &&
    current.about.role === relationship.role &&
    current.about.agencyId === relationship.agencyId;
  return isSo ? [] : [{ type: 'RelationshipStarted', data: relationship }];
}
