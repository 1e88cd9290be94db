import type { Deadline } from '@platform/runtime/context-parts';
import { TellOfOverdueCorrection } from '../../commands/tell-of-overdue-correction/tell-of-overdue-correction.command';

/** Whoever said that something is wrong is owed an answer; without one in time it is the guardian's too. */
export const whenCorrectionIsOverdueThenTell: Deadline = {
  id: 'identity.when-correction-is-overdue-then-tell-of-overdue-correction.v1',
  async find(sql, now) {
    const rows = await sql.query<{ correction_id: string; person_id: string }>(
      `SELECT correction_id, person_id FROM correction WHERE status = 'asked' AND due_at <= $1 ORDER BY due_at, correction_id`,
      [now],
    );
    return rows.map(({ correction_id: correctionId, person_id: personId }) => ({
      key: correctionId,
      command: (context) =>
        new TellOfOverdueCorrection({ correctionId, personId, toldAt: context.now.toISOString() }, context),
    }));
  },
};
