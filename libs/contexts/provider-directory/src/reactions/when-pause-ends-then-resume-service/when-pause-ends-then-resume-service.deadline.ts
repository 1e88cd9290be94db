import { civilDay } from '@platform/event-store/civil-day';
import type { Deadline } from '@platform/runtime/context-parts';
import { ResumeService } from '../../commands/resume-service/resume-service.command';

/** So that nothing stays closed because everybody forgot it. */
export const resumePausedServices: Deadline = {
  id: 'provider-directory.when-pause-ends-then-resume-service.v1',
  async find(sql, now) {
    const due = await sql.query<{ service_id: string; until: string }>(
      `SELECT service_id, paused_until::text AS until FROM listing WHERE paused_until <= $1::date ORDER BY paused_until LIMIT 100`,
      [civilDay(now)],
    );
    return due.map(({ service_id: serviceId, until }) => ({
      key: `${serviceId} ${until}`,
      command: (context) => new ResumeService(serviceId, context),
    }));
  },
};
