import type { Sql } from '@platform/access-control/relationship-facts';
import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { JointDecisionEvent } from '../../domain/joint-decision/joint-decision.events';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';

/** Who has still to say where they stand, and who carries out what was decided and looks at it again. */
export const promisesProjection: Projection = {
  id: 'care-plan.promises.v1',
  streams: [jointDecisionStream],
  tables: ['decision_promise'],
  async project(events, sql) {
    for (const { event } of events as readonly RecordedEvent<JointDecisionEvent>[]) await projectOne(event, sql);
    return [];
  },
};

async function projectOne({ type, data }: JointDecisionEvent, sql: Sql): Promise<void> {
  switch (type) {
    case 'DecisionProposed':
      await sql.query(
        `INSERT INTO decision_promise (decision_id, plan_id, person_id, proposed_by, stated) VALUES ($1,$2,$3,$4,'{}')
         ON CONFLICT (decision_id) DO NOTHING`,
        [data.decisionId, data.planId, data.personId, data.proposedBy],
      );
      return;
    case 'PositionStated':
      await sql.query(
        `UPDATE decision_promise SET stated = stated || $2::uuid WHERE decision_id = $1 AND $2::uuid <> ALL(stated)`,
        [data.decisionId, data.memberId],
      );
      return;
    case 'JointDecisionTaken':
    case 'DecisionReviewed':
      if (data.reviewOn === null) return forget(sql, data.decisionId);
      await sql.query('UPDATE decision_promise SET implementer_id = $2, review_on = $3 WHERE decision_id = $1', [
        ...[data.decisionId, data.implementerId],
        data.reviewOn,
      ]);
      return;
    case 'DecisionFoundAboutSomebodyElse':
      return forget(sql, data.decisionId);
    case 'PersonsVoiceRecorded':
    case 'QuorumReached':
    case 'DissentRecorded':
  }
}

async function forget(sql: Sql, decisionId: string): Promise<void> {
  await sql.query('DELETE FROM decision_promise WHERE decision_id = $1', [decisionId]);
}
