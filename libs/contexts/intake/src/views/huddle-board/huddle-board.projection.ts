import type { Sql } from '@platform/access-control/relationship-facts';
import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { HuddleEvent } from '../../domain/huddle/huddle.events';
import { huddleStream } from '../../domain/huddle/huddle.state';
import type { IntroductionEvent } from '../../domain/introduction/introduction.events';
import { introductionStream } from '../../domain/introduction/introduction.state';

type BoardEvent = RecordedEvent<IntroductionEvent | HuddleEvent>;

export const huddleBoardProjection: Projection = {
  id: 'intake.huddle-board.v1',
  streams: [introductionStream, huddleStream],
  tables: ['introduction_on_board', 'huddle'],
  async project(events, sql) {
    for (const event of events as readonly BoardEvent[]) await projectOne(event, sql);
    return [];
  },
};

async function projectOne({ event, revision }: BoardEvent, sql: Sql): Promise<void> {
  switch (event.type) {
    case 'IntroductionReceived': {
      const { data } = event;
      await sql.query(
        `INSERT INTO introduction_on_board (introduction_id, person_id, name, via, received_at, what_brought_you,
           what_would_help, reach_me, status, revision) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,'waiting',$9)
         ON CONFLICT (introduction_id) DO NOTHING`,
        [data.introductionId, data.personId, data.name, data.via, data.receivedAt, data.whatBroughtYou,
          data.whatWouldHelp, JSON.stringify(data.reachMe), revision], // prettier-ignore
      );
      return;
    }
    case 'KeyWorkerNamed': {
      const { introductionId, keyWorkerId, agencyId, nextContactOn, namedAt } = event.data;
      await sql.query(
        `UPDATE introduction_on_board SET status = 'welcomed', key_worker_id = $2, agency_id = $3, next_contact_on = $4,
           welcomed_at = $5, revision = $6 WHERE introduction_id = $1`,
        [introductionId, keyWorkerId, agencyId, nextContactOn, namedAt, revision],
      );
      return;
    }
    case 'IntroductionHeldOver':
      await sql.query('UPDATE introduction_on_board SET held_over = $2, revision = $3 WHERE introduction_id = $1', [
        event.data.introductionId,
        event.data.reason,
        revision,
      ]);
      return;
    case 'InitialConversationHeld':
    case 'ConversationFoundAboutSomebodyElse':
      await sql.query('UPDATE introduction_on_board SET revision = $2 WHERE introduction_id = $1', [
        event.data.introductionId,
        revision,
      ]);
      return;
    case 'DeclinedByPerson':
      await sql.query(
        `UPDATE introduction_on_board SET status = 'declined-by-person', revision = $2 WHERE introduction_id = $1`,
        [event.data.introductionId, revision],
      );
      return;
    case 'HuddleOpened':
      await sql.query(
        `INSERT INTO huddle (huddle_id, status, opened_at, opened_by, revision) VALUES ($1,'open',$2,$3,$4)
         ON CONFLICT (huddle_id) DO NOTHING`,
        [event.data.huddleId, event.data.openedAt, event.data.openedBy, revision],
      );
      return;
    case 'HuddleClosed':
      await sql.query(`UPDATE huddle SET status = 'closed', revision = $2 WHERE huddle_id = $1`, [
        event.data.huddleId,
        revision,
      ]);
  }
}
