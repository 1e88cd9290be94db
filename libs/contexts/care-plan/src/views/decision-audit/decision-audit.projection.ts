import type { Sql } from '@platform/access-control/relationship-facts';
import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { JointDecisionEvent } from '../../domain/joint-decision/joint-decision.events';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';

/** What is counted in a year, one row for each decision: of what kind and how far it came, of nobody. */
export const decisionAuditProjection: Projection = {
  id: 'care-plan.decision-audit.v1',
  streams: [jointDecisionStream],
  tables: ['decision_tally'],
  async project(events, sql) {
    for (const { event } of events as readonly RecordedEvent<JointDecisionEvent>[]) await projectOne(event, sql);
    return [];
  },
};

async function projectOne(event: JointDecisionEvent, sql: Sql): Promise<void> {
  const { decisionId } = event.data;
  const set = (column: string, value: unknown) =>
    sql.query(`UPDATE decision_tally SET ${column} = $2 WHERE decision_id = $1`, [decisionId, value]);
  switch (event.type) {
    case 'JointDecisionTaken': {
      const { kind, takenAt, implementBy = null, personsVoice } = event.data;
      await sql.query(
        `INSERT INTO decision_tally (decision_id, kind, taken_at, in_emergency, dissents, voice, implement_by)
         VALUES ($1,$2,$3,false,$4,$5,$6) ON CONFLICT (decision_id) DO NOTHING`,
        [decisionId, kind, takenAt, dissentsIn(event.data), personsVoice, implementBy],
      );
      return;
    }
    case 'DecisionTakenInEmergency': {
      const { kind, takenAt, implementBy, ratifyBy } = event.data;
      await sql.query(
        `INSERT INTO decision_tally (decision_id, kind, taken_at, in_emergency, dissents, implement_by, ratify_by)
         VALUES ($1,$2,$3,true,0,$4,$5) ON CONFLICT (decision_id) DO NOTHING`,
        [decisionId, kind, takenAt, implementBy, ratifyBy],
      );
      return;
    }
    case 'DecisionRatified':
      await sql.query('UPDATE decision_tally SET ratified_at = $2, dissents = $3, voice = $4 WHERE decision_id = $1', [
        decisionId,
        event.data.ratifiedAt,
        dissentsIn(event.data),
        event.data.personsVoice,
      ]);
      return;
    case 'RatificationEscalated':
      await set('escalated_at', event.data.escalatedAt);
      return;
    case 'DecisionImplemented':
      await set('implemented_at', event.data.implementedAt);
      return;
    case 'DecisionNotImplemented':
      await set('not_implemented_at', event.data.saidAt);
      return;
    case 'DecisionSuperseded':
      await set('superseded_at', event.data.supersededAt);
      return;
    case 'DecisionFoundAboutSomebodyElse':
      await sql.query('DELETE FROM decision_tally WHERE decision_id = $1', [decisionId]);
      return;
    case 'DecisionProposed':
    case 'PositionStated':
    case 'PersonsVoiceRecorded':
    case 'QuorumReached':
    case 'DissentRecorded':
    case 'PositionsLapsed':
    case 'DecisionWithdrawn':
    case 'DecisionLapsed':
    case 'DecisionReviewed':
    case 'DecisionPutToRest':
    case 'CapacityConsidered':
    case 'BestInterestsDecisionRecorded':
    case 'EvidencePackProduced':
  }
}

const dissentsIn = (taken: { readonly positions: readonly { readonly stance: string }[] }): number =>
  taken.positions.filter(({ stance }) => stance === 'dissent').length;
