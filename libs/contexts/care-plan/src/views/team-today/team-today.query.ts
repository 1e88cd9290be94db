import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { CarePlanContext } from '../../care-plan.context';
import { teamTodayProjection } from './team-today.projection';

export interface PersonOfMine {
  readonly personId: string;
  readonly planId: string;
  readonly isKeyWorker: boolean;
  readonly role: string;
  readonly openActions: number;
  readonly nextDueOn: string | null;
  readonly signature: 'none' | 'agreed' | 'not-agreed' | 'lapsed';
  readonly lastChangedAt: Date;
  /** When it was recorded that they have died; null when they have not. */
  readonly diedAt: Date | null;
}
export interface ActionOfMine {
  readonly planId: string;
  readonly personId: string;
  readonly actionId: string;
  readonly text: string;
  readonly dueOn: string;
  /** The person says that it is wrong; without its words until they are answered. */
  readonly keptFromUse: boolean;
}

/** Both lists hold only people whose record the caller may open now. */
@Injectable()
export class TeamTodayQuery {
  constructor(private readonly carePlan: CarePlanContext) {}

  async people(caller: Principal, position: bigint): Promise<PersonOfMine[]> {
    const mine = await this.ask<PersonOfMine>(
      caller,
      position,
      `SELECT p.person_id AS "personId", p.plan_id AS "planId", t.is_key_worker AS "isKeyWorker", t.role,
         count(a.action_id)::int AS "openActions", min(a.due_on)::text AS "nextDueOn", p.signature,
         p.last_changed_at AS "lastChangedAt", p.died_at AS "diedAt"
       FROM team_member t JOIN plan_today p ON p.plan_id = t.plan_id LEFT JOIN open_action a ON a.plan_id = t.plan_id
       WHERE t.member_id = $1 AND p.person_id = ANY($2::uuid[])
       GROUP BY p.plan_id, t.is_key_worker, t.role
       ORDER BY min(a.due_on) NULLS LAST, p.last_changed_at DESC LIMIT 500`,
    );
    const shown = mine.map(({ personId }) => personId);
    await this.carePlan.views.recordBoard(caller, 'today', shown);
    return mine;
  }

  async actions(caller: Principal, position: bigint): Promise<ActionOfMine[]> {
    return this.ask(
      caller,
      position,
      `SELECT a.plan_id AS "planId", a.person_id AS "personId", a.action_id AS "actionId",
         CASE WHEN a.kept_from_use THEN '' ELSE a.text END AS text, a.kept_from_use AS "keptFromUse",
         a.due_on::text AS "dueOn"
       FROM open_action a JOIN team_member t ON t.plan_id = a.plan_id AND t.member_id = a.owner_id
       JOIN plan_today p ON p.plan_id = a.plan_id AND p.died_at IS NULL
       WHERE a.owner_id = $1 AND a.person_id = ANY($2::uuid[]) ORDER BY a.due_on, a.action_id LIMIT 500`,
    );
  }

  private async ask<Row extends object>(caller: Principal, position: bigint, sql: string): Promise<Row[]> {
    await this.carePlan.access.assertMay(caller, 'team-today.read');
    await this.carePlan.runtime.reached(teamTodayProjection.id, position);
    const people = await this.carePlan.access.peopleOf(caller);
    return this.carePlan.database.reading(caller, (rows) => rows.query<Row[]>(sql, [caller.memberId, people]));
  }
}
