import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { CarePlanContext } from '../../care-plan.context';
import { DecisionOnListRow } from './decision-on-list.row';
import { decisionsProjection } from './decisions.projection';

@Injectable()
export class DecisionsQuery {
  constructor(private readonly carePlan: CarePlanContext) {}

  /** Newest first. */
  async read(caller: Principal, personId: string, position: bigint) {
    await this.carePlan.assertMayList(caller, 'decision.read', personId);
    await this.carePlan.runtime.reached(decisionsProjection.id, position);
    await this.carePlan.views.record(caller, personId, 'decisions');
    const lines = await this.carePlan.database.reading(caller, (rows) =>
      rows.find(DecisionOnListRow, { where: { personId }, order: { proposedAt: 'DESC' }, take: 200 }),
    );
    return lines.map(({ decisionId, question, status, proposedAt, takenAt, outcome, dissents }) => ({
      decisionId,
      question,
      status,
      proposedAt,
      takenAt,
      outcome,
      dissents,
    }));
  }
}
