import { announceView } from '@platform/projections/live-views';
import { viewOf } from '@platform/projections/projection';
import { consumer } from '@platform/runtime/context-parts';
import { correctionsProjection } from '../../views/corrections/corrections.projection';

/** That something was about somebody else, wherever it was recorded; and what that, or a new fact, answers. */
export const entryTakenOutConsumer = consumer({
  id: 'identity.entry-taken-out.v1',
  types: ['care-plan.entry-taken-out.v1', 'outcomes.entry-taken-out.v1', 'intake.entry-taken-out.v1'],
  handle: async ({ id, data }, { sql }) => {
    const { takenOutId, personId, what, ground, correctionId, recordedAgain, agencyId, foundBy, foundAt } = data;
    await sql.query(
      `INSERT INTO taken_out (taken_out_id, person_id, what, reason, recorded_again, agency_id, found_by, found_at)
       VALUES ($1,$2,$3,$4,$5,$6,$7,$8) ON CONFLICT DO NOTHING`,
      [takenOutId, personId, what, ground, recordedAgain, agencyId, foundBy, foundAt],
    );
    if (correctionId !== null) {
      await sql.query(KEEP_CHANGE, [id, correctionId, personId, 'taken-out', foundBy, foundAt]);
    }
    await announceView(sql, { view: viewOf(correctionsProjection), keys: [personId] });
  },
});

export const entryCorrectedConsumer = consumer({
  id: 'identity.entry-corrected.v1',
  types: ['care-plan.entry-corrected.v1', 'care-plan.goal-set.v1'],
  handle: async ({ id, data }, { sql }) => {
    const { personId, correctionId } = data;
    if (correctionId === undefined) return;
    const { what, by, at } =
      'goalId' in data
        ? { what: 'goal', by: data.setBy, at: data.setAt }
        : { what: data.what, by: data.correctedBy, at: data.correctedAt };
    await sql.query(KEEP_CHANGE, [id, correctionId, personId, what, by, at]);
    await announceView(sql, { view: viewOf(correctionsProjection), keys: [personId] });
  },
});

const KEEP_CHANGE = `INSERT INTO correction_change (message_id, correction_id, person_id, what, changed_by, changed_at)
  VALUES ($1,$2,$3,$4,$5,$6) ON CONFLICT DO NOTHING`;
