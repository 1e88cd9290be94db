import type { Sql } from '@platform/access-control/relationship-facts';
import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import { DECISIONS_VIEW } from '../../care-plan.context';
import type { JointDecisionEvent } from '../../domain/joint-decision/joint-decision.events';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';

/** The list, who owes what in it, and the word to every open page of a decision that something was said in it. */
export const decisionsProjection: Projection = {
  id: DECISIONS_VIEW,
  streams: [jointDecisionStream],
  tables: ['decision_on_list', 'decision_position'],
  async project(events, sql) {
    const decisions = events as readonly RecordedEvent<JointDecisionEvent>[];
    for (const { event } of decisions) await projectOne(event, sql);
    return decisions.map(({ event }) => event.data.personId);
  },
};

async function projectOne(event: JointDecisionEvent, sql: Sql): Promise<void> {
  const { decisionId } = event.data;
  const set = (columns: Readonly<Record<string, unknown>>) => change(sql, decisionId, columns);
  switch (event.type) {
    case 'DecisionProposed': {
      const { personId, kind, question, proposedAt, answerBy = null, decideBy = null, asked = [] } = event.data;
      await sql.query(
        `INSERT INTO decision_on_list (decision_id, person_id, kind, question, status, proposed_at, answer_by, decide_by, dissents)
         VALUES ($1,$2,$3,$4,'open',$5,$6,$7,0) ON CONFLICT (decision_id) DO NOTHING`,
        [decisionId, personId, kind, question, proposedAt, answerBy, decideBy],
      );
      return positions(sql, event.data, asked, 'owed');
    }
    case 'PositionStated':
      return positions(sql, event.data, [event.data.memberId], 'stated');
    case 'PositionsLapsed':
      return positions(sql, event.data, event.data.memberIds, 'lapsed');
    case 'JointDecisionTaken': {
      const { outcome, takenAt, takenBy, implementerId, implementBy = null, reviewOn } = event.data;
      const dissents = dissentsIn(event.data);
      const implementation = implementBy === null ? null : 'owed';
      return set({
        ...{ status: 'taken', outcome, taken_at: takenAt, taken_by: takenBy, dissents },
        ...{ implementer_id: implementerId, implement_by: implementBy, implementation, review_on: reviewOn },
      });
    }
    case 'DecisionTakenInEmergency': {
      const { outcome, takenAt, takenBy, implementerId, implementBy, reviewOn, ratifyBy } = event.data;
      return set({
        ...{ status: 'to-be-ratified', outcome, taken_at: takenAt, taken_by: takenBy, in_emergency: true },
        ...{ implementer_id: implementerId, implement_by: implementBy, implementation: 'owed', review_on: reviewOn },
        ratify_by: ratifyBy,
      });
    }
    case 'DecisionRatified':
      return set({ status: 'taken', ratified_at: event.data.ratifiedAt, dissents: dissentsIn(event.data) });
    case 'RatificationEscalated':
      return set({ escalated_at: event.data.escalatedAt });
    case 'EvidencePackProduced':
      return;
    case 'DecisionWithdrawn':
      return set({ status: 'withdrawn' });
    case 'DecisionLapsed':
      return set({ status: 'lapsed' });
    case 'DecisionImplemented':
      return set({ implementation: 'implemented' });
    case 'DecisionNotImplemented':
      return set({ implementation: 'not-implemented' });
    case 'DecisionReviewed':
      return set({ review_on: event.data.nextReviewOn });
    case 'DecisionPutToRest':
      return set({ review_on: null });
    case 'DecisionSuperseded':
      return set({ superseded_by: event.data.byDecisionId });
    case 'DecisionFoundAboutSomebodyElse':
      await sql.query('DELETE FROM decision_on_list WHERE decision_id = $1', [decisionId]);
      await sql.query('DELETE FROM decision_position WHERE decision_id = $1', [decisionId]);
      return;
    case 'PersonsVoiceRecorded':
    case 'QuorumReached':
    case 'DissentRecorded':
    case 'CapacityConsidered':
    case 'BestInterestsDecisionRecorded':
  }
}

const dissentsIn = (taken: { readonly positions: readonly { readonly stance: string }[] }): number =>
  taken.positions.filter(({ stance }) => stance === 'dissent').length;

async function change(sql: Sql, decisionId: string, columns: Readonly<Record<string, unknown>>): Promise<void> {
  const names = Object.keys(columns);
  await sql.query(
    `UPDATE decision_on_list SET ${names.map((name, at) => `${name} = $${at + 2}`).join(', ')} WHERE decision_id = $1`,
    [decisionId, ...Object.values(columns)],
  );
}

async function positions(
  sql: Sql,
  { decisionId, personId }: { readonly decisionId: string; readonly personId: string },
  memberIds: readonly string[],
  state: 'owed' | 'stated' | 'lapsed',
): Promise<void> {
  await sql.query(
    `INSERT INTO decision_position (decision_id, member_id, person_id, state)
     SELECT $1, member_id, $2, $4 FROM unnest($3::uuid[]) AS asked(member_id)
     ON CONFLICT (member_id, decision_id) DO UPDATE SET state = excluded.state`,
    [decisionId, personId, memberIds, state],
  );
}
