import type { Sql } from '@platform/access-control/relationship-facts';
import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { HandOverEvent, Overdue, Told } from '../../domain/hand-over/hand-over.events';
import { handOverStream } from '../../domain/hand-over/hand-over.state';
import type { ProposedHandOver } from '../../domain/hand-over/hand-over.state';

/** Rows for the board and for what falls due. The board is of many people, so any change may concern whoever reads it. */
export const handOverBoardProjection: Projection = {
  id: 'care-plan.hand-over-board.v1',
  streams: [handOverStream],
  tables: ['hand_over'],
  async project(events, sql) {
    for (const recorded of events as readonly RecordedEvent<HandOverEvent>[]) await projectOne(recorded, sql);
    return [];
  },
};

/** Tells the open pages of a person that one of their hand-overs changed. */
export const handOversProjection: Projection = {
  id: 'care-plan.hand-overs.v1',
  streams: [handOverStream],
  tables: [],
  async project(events) {
    return (events as readonly RecordedEvent<HandOverEvent>[]).map(({ event }) => event.data.personId);
  },
};

async function projectOne({ event, metadata }: RecordedEvent<HandOverEvent>, sql: Sql): Promise<void> {
  const { handOverId } = event.data;
  const at = metadata.recordedAt;
  switch (event.type) {
    case 'HandOverProposed': {
      const { personId, fromAgencyId, toAgencyId, acknowledgeDueAt, contactDueAt } = event.data;
      await sql.query(
        `INSERT INTO hand_over (hand_over_id, person_id, from_agency_id, to_agency_id, status, acknowledge_due_at,
           contact_due_at, told_unanswered, told_no_contact, changed_at)
         VALUES ($1,$2,$3,$4,'proposed',$5,$6,'{}','{}',$7) ON CONFLICT (hand_over_id) DO NOTHING`,
        [handOverId, personId, fromAgencyId, toAgencyId, acknowledgeDueAt, contactDueAt, at],
      );
      return;
    }
    case 'HandOverAccepted':
      return becomes('accepted', handOverId, at, sql);
    case 'HandOverCompleted':
      return becomes('completed', handOverId, at, sql);
    case 'HandOverWithdrawn':
      return becomes('withdrawn', handOverId, at, sql);
    case 'HandOverUnanswered':
      return told('sender', 'unanswered', handOverId, at, sql);
    case 'HandOverLate':
      return told('sender', 'no-contact', handOverId, at, sql);
    case 'HandOverEscalated':
      return told(event.data.to, event.data.because, handOverId, at, sql);
    case 'HandOverArranged':
    case 'FirstContactMade':
  }
}

async function becomes(status: ProposedHandOver['status'], handOverId: string, at: string, sql: Sql): Promise<void> {
  await sql.query('UPDATE hand_over SET status = $2, changed_at = $3 WHERE hand_over_id = $1', [
    handOverId,
    status,
    at,
  ]);
}

async function told(whom: Told, overdue: Overdue, handOverId: string, at: string, sql: Sql): Promise<void> {
  const column = overdue === 'unanswered' ? 'told_unanswered' : 'told_no_contact';
  await sql.query(
    `UPDATE hand_over SET ${column} = array_append(${column}, $2), changed_at = $3
     WHERE hand_over_id = $1 AND NOT ($2 = ANY(${column}))`,
    [handOverId, whom, at],
  );
}
