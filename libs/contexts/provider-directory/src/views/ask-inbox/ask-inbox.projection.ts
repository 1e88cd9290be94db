import type { Sql } from '@platform/access-control/relationship-facts';
import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { AskEvent } from '../../domain/ask/ask.events';
import { askStream, STATUS_AFTER } from '../../domain/ask/ask.state';

export const askInboxProjection: Projection = {
  id: 'provider-directory.ask-inbox.v1',
  streams: [askStream],
  tables: ['ask_in_inbox'],
  async project(events, sql) {
    for (const event of events as readonly RecordedEvent<AskEvent>[]) await projectOne(event, sql);
    return [];
  },
};

async function projectOne({ event, revision }: RecordedEvent<AskEvent>, sql: Sql): Promise<void> {
  if (event.type === 'AskMade') {
    const { data } = event;
    await sql.query(
      `INSERT INTO ask_in_inbox (ask_id, agency_id, service_id, service_name, need, asked_by_agency_id, asked_at,
         answer_due_at, status, revision) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10) ON CONFLICT (ask_id) DO NOTHING`,
      [data.askId, data.agencyId, data.serviceId, data.serviceName, data.need, data.askedByAgencyId, data.askedAt,
        data.answerDueAt, STATUS_AFTER[event.type], revision], // prettier-ignore
    );
    return;
  }
  const personId = event.type === 'AskAccepted' ? event.data.personId : null;
  await sql.query('UPDATE ask_in_inbox SET status = $2, person_id = $3, revision = $4 WHERE ask_id = $1', [
    event.data.askId,
    STATUS_AFTER[event.type],
    personId,
    revision,
  ]);
}
