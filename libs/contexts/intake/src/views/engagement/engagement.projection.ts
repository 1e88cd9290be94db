import type { Sql } from '@platform/access-control/relationship-facts';
import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { EngagementEvent } from '../../domain/engagement/engagement.events';
import { engagementStream } from '../../domain/engagement/engagement.state';

type Recorded = RecordedEvent<EngagementEvent>;

export const engagementProjection: Projection = {
  id: 'intake.engagement.v1',
  streams: [engagementStream],
  tables: ['engagement_concern'],
  async project(events, sql) {
    for (const event of events as readonly Recorded[]) await projectOne(event, sql);
    return (events as readonly Recorded[]).map(({ event }) => event.data.personId);
  },
};

async function projectOne({ event: { type, data }, revision }: Recorded, sql: Sql): Promise<void> {
  switch (type) {
    case 'EngagementConcernRaised':
      await sql.query(
        `INSERT INTO engagement_concern (concern_id, person_id, raised_at, missed_on, last_missed_on, tried,
           carer_contacted, next_step_due_at, revision) VALUES ($1,$2,$3,$4,$4,'[]',false,$5,$6)
         ON CONFLICT (concern_id) DO NOTHING`,
        [data.concernId, data.personId, data.raisedAt, data.missedOn, data.nextStepDueAt, revision],
      );
      return;
    case 'ContactMissed':
      await sql.query(
        `UPDATE engagement_concern SET last_missed_on = greatest(last_missed_on, $2::date), revision = $3
         WHERE person_id = $1`,
        [data.personId, data.missedOn, revision],
      );
      return;
    case 'ReachTried':
      await sql.query(
        `UPDATE engagement_concern SET tried = tried || $2::jsonb, next_step_due_at = $3, revision = $4
         WHERE concern_id = $1`,
        [
          data.concernId,
          JSON.stringify([{ channel: data.channel, triedOn: data.triedOn }]),
          data.nextStepDueAt,
          revision,
        ],
      );
      return;
    case 'CarerContacted':
      await sql.query(
        `UPDATE engagement_concern SET carer_contacted = true, next_step_due_at = $2, revision = $3
         WHERE concern_id = $1`,
        [data.concernId, data.nextStepDueAt, revision],
      );
      return;
    case 'ContactMade':
      await sql.query('DELETE FROM engagement_concern WHERE person_id = $1 AND last_missed_on <= $2', [
        data.personId,
        data.madeOn,
      ]);
      return;
    case 'OutreachAgreed':
    case 'DistanceAskedFor':
    case 'DeathHeardOf':
      await sql.query('DELETE FROM engagement_concern WHERE person_id = $1', [data.personId]);
      return;
    case 'DeathTakenBack':
  }
}
