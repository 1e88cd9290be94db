import type { Deadline } from '@platform/runtime/context-parts';
import { SettleAlert } from '../../commands/settle-alert/settle-alert.command';

/** What was missing has happened after all; an alert that was raised late, or too early, closes itself. */
export const settleMet: Deadline = {
  id: 'assurance.when-fact-arrives-then-settle-alert.v1',
  async find(sql) {
    const met = await sql.query<{ alert_id: string }>(
      `SELECT alert_id FROM alert
       JOIN expectation ON expectation.rule = alert.rule AND expectation.subject_id = alert.subject_id
       WHERE resolved_at IS NULL AND met_at IS NOT NULL AND NOT met_by_death ORDER BY alert.raised_at LIMIT 100`,
    );
    return met.map(({ alert_id }) => ({ key: alert_id, command: (context) => new SettleAlert(alert_id, context) }));
  },
};
