import { consumer } from '@platform/runtime/context-parts';

/** Whom a hand-over was offered to: that agency sees who it is about, so that it can accept. */
export const handOverConsumer = consumer({
  id: 'identity.offered-hand-overs.v1',
  types: ['care-plan.hand-over-proposed.v1', 'care-plan.hand-over-completed.v1', 'care-plan.hand-over-withdrawn.v1'],
  handle: async ({ data }, { sql }) => {
    if (!('toAgencyId' in data)) {
      await sql.query('DELETE FROM offered_hand_over WHERE hand_over_id = $1', [data.handOverId]);
      return;
    }
    await sql.query(
      'INSERT INTO offered_hand_over (hand_over_id, person_id, agency_id) VALUES ($1,$2,$3) ON CONFLICT DO NOTHING',
      [data.handOverId, data.personId, data.toAgencyId],
    );
  },
});
