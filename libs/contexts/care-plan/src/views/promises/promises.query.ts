import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { CarePlanContext } from '../../care-plan.context';
import { decisionsProjection } from '../decisions/decisions.projection';
import { teamTodayProjection } from '../team-today/team-today.projection';
import { promisesProjection } from './promises.projection';

export interface CarePlanPromise {
  /** `action`: what somebody else said they would do for somebody whose key worker the caller is. */
  readonly kind: 'position' | 'decision-review' | 'action';
  readonly aboutId: string;
  readonly personId: string;
  readonly memberId: string;
  readonly dueOn: string | null;
  readonly words: string;
}
type Row = CarePlanPromise & { readonly part: 'decisions' | 'goals-and-actions' };

/** Of living people on whose team the caller is. */
const MINE = `JOIN team_member t ON t.plan_id = d.plan_id AND t.member_id = $1
  JOIN plan_today p ON p.plan_id = d.plan_id AND p.died_at IS NULL
  WHERE d.person_id = ANY($2::uuid[])`;
const POSITION = `SELECT 'position' AS kind, 'decisions' AS part, d.decision_id AS "aboutId", d.person_id AS "personId",
  NULL AS "dueOn", l.question AS words`;
const REVIEW = `SELECT 'decision-review' AS kind, 'decisions' AS part, d.decision_id AS "aboutId", d.person_id AS "personId",
  d.implementer_id AS "memberId", d.review_on::text AS "dueOn", l.outcome AS words
  FROM decision_promise d JOIN decision_on_list l ON l.decision_id = d.decision_id ${MINE}`;
const OF_DECISIONS = 'FROM decision_promise d JOIN decision_on_list l ON l.decision_id = d.decision_id';

const I_AM_OWED = `${POSITION}, o.member_id AS "memberId" ${OF_DECISIONS}
    JOIN (SELECT DISTINCT person_id, member_id FROM relationship WHERE ended_at IS NULL AND role <> 'carer') o
      ON o.person_id = d.person_id AND o.member_id <> $1 AND o.member_id <> ALL(d.stated)
    ${MINE} AND d.implementer_id IS NULL AND d.proposed_by = $1
  UNION ALL SELECT kind, part, "aboutId", "personId", "dueOn", words, "memberId" FROM (${REVIEW} AND t.is_key_worker) r
    WHERE "memberId" <> $1
  UNION ALL SELECT 'action' AS kind, 'goals-and-actions' AS part, d.action_id, d.person_id, d.due_on::text,
    CASE WHEN d.kept_from_use THEN '' ELSE d.text END, d.owner_id
    FROM open_action d ${MINE} AND t.is_key_worker AND d.owner_id <> $1
  ORDER BY "dueOn" NULLS LAST, "aboutId" LIMIT 300`;

/** What others owe the caller in decisions and actions, of the people on whose team they are; what the caller owes is in views of its own. */
@Injectable()
export class PromisesQuery {
  constructor(private readonly carePlan: CarePlanContext) {}

  async mine(caller: Principal, position: bigint) {
    const { access, database, runtime, views } = this.carePlan;
    await access.assertMay(caller, 'my-promises.read');
    for (const { id } of [promisesProjection, decisionsProjection, teamTodayProjection]) {
      await runtime.reached(id, position);
    }
    const people = await access.peopleOf(caller);
    const owed = await database.reading(caller, (sql) => sql.query<Row[]>(I_AM_OWED, [caller.memberId, people]));
    const shown = owed.filter(await this.isShown(caller, owed));
    await views.recordBoard(
      caller,
      'today',
      shown.map(({ personId }) => personId),
    );
    return { iAmOwed: shown.map(({ part: _, ...promise }): CarePlanPromise => promise) };
  }

  /** What the person keeps from the caller is not listed. */
  private async isShown(caller: Principal, rows: readonly Row[]): Promise<(row: Row) => boolean> {
    const people = [...new Set(rows.map(({ personId }) => personId))];
    const standings = new Map(
      await Promise.all(
        people.map(async (personId) => [personId, await this.carePlan.access.on(caller, personId)] as const),
      ),
    );
    return ({ personId, part }) =>
      standings.get(personId)?.may(part === 'decisions' ? 'decision.read' : 'plan.read', { part }) === true;
  }
}
