import type { Decision } from '@platform/decider/decider';
import type { Change, ChangeRefusal } from '../../domain/plan/detail.rules';
import { changeOfDetail } from '../../domain/plan/detail.rules';
import type { PlanEvent } from '../../domain/plan/plan.events';
import type { Asked } from '../../domain/plan/plan.rules';
import type { Plan } from '../../domain/plan/plan.state';
import type { History } from '../../domain/plan/said.rules';

export type ChangeDetailRefusal = ChangeRefusal | 'detail-not-there';

/** Another value of one field: what became of an action and what goes from a safety plan are asked for in their own words. */
export function changeDetail(
  change: Change,
  asked: Asked,
  plan: Plan,
  history: History,
): Decision<PlanEvent, ChangeDetailRefusal> {
  if (change.detail.field === 'outcome' || change.value === null) return { refused: 'detail-not-there' };
  return changeOfDetail(change, asked, plan, history);
}
