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
  switch (event.type) {
    case 'AskMade': {
      const { data } = event;
      await sql.query(
        `INSERT INTO ask_in_inbox (ask_id, agency_id, service_id, service_name, need, asked_by_agency_id, asked_at,
           answer_due_at, status, goes_by_link, may_have_link, revision)
         VALUES ($1,$2,$3,$4,$5,$6,$7,$8,'waiting',$9,$10,$11) ON CONFLICT (ask_id) DO NOTHING`,
        [data.askId, data.agencyId, data.serviceId, data.serviceName, data.need, data.askedByAgencyId, data.askedAt,
          data.answerDueAt, data.goesByLink ?? false, data.forWhoAccepts !== undefined, revision], // prettier-ignore
      );
      return;
    }
    case 'AskLinkIssued':
      await sql.query('UPDATE ask_in_inbox SET revision = $2 WHERE ask_id = $1', [event.data.askId, revision]);
      return;
    case 'FurtherQuestionAsked': {
      const { askId, question, questionAskedAt, linkName = null, linkGroup = null } = event.data;
      await sql.query(
        `UPDATE ask_in_inbox SET question = $2, question_asked_at = $3, link_name = $4, link_group = $5, revision = $6
         WHERE ask_id = $1`,
        [askId, question, questionAskedAt, linkName, linkGroup, revision],
      );
      return;
    }
    case 'FurtherQuestionAnswered': {
      const { askId, questionAnswer, questionAnsweredAt } = event.data;
      await sql.query(
        'UPDATE ask_in_inbox SET question_answer = $2, question_answered_at = $3, revision = $4 WHERE ask_id = $1',
        [askId, questionAnswer, questionAnsweredAt, revision],
      );
      return;
    }
    default: {
      // Whoever accepted by a link was told who it is; nobody who signs in was.
      const personId = event.type === 'AskAccepted' ? event.data.personId : null;
      const { linkName = null, linkGroup = null } = 'linkName' in event.data ? event.data : {};
      await sql.query(
        `UPDATE ask_in_inbox SET status = $2, person_id = $3, link_name = $4, link_group = $5, revision = $6
         WHERE ask_id = $1`,
        [event.data.askId, STATUS_AFTER[event.type], personId, linkName, linkGroup, revision],
      );
    }
  }
}
