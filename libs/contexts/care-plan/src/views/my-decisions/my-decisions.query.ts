import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { CarePlanContext, DECISIONS_VIEW } from '../../care-plan.context';

/** What a worker owes in a decision, and by when. */
export interface OwedInDecision {
  readonly decisionId: string;
  readonly personId: string;
  readonly question: string;
  /** `position-again`: the plan changed after they agreed. */
  readonly owes: 'position' | 'position-again' | 'ratification' | 'implementation' | 'review';
  readonly due: string | null;
}

/** A decision taken in an emergency that nobody ratified in time: that there is one, of no person and without a word of it. */
export interface Unratified {
  readonly decisionId: string;
  readonly kind: string;
  readonly ratifyBy: Date;
}

const MOST = 200;
const WATCHES: readonly string[] = ['hub-coordinator', 'service-manager'];

@Injectable()
export class MyDecisionsQuery {
  constructor(private readonly carePlan: CarePlanContext) {}

  async read(caller: Principal, position: bigint) {
    const { access, database, runtime } = this.carePlan;
    await access.assertMay(caller, 'my-decisions.read');
    await runtime.reached(DECISIONS_VIEW, position);
    const people = await access.peopleOf(caller);
    const owed = await database.reading(caller, (rows) =>
      rows.query<OwedInDecision[]>(
        `SELECT * FROM (
           SELECT d.decision_id AS "decisionId", d.person_id AS "personId", d.question,
             CASE p.state WHEN 'lapsed' THEN 'position-again' ELSE 'position' END AS owes,
             CASE d.status WHEN 'open' THEN d.answer_by::text ELSE to_char(d.ratify_by AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') END AS due
           FROM decision_position p JOIN decision_on_list d ON d.decision_id = p.decision_id
             AND d.status IN ('open', 'to-be-ratified')
           WHERE p.member_id = $1 AND p.state <> 'stated'
           UNION ALL SELECT decision_id, person_id, question, 'ratification',
             to_char(ratify_by AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
           FROM decision_on_list WHERE taken_by = $1 AND status = 'to-be-ratified' AND superseded_by IS NULL
           UNION ALL SELECT decision_id, person_id, question, 'implementation', implement_by::text
           FROM decision_on_list WHERE implementer_id = $1 AND implementation = 'owed' AND superseded_by IS NULL
           UNION ALL SELECT decision_id, person_id, question, 'review', review_on::text
           FROM decision_on_list WHERE implementer_id = $1 AND review_on IS NOT NULL AND superseded_by IS NULL
             AND status IN ('taken', 'to-be-ratified')) AS owed
         WHERE "personId" = ANY($2::uuid[]) ORDER BY due NULLS LAST, "decisionId" LIMIT ${MOST}`,
        [caller.memberId, people],
      ),
    );
    return { owed, unratified: WATCHES.includes(caller.role) ? await this.unratified(caller) : [] };
  }

  /** For whoever holds the watch of the alliance. */
  private unratified(caller: Principal): Promise<Unratified[]> {
    return this.carePlan.database.reading({ ...caller, scope: 'alliance' }, (rows) =>
      rows.query<Unratified[]>(
        `SELECT decision_id AS "decisionId", kind, ratify_by AS "ratifyBy" FROM decision_tally
         WHERE escalated_at IS NOT NULL AND ratified_at IS NULL AND superseded_at IS NULL
         ORDER BY ratify_by, decision_id LIMIT ${MOST}`,
      ),
    );
  }
}
