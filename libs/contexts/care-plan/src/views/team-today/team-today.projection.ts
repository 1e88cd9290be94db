import type { Sql } from '@platform/access-control/relationship-facts';
import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { PlanEvent } from '../../domain/plan/plan.events';
import { planStream } from '../../domain/plan/plan.state';

/** What a member of teams owes today: their people, and what they said they would do. */
export const teamTodayProjection: Projection = {
  id: 'care-plan.team-today.v1',
  streams: [planStream],
  tables: ['plan_today', 'team_member', 'open_action'],
  async project(events, sql) {
    const page = events as readonly RecordedEvent<PlanEvent>[];
    const last = [...new Map(page.map((one) => [one.event.data.planId, one])).values()];
    await sql.query(
      `INSERT INTO plan_today (plan_id, person_id, signature, last_changed_at)
       SELECT plan_id, person_id, 'none', at FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[]) AS changed(plan_id, person_id, at)
       ON CONFLICT (plan_id) DO UPDATE SET last_changed_at = excluded.last_changed_at`,
      [
        last.map(({ event }) => event.data.planId),
        last.map(({ event }) => event.data.personId),
        last.map(({ metadata }) => metadata.recordedAt),
      ],
    );
    for (const { event } of page) await projectOne(event, sql);
    return page.map(({ event }) => event.data.personId);
  },
};

async function projectOne(event: PlanEvent, sql: Sql): Promise<void> {
  switch (event.type) {
    case 'TeamMemberJoined':
    case 'KeyWorkerChanged': {
      const { planId, memberId, role, isKeyWorker } = event.data;
      await sql.query(
        `INSERT INTO team_member (plan_id, member_id, role, is_key_worker) VALUES ($1, $2, $3, $4)
         ON CONFLICT (member_id, plan_id) DO UPDATE SET role = excluded.role, is_key_worker = excluded.is_key_worker`,
        [planId, memberId, role, isKeyWorker],
      );
      return;
    }
    case 'TeamMemberLeft': {
      const { planId, memberId } = event.data;
      await sql.query('DELETE FROM team_member WHERE plan_id = $1 AND member_id = $2', [planId, memberId]);
      return;
    }
    case 'ActionAgreed': {
      const { actionId, planId, personId, ownerId, text, dueOn } = event.data;
      await sql.query(
        `INSERT INTO open_action (action_id, plan_id, person_id, owner_id, text, due_on)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (action_id) DO NOTHING`,
        [actionId, planId, personId, ownerId, text, dueOn],
      );
      return;
    }
    case 'ActionCompleted':
    case 'ActionLapsed':
      await sql.query('DELETE FROM open_action WHERE action_id = $1', [event.data.actionId]);
      return;
    case 'ActionReassigned':
      await sql.query('UPDATE open_action SET owner_id = $2 WHERE action_id = $1', [
        event.data.actionId,
        event.data.ownerId,
      ]);
      return;
    case 'ActionDueChanged':
      await sql.query('UPDATE open_action SET due_on = $2 WHERE action_id = $1', [
        event.data.actionId,
        event.data.dueOn,
      ]);
      return;
    case 'DetailChanged':
      if (event.data.kind !== 'action') return;
      await sql.query('UPDATE open_action SET text = $2 WHERE action_id = $1', [event.data.id, event.data.value]);
      return;
    case 'PlanAgreedByPerson':
      return setSignature(sql, event.data.planId, 'agreed');
    case 'PlanNotAgreedByPerson':
      return setSignature(sql, event.data.planId, 'not-agreed');
    case 'PlanSignatureLapsed':
      return setSignature(sql, event.data.planId, 'lapsed');
    case 'PersonDied':
      return setDied(sql, event.data.planId, event.data.recordedAt);
    case 'DeathTakenBack':
      return setDied(sql, event.data.planId, null);
    case 'FoundAboutSomebodyElse':
      await sql.query('DELETE FROM open_action WHERE action_id::text = $1', [event.data.entry.id]);
      return;
    case 'CorrectionBegun': {
      const { correctionId, entry, keptFromUse } = event.data;
      if (entry?.kind !== 'action' || !keptFromUse) return;
      await sql.query('UPDATE open_action SET kept_from_use = true, correction_id = $2 WHERE action_id = $1', [
        entry.id,
        correctionId,
      ]);
      return;
    }
    case 'CorrectionClosed':
      await sql.query('UPDATE open_action SET kept_from_use = false WHERE correction_id = $1', [
        event.data.correctionId,
      ]);
      return;
    case 'WelcomedAgain':
    case 'IntroductionEnded':
    case 'FarewellHeld':
    case 'PlanRested':
    case 'PlanRevived':
    case 'PlanOpened':
    case 'PlanSectionRevised':
    case 'PersonsWordsRecorded':
    case 'RewordingProposed':
    case 'RewordingAccepted':
    case 'RewordingRefused':
    case 'ScribeNamed':
    case 'ScribeEnded':
    case 'PlanSignedByMember':
    case 'MemberSignaturesLapsed':
    case 'CommentMade':
    case 'CommentAnswered':
    case 'CommentResolved':
    case 'GoalSet':
    case 'GoalStateChanged':
    case 'GoalReplaced':
    case 'PlanReviewSet':
    case 'SafetyLineAdded':
    case 'SafetyLineAgreed':
    case 'SafetyLineTakenOut':
    case 'SafetyLineKept':
    case 'PlanConflictFound':
    case 'PlanConflictResolved':
      return;
  }
}

async function setSignature(sql: Sql, planId: string, signature: 'agreed' | 'not-agreed' | 'lapsed'): Promise<void> {
  await sql.query('UPDATE plan_today SET signature = $2 WHERE plan_id = $1', [planId, signature]);
}

async function setDied(sql: Sql, planId: string, diedAt: string | null): Promise<void> {
  await sql.query('UPDATE plan_today SET died_at = $2 WHERE plan_id = $1', [planId, diedAt]);
}
