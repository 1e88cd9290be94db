import { consumer } from '@platform/runtime/context-parts';
import { planIdOf } from '../../care-plan.context';
import { BeginCorrection } from '../../commands/begin-correction/begin-correction.command';
import { CloseCorrection } from '../../commands/close-correction/close-correction.command';

/** What a person said was wrong, and that they were answered. One consumer, so that an answer never overtakes what it answers. */
export const correctionsConsumer = consumer({
  id: 'care-plan.corrections.v1',
  types: ['identity.correction-asked.v1', 'identity.correction-answered.v1'],
  async handle({ data }, { execute, context }) {
    const planId = planIdOf(data.personId);
    if ('answeredAt' in data) {
      await execute(new CloseCorrection(planId, data.correctionId, data.answeredAt, context));
      return;
    }
    const { correctionId, part, entryId, keptFromUse, askedAt } = data;
    await execute(new BeginCorrection(planId, { correctionId, part, entryId, keptFromUse, askedAt }, context));
  },
});
