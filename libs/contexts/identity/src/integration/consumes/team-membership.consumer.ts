import { recordRelationshipEnded, recordRelationshipStarted } from '@platform/access-control/relationship-facts';
import { idFrom } from '@platform/event-store/command-context';
import { consumer } from '@platform/runtime/context-runtime';
import { EndRelationship } from '../../commands/end-relationship/end-relationship.command';
import { StartRelationship } from '../../commands/start-relationship/start-relationship.command';

const relationshipIdOf = (personId: string, memberId: string) => idFrom('relationship', personId, memberId);

export const teamMemberJoinedConsumer = consumer({
  id: 'identity.start-relationship-when-team-member-joined.v1',
  types: ['care-plan.team-member-joined.v1'],
  handle: async ({ data }, { execute, context }) => {
    const { personId, memberId, agencyId, role, isKeyWorker, joinedAt } = data;
    const relationshipId = relationshipIdOf(personId, memberId);
    await execute(
      new StartRelationship(
        { relationshipId, personId, memberId, agencyId, role, isKeyWorker, startedAt: joinedAt },
        context,
      ),
    );
  },
});

export const teamMemberLeftConsumer = consumer({
  id: 'identity.end-relationship-when-team-member-left.v1',
  types: ['care-plan.team-member-left.v1'],
  handle: async ({ data: { personId, memberId, leftAt } }, { execute, context }) => {
    const relationshipId = relationshipIdOf(personId, memberId);
    await execute(new EndRelationship({ relationshipId, personId, memberId, endedAt: leftAt }, context));
  },
});

/** Identity decides on access by the same facts, and hears them as every context does. */
export const relationshipStartedConsumer = consumer({
  id: 'identity.relationship-started.v1',
  types: ['identity.relationship-started.v1'],
  handle: ({ data }, { sql }) => recordRelationshipStarted(sql, data),
});

export const relationshipEndedConsumer = consumer({
  id: 'identity.relationship-ended.v1',
  types: ['identity.relationship-ended.v1'],
  handle: ({ data }, { sql }) => recordRelationshipEnded(sql, data),
});
