import { consumer } from '@platform/runtime/context-parts';
import { NoteFarewell } from '../../commands/note-farewell/note-farewell.command';

export const farewellConsumer = consumer({
  id: 'intake.farewell.v1',
  types: ['care-plan.farewell-held.v1'],
  async handle({ data: { introductionIds, personId, heldAt } }, { execute, context }) {
    await execute(new NoteFarewell({ introductionIds, personId, heldAt }, context));
  },
});
