import type { Deadline } from '@platform/runtime/context-parts';
import { EscalateAlert } from '../../commands/escalate-alert/escalate-alert.command';

export const escalateExpired: Deadline = {
  id: 'assurance.when-alert-expires-then-escalate-alert.v1',
  async find(sql, now) {
    const expired = await sql.query<{ alert_id: string }>(
      `SELECT alert_id FROM alert WHERE resolved_at IS NULL AND escalated_at IS NULL AND expires_at <= $1
       ORDER BY expires_at LIMIT 100`,
      [now],
    );
    return expired.map(({ alert_id }) => ({
      key: alert_id,
      command: (context) => new EscalateAlert(alert_id, context),
    }));
  },
};
