import type { Sql } from '@platform/access-control/relationship-facts';
import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { AskEvent } from '../../domain/ask/ask.events';
import { askStream, STATUS_AFTER } from '../../domain/ask/ask.state';

export const personAsksProjection: Projection = {
  id: 'provider-directory.person-asks.v1',
  streams: [askStream],
  tables: ['ask_of_person'],
  async project(events, sql) {
    const asks = events as readonly RecordedEvent<AskEvent>[];
    for (const event of asks) await projectOne(event, sql);
    return asks.map(({ event }) => event.data.personId);
  },
};

interface Ending {
  readonly at: string;
  readonly reason?: string;
  readonly suggestion?: string | null;
  readonly memberId?: string;
  readonly role?: string;
}

async function projectOne({ event, revision }: RecordedEvent<AskEvent>, sql: Sql): Promise<void> {
  if (event.type === 'AskMade') {
    const { data } = event;
    await sql.query(
      `INSERT INTO ask_of_person (ask_id, person_id, service_id, service_name, agency_id, need, asked_by, asked_at,
         answer_due_at, status, revision) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11) ON CONFLICT (ask_id) DO NOTHING`,
      [data.askId, data.personId, data.serviceId, data.serviceName, data.agencyId, data.need, data.askedBy,
        data.askedAt, data.answerDueAt, STATUS_AFTER[event.type], revision], // prettier-ignore
    );
    return;
  }
  const { at, reason = null, suggestion = null, memberId = null, role = null } = endingOf(event);
  await sql.query(
    `UPDATE ask_of_person SET status = $2, reason = $3, suggestion = $4, answered_at = $5, member_id = $6, role = $7,
       revision = $8 WHERE ask_id = $1`,
    [event.data.askId, STATUS_AFTER[event.type], reason, suggestion, at, memberId, role, revision],
  );
}

function endingOf(event: Exclude<AskEvent, { readonly type: 'AskMade' }>): Ending {
  switch (event.type) {
    case 'AskAccepted':
      return { ...event.data, at: event.data.acceptedAt };
    case 'AskDeclined':
      return { ...event.data, at: event.data.declinedAt };
    case 'AskWithdrawn':
      return { ...event.data, at: event.data.withdrawnAt };
    case 'AskLapsed':
      return { at: event.data.lapsedAt };
  }
}
