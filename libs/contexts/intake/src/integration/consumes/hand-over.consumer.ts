import { consumer } from '@platform/runtime/context-parts';
import { HandOverWarmly } from '../../commands/hand-over-warmly/hand-over-warmly.command';
import { NoteReceiver } from '../../commands/note-receiver/note-receiver.command';

/** Who accepted, and then that they met or spoke. One consumer, so that the end never overtakes the acceptance. */
export const handOverConsumer = consumer({
  id: 'intake.hand-over.v1',
  types: ['care-plan.hand-over-accepted.v1', 'care-plan.hand-over-completed.v1'],
  async handle({ data }, { execute, context }) {
    const { handOverId, personId } = data;
    if ('firstContactAt' in data) {
      await execute(new HandOverWarmly({ handOverId, personId, firstContactAt: data.firstContactAt }, context));
      return;
    }
    const { toAgencyId: agencyId, receiverId, acceptedAt } = data;
    await execute(new NoteReceiver({ handOverId, personId, agencyId, receiverId, acceptedAt }, context));
  },
});
