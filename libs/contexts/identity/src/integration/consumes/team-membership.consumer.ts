import { idFrom } from '@platform/event-store/command-context';
import { consumer } from '@platform/runtime/context-parts';
import { relationshipFactsConsumer } from '@platform/runtime/relationship-facts.consumer';
import { EndRelationship } from '../../commands/end-relationship/end-relationship.command';
import { StartRelationship } from '../../commands/start-relationship/start-relationship.command';

/** One consumer for both, so that a leaving can never overtake its joining. */
export const teamMembershipConsumer = consumer({
  id: 'identity.keep-relationship-when-team-changes.v1',
  types: ['care-plan.team-member-joined.v1', 'care-plan.team-member-left.v1'],
  handle: async ({ data }, { execute, context }) => {
    const { personId, memberId } = data;
    const relationshipId = idFrom('relationship', personId, memberId);
    if ('leftAt' in data) {
      await execute(new EndRelationship({ relationshipId, personId, memberId, endedAt: data.leftAt }, context));
      return;
    }
    const { agencyId, role, isKeyWorker, joinedAt } = data;
    const startedAt = joinedAt;
    await execute(
      new StartRelationship({ relationshipId, personId, memberId, agencyId, role, isKeyWorker, startedAt }, context),
    );
  },
});

/** Identity decides on access by the same facts, and hears them as every context does. */
export const relationshipsConsumer = relationshipFactsConsumer('identity');
