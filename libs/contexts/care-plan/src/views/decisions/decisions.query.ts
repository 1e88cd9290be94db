import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { civilDay } from '@platform/event-store/civil-day';
import { CarePlanContext } from '../../care-plan.context';
import { DecisionOnListRow } from './decision-on-list.row';
import { decisionsProjection } from './decisions.projection';

@Injectable()
export class DecisionsQuery {
  constructor(private readonly carePlan: CarePlanContext) {}

  /** Newest first, each with what of it is late. */
  async read(caller: Principal, personId: string, position: bigint) {
    await this.carePlan.assertMayList(caller, 'decision.read', personId);
    await this.carePlan.runtime.reached(decisionsProjection.id, position);
    await this.carePlan.views.record(caller, personId, 'decisions');
    const lines = await this.carePlan.database.reading(caller, (rows) =>
      rows.find(DecisionOnListRow, { where: { personId }, order: { proposedAt: 'DESC' }, take: 200 }),
    );
    const now = this.carePlan.platform.clock.now();
    return lines.map(({ personId: _personId, takenBy: _takenBy, ...line }) => ({ ...line, late: lateIn(line, now) }));
  }
}

type Dated = Pick<
  DecisionOnListRow,
  'status' | 'supersededBy' | 'ratifyBy' | 'implementation' | 'implementBy' | 'reviewOn' | 'answerBy'
>;

/** What should have been done by now and is not. */
function lateIn(line: Dated, now: Date): string[] {
  const today = civilDay(now);
  const isPast = (day: string | null) => day !== null && day < today;
  if (line.status === 'open') return isPast(line.answerBy) ? ['positions'] : [];
  if (line.supersededBy !== null) return [];
  return [
    ...(line.status === 'to-be-ratified' && line.ratifyBy !== null && line.ratifyBy <= now ? ['ratification'] : []),
    ...(line.implementation === 'owed' && isPast(line.implementBy) ? ['implementation'] : []),
    ...(isPast(line.reviewOn) ? ['review'] : []),
  ];
}
