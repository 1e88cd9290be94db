import type { Decision } from '@platform/decider/decider';
import type { KeyWorkerLeft, RelationshipEnded } from '../../domain/relationship/relationship.events';
import type { Relationship } from '../../domain/relationship/relationship.state';

export type EndRelationshipRefusal = never;

/** Leaving the team ends the relationship, and with it every access that followed from it; a key worker who left the agency is missed. */
export function endRelationship(
  end: RelationshipEnded['data'],
  current: Relationship,
  leftAgency = false,
): Decision<RelationshipEnded | KeyWorkerLeft, EndRelationshipRefusal> {
  if (current.status !== 'started') return [];
  const ended: RelationshipEnded = { type: 'RelationshipEnded', data: end };
  const { isKeyWorker, agencyId } = current.about;
  if (!leftAgency || !isKeyWorker) return [ended];
  const { relationshipId, personId, memberId, endedAt: leftAt } = end;
  return [ended, { type: 'KeyWorkerLeft', data: { relationshipId, personId, memberId, agencyId, leftAt } }];
}
