import type { Sql } from '@platform/access-control/relationship-facts';
import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { JointDecisionEvent } from '../../domain/joint-decision/joint-decision.events';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';

/** The list, and the word to every open page of a decision that something was said in it. */
export const decisionsProjection: Projection = {
  id: 'care-plan.decisions.v1',
  streams: [jointDecisionStream],
  tables: ['decision_on_list'],
  async project(events, sql) {
    const decisions = events as readonly RecordedEvent<JointDecisionEvent>[];
    for (const { event } of decisions) await projectOne(event, sql);
    return decisions.map(({ event }) => event.data.personId);
  },
};

async function projectOne(event: JointDecisionEvent, sql: Sql): Promise<void> {
  switch (event.type) {
    case 'DecisionProposed': {
      const { decisionId, personId, question, proposedAt } = event.data;
      await sql.query(
        `INSERT INTO decision_on_list (decision_id, person_id, question, status, proposed_at, dissents)
         VALUES ($1,$2,$3,'open',$4,0) ON CONFLICT (decision_id) DO NOTHING`,
        [decisionId, personId, question, proposedAt],
      );
      return;
    }
    case 'JointDecisionTaken': {
      const { decisionId, outcome, takenAt, positions } = event.data;
      const dissents = positions.filter(({ stance }) => stance === 'dissent').length;
      await sql.query(
        `UPDATE decision_on_list SET status = 'taken', outcome = $2, taken_at = $3, dissents = $4
         WHERE decision_id = $1`,
        [decisionId, outcome, takenAt, dissents],
      );
      return;
    }
    case 'DecisionFoundAboutSomebodyElse':
      await sql.query('DELETE FROM decision_on_list WHERE decision_id = $1', [event.data.decisionId]);
      return;
    case 'PositionStated':
    case 'PersonsVoiceRecorded':
    case 'QuorumReached':
    case 'DissentRecorded':
    case 'DecisionReviewed':
  }
}
