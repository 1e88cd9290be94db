import { consumer } from '@platform/runtime/context-parts';
import { BeginMeasureDispute } from '../../commands/begin-measure-dispute/begin-measure-dispute.command';
import { CloseMeasureDispute } from '../../commands/close-measure-dispute/close-measure-dispute.command';

/** What a person said of their answers to a measure, and that they were answered. One consumer, so that an answer never overtakes what it answers. */
export const correctionsConsumer = consumer({
  id: 'outcomes.corrections.v1',
  types: ['identity.correction-asked.v1', 'identity.correction-answered.v1'],
  async handle({ data }, { execute, sql, context }) {
    const { correctionId, personId } = data;
    if ('answeredAt' in data) {
      const [known] = await sql.query<{ measure_id: string }>(
        'SELECT measure_id FROM measure_correction WHERE correction_id = $1',
        [correctionId],
      );
      if (!known) return;
      const { outcome, answeredAt } = data;
      const answered = { measureId: known.measure_id, personId, correctionId, outcome, answeredAt };
      await execute(new CloseMeasureDispute(answered, context));
      return;
    }
    const { part, entryId: measureId, keptFromUse, askedAt } = data;
    if (part !== 'progress' || measureId === null) return;
    await sql.query(
      'INSERT INTO measure_correction (correction_id, measure_id) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [correctionId, measureId],
    );
    if (keptFromUse) await execute(new BeginMeasureDispute({ measureId, personId, correctionId, askedAt }, context));
  },
});
