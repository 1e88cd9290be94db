import type { Sql } from '@platform/access-control/relationship-facts';
import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { HuddleItemEvent } from '../../domain/huddle-item/huddle-item.events';
import { huddleItemStream } from '../../domain/huddle-item/huddle-item.state';
import type { HuddleEvent } from '../../domain/huddle/huddle.events';
import { huddleStream } from '../../domain/huddle/huddle.state';
import type { IntroductionEvent } from '../../domain/introduction/introduction.events';
import { introductionStream } from '../../domain/introduction/introduction.state';

type BoardEvent = RecordedEvent<IntroductionEvent | HuddleEvent | HuddleItemEvent>;

export const huddleBoardProjection: Projection = {
  id: 'intake.huddle-board.v1',
  streams: [introductionStream, huddleStream, huddleItemStream],
  tables: ['introduction_on_board', 'huddle', 'huddle_item'],
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
    case 'LanguageChosen':
      return change(sql, event.data.introductionId, revision, { language: event.data.language });
    case 'IntroductionTakenDown':
      return change(sql, event.data.introductionId, revision, {
        said_by: event.data.saidBy,
        taken_down_at: event.data.takenDownAt,
      });
    case 'IntroducerNamed': {
      const { introductionId, kind, name, organisation, tellMe } = event.data;
      const introducer = JSON.stringify({ kind, name, organisation, tellMe });
      return change(sql, introductionId, revision, { introducer });
    }
    case 'PersonAwarenessRecorded': {
      const { introductionId, awareness, why } = event.data;
      return change(sql, introductionId, revision, { awareness, awareness_why: why });
    }
    case 'IntroducerUpdated':
      return change(sql, event.data.introductionId, revision, {});
    case 'KeyWorkerNamed':
    case 'PersonReintroduced': {
      const { introductionId, keyWorkerId, agencyId, nextContactOn } = event.data;
      const namedAt = event.type === 'KeyWorkerNamed' ? event.data.namedAt : event.data.reintroducedAt;
      await sql.query(
        `UPDATE introduction_on_board SET status = 'welcomed', key_worker_id = $2, agency_id = $3, next_contact_on = $4,
           welcomed_at = $5, farewell_at = NULL, revision = $6 WHERE introduction_id = $1`,
        [introductionId, keyWorkerId, agencyId, nextContactOn, namedAt, revision],
      );
      return;
    }
    case 'IntroductionHeldOver':
      await sql.query(
        'UPDATE introduction_on_board SET held_over = $2, held_over_in = $3, revision = $4 WHERE introduction_id = $1',
        [event.data.introductionId, event.data.reason, event.data.huddleId, revision],
      );
      return;
    case 'InitialConversationHeld':
    case 'ReceiverAccepted':
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
    case 'HandedOverWarmly':
      await sql.query(
        `UPDATE introduction_on_board SET status = 'handed-over-warmly', revision = $2 WHERE introduction_id = $1`,
        [event.data.introductionId, revision],
      );
      return;
    case 'FarewellNoted':
      return change(sql, event.data.introductionId, revision, { farewell_at: event.data.heldAt });
    case 'DeathRecorded':
      await sql.query(
        `UPDATE introduction_on_board SET status_before = status, status = 'died', revision = $2
         WHERE introduction_id = $1 AND status <> 'died'`,
        [event.data.introductionId, revision],
      );
      return;
    case 'DeathCorrected':
      await sql.query(
        `UPDATE introduction_on_board SET status = coalesce(status_before, status), status_before = NULL, revision = $2
         WHERE introduction_id = $1`,
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
      return;
    default:
      await projectItem(event, sql);
  }
}

async function projectItem(event: HuddleItemEvent, sql: Sql): Promise<void> {
  switch (event.type) {
    case 'HuddleItemRaised': {
      const { itemId, personId, introductionId, question, summary, raisedBy, raisedAt } = event.data;
      await sql.query(
        `INSERT INTO huddle_item (item_id, person_id, introduction_id, question, summary, raised_by, raised_at, status)
         VALUES ($1,$2,$3,$4,$5,$6,$7,'open') ON CONFLICT (item_id) DO NOTHING`,
        [itemId, personId, introductionId, question, summary, raisedBy, raisedAt],
      );
      return;
    }
    case 'HuddleItemCarried': {
      const { itemId, reason, huddleId } = event.data;
      await sql.query('UPDATE huddle_item SET carried = $2, carried_in = $3 WHERE item_id = $1', [itemId, reason, huddleId]); // prettier-ignore
      return;
    }
    case 'HuddleItemCaptured': {
      const { itemId, huddleId, outcome, ownerId, agencyId, dueOn, capturedBy, capturedAt } = event.data;
      await sql.query(
        `UPDATE huddle_item SET status = 'captured', huddle_id = $2, outcome = $3, owner_id = $4, agency_id = $5, due_on = $6,
           captured_by = $7, captured_at = $8 WHERE item_id = $1`,
        [itemId, huddleId, outcome, ownerId, agencyId, dueOn, capturedBy, capturedAt],
      );
      return;
    }
    case 'HuddleItemDone':
  }
}

async function change(
  sql: Sql,
  introductionId: string,
  revision: bigint,
  columns: Readonly<Record<string, string | null>>,
): Promise<void> {
  const set = Object.keys(columns).map((column, at) => `${column} = $${at + 3}, `);
  await sql.query(`UPDATE introduction_on_board SET ${set.join('')}revision = $2 WHERE introduction_id = $1`, [
    introductionId,
    revision,
    ...Object.values(columns),
  ]);
}
