import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { CarePlanContext } from '../../care-plan.context';
import { DecisionOnListRow } from './decision-on-list.row';
import { promisesProjection } from '../promises/promises.projection';
import { decisionsProjection } from './decisions.projection';

/** Who carries a decision out, and when it is looked at again. */
interface CarriedOut {
  readonly decisionId: string;
  readonly implementerId: string | null;
  readonly reviewOn: string | null;
}

@Injectable()
export class DecisionsQuery {
  constructor(private readonly carePlan: CarePlanContext) {}

  /** Newest first. */
  async read(caller: Principal, personId: string, position: bigint) {
    await this.carePlan.assertMayList(caller, 'decision.read', personId);
    await this.carePlan.runtime.reached(decisionsProjection.id, position);
    await this.carePlan.views.record(caller, personId, 'decisions');
    await this.carePlan.runtime.reached(promisesProjection.id, position);
    const [lines, promised] = await this.carePlan.database.reading(caller, async (rows) => [
      await rows.find(DecisionOnListRow, { where: { personId }, order: { proposedAt: 'DESC' }, take: 200 }),
      await rows.query<CarriedOut[]>(
        `SELECT decision_id AS "decisionId", implementer_id AS "implementerId", review_on::text AS "reviewOn"
         FROM decision_promise WHERE person_id = $1`,
        [personId],
      ),
    ]);
    const carriedOut = new Map(promised.map((one) => [one.decisionId, one]));
    return lines.map(({ decisionId, question, status, proposedAt, takenAt, outcome, dissents }) => ({
      decisionId,
      question,
      status,
      proposedAt,
      takenAt,
      outcome,
      dissents,
      implementerId: carriedOut.get(decisionId)?.implementerId ?? null,
      reviewOn: carriedOut.get(decisionId)?.reviewOn ?? null,
    }));
  }
}
