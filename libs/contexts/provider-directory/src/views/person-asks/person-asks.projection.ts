import type { Sql } from '@platform/access-control/relationship-facts';
import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { AskEnd, AskEvent } from '../../domain/ask/ask.events';
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
  readonly linkName?: string;
  readonly linkGroup?: string;
}

async function projectOne({ event, revision }: RecordedEvent<AskEvent>, sql: Sql): Promise<void> {
  switch (event.type) {
    case 'AskMade': {
      const { data } = event;
      await sql.query(
        `INSERT INTO ask_of_person (ask_id, person_id, service_id, service_name, agency_id, need, asked_by, asked_at,
           answer_due_at, status, goes_by_link, revision) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,'waiting',$10,$11)
         ON CONFLICT (ask_id) DO NOTHING`,
        [data.askId, data.personId, data.serviceId, data.serviceName, data.agencyId, data.need, data.askedBy,
          data.askedAt, data.answerDueAt, data.goesByLink ?? false, revision], // prettier-ignore
      );
      return;
    }
    case 'AskLinkIssued':
      await sql.query('UPDATE ask_of_person SET revision = $2 WHERE ask_id = $1', [event.data.askId, revision]);
      return;
    case 'FurtherQuestionAsked': {
      const { askId, question, questionAskedAt, linkName = null, linkGroup = null } = event.data;
      await sql.query(
        `UPDATE ask_of_person SET question = $2, question_asked_at = $3, link_name = $4, link_group = $5, revision = $6
         WHERE ask_id = $1`,
        [askId, question, questionAskedAt, linkName, linkGroup, revision],
      );
      return;
    }
    case 'FurtherQuestionAnswered': {
      const { askId, questionAnswer, questionAnsweredAt } = event.data;
      await sql.query(
        'UPDATE ask_of_person SET question_answer = $2, question_answered_at = $3, revision = $4 WHERE ask_id = $1',
        [askId, questionAnswer, questionAnsweredAt, revision],
      );
      return;
    }
    default: {
      const { at, reason = null, suggestion = null, memberId = null, role = null, ...by } = endingOf(event);
      await sql.query(
        `UPDATE ask_of_person SET status = $2, reason = $3, suggestion = $4, answered_at = $5, member_id = $6, role = $7,
           link_name = $8, link_group = $9, revision = $10 WHERE ask_id = $1`,
        [
          ...[event.data.askId, STATUS_AFTER[event.type], reason, suggestion, at, memberId, role],
          ...[by.linkName ?? null, by.linkGroup ?? null, revision],
        ],
      );
    }
  }
}

function endingOf(event: AskEnd): Ending {
  switch (event.type) {
    case 'AskAccepted':
    case 'AskAcceptedByLink':
      return { ...event.data, at: event.data.acceptedAt };
    case 'AskDeclined':
      return { ...event.data, at: event.data.declinedAt };
    case 'AskWithdrawn':
      return { ...event.data, at: event.data.withdrawnAt };
    case 'AskLapsed':
      return { at: event.data.lapsedAt };
  }
}
