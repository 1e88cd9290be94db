import type { Deadline } from '@platform/runtime/context-parts';
import { EscalateEmergency } from '../../commands/escalate-emergency/escalate-emergency.command';

/** Five working days have gone by and nobody reviewed it. */
export const whenReviewFallsDueThenEscalateEmergency: Deadline = {
  id: 'identity.when-review-falls-due-then-escalate-emergency.v1',
  async find(sql, now) {
    const rows = await sql.query<{ emergency_id: string; person_id: string }>(
      `SELECT emergency_id, person_id FROM break_glass
       WHERE status = 'to-review' AND escalate_at <= $1 AND NOT escalated ORDER BY escalate_at, emergency_id`,
      [now],
    );
    return rows.map(({ emergency_id: emergencyId, person_id: personId }) => ({
      key: emergencyId,
      command: (context) =>
        new EscalateEmergency({ emergencyId, personId, escalatedAt: context.now.toISOString() }, context),
    }));
  },
};
