import type { Deadline } from '@platform/runtime/context-parts';
import { CarryOutErasure } from '../../commands/carry-out-erasure/carry-out-erasure.command';

/** When the days to think are over and no hold stands; then again until every context has settled. */
export const whenErasureFallsDueThenCarryOutErasure: Deadline = {
  id: 'identity.when-erasure-falls-due-then-carry-out-erasure.v1',
  async find(sql, now) {
    const rows = await sql.query<{ erasure_id: string; person_id: string }>(
      `SELECT erasure_id, person_id FROM erasure e
       WHERE status = 'begun' OR (status = 'approved' AND not_before <= $1 AND NOT EXISTS (
         SELECT FROM legal_hold h WHERE h.person_id = e.person_id AND h.lifted_at IS NULL))
       ORDER BY not_before, erasure_id`,
      [now],
    );
    return rows.map(({ erasure_id: erasureId, person_id: personId }) => ({
      key: erasureId,
      command: (context) => new CarryOutErasure(personId, erasureId, context),
    }));
  },
};
