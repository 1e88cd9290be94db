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
    const page = events as readonly RecordedEvent<JointDecisionEvent>[];
    for (const { event } of page) await projectOne(event, sql);
    return page.map(({ event }) => event.data.personId);
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
    case 'PositionsLapsed':
      await sql.query(
        `UPDATE decision_promise SET stated = ARRAY(SELECT unnest(stated) EXCEPT SELECT unnest($2::uuid[])) WHERE decision_id = $1`,
        [data.decisionId, data.memberIds],
      );
      return;
    case 'JointDecisionTaken':
    case 'DecisionTakenInEmergency':
      return lookAgain(sql, data.decisionId, data.implementerId, data.reviewOn);
    case 'DecisionReviewed':
      if (data.nextReviewOn === null) return forget(sql, data.decisionId);
      return lookAgain(sql, data.decisionId, data.reviewerId, data.nextReviewOn);
    case 'DecisionWithdrawn':
    case 'DecisionLapsed':
    case 'DecisionSuperseded':
    case 'DecisionPutToRest':
    case 'DecisionFoundAboutSomebodyElse':
      return forget(sql, data.decisionId);
    default:
  }
}

async function lookAgain(sql: Sql, decisionId: string, memberId: string | null, on: string): Promise<void> {
  await sql.query('UPDATE decision_promise SET implementer_id = $2, review_on = $3 WHERE decision_id = $1', [
    ...[decisionId, memberId],
    on,
  ]);
}

async function forget(sql: Sql, decisionId: string): Promise<void> {
  await sql.query('DELETE FROM decision_promise WHERE decision_id = $1', [decisionId]);
}
