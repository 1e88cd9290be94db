import type { Nation } from '@platform/decider/bank-holidays';
import type { Decision } from '@platform/decider/decider';
import { workingDaysLater } from '@platform/decider/working-days';
import type { Actor } from '../../domain/plan/plan.rules';
import { nameOf } from '../../domain/plan/plan.rules';
import type { Plan } from '../../domain/plan/plan.state';
import type { SteppedUp } from '../../domain/way-back/way-back.events';
import type { Holder } from '../../domain/way-back/way-back.rules';
import { isOpenOn, isShutByRest, speaksAs, waitingStepUp } from '../../domain/way-back/way-back.rules';
import type { WayBack } from '../../domain/way-back/way-back.state';

export type StepUpRefusal =
  'way-back-not-yours' | 'plan-at-rest' | 'no-way-back' | 'way-back-over' | 'stepped-up-already';

export interface SteppingUp {
  readonly stepUpId: string;
  readonly words: string;
  readonly by: Actor;
  /** Who has them back; undefined when nobody is left who could. */
  readonly holder: Holder | undefined;
  readonly now: Date;
  /** YYYY-MM-DD where the alliance is. */
  readonly today: string;
  readonly nation: Nation;
  readonly workingDays: number;
}

/** Help is needed again, and inside the way back that is enough: nobody judges it, and nobody is introduced anew. */
export function stepUp(
  { stepUpId, words, by, holder, now, today, nation, workingDays }: SteppingUp,
  plan: Plan,
  wayBack: WayBack,
): Decision<SteppedUp, StepUpRefusal> {
  const speaker = speaksAs(plan, wayBack, by);
  if (!speaker) return { refused: 'way-back-not-yours' };
  if (isShutByRest(plan)) return { refused: 'plan-at-rest' };
  if (!wayBack.agreed || !holder) return { refused: 'no-way-back' };
  const waiting = waitingStepUp(wayBack);
  if (waiting) {
    const { ownerId, agencyId, contactDueAt } = waiting;
    return { refused: 'stepped-up-already', about: { ownerId, agencyId, contactDueAt } };
  }
  if (!isOpenOn(wayBack, today)) return { refused: 'way-back-over', about: { until: wayBack.agreed.until } };
  const { planId, personId } = plan;
  return [
    {
      type: 'SteppedUp',
      data: {
        ...{ personId, planId, stepUpId, words, by: speaker, steppedUpBy: nameOf(plan, by), ...holder },
        contactDueAt: workingDaysLater(now, workingDays, nation).toISOString(),
        steppedUpAt: now.toISOString(),
      },
    },
  ];
}
