import type { Deadline } from '@platform/runtime/context-parts';
import { RaiseAlert } from '../../commands/raise-alert/raise-alert.command';
import type { WatchRule } from '../../domain/watch/watch.events';

/** However long nobody looked: each expectation that is not met is raised, once. */
export const raiseOverdue: Deadline = {
  id: 'assurance.when-expectation-is-overdue-then-raise-alert.v1',
  async find(sql, now) {
    const overdue = await sql.query<{ rule: WatchRule; subject_id: string }>(
      `SELECT expectation.rule, expectation.subject_id FROM expectation
       LEFT JOIN alert ON alert.rule = expectation.rule AND alert.subject_id = expectation.subject_id
       WHERE met_at IS NULL AND expectation.due_at < $1 AND alert.alert_id IS NULL
       ORDER BY expectation.due_at LIMIT 100`,
      [now],
    );
    return overdue.map(({ rule, subject_id: subjectId }) => ({
      key: `${rule} ${subjectId}`,
      command: (context) => new RaiseAlert({ rule, subjectId }, context),
    }));
  },
};
