import type { Decision } from '@platform/decider/decider';
import type { PlanEvent } from '../../domain/plan/plan.events';
import { changing } from '../../domain/plan/plan.rules';
import type { Plan } from '../../domain/plan/plan.state';

/** Whatever was answered, what was kept from use for it is in use again. */
export function closeCorrection(
  { correctionId, answeredAt }: { readonly correctionId: string; readonly answeredAt: string },
  at: string,
  plan: Plan,
): Decision<PlanEvent, never> {
  const { planId, personId } = plan;
  const isOpen = plan.corrections.some((one) => one.correctionId === correctionId && one.isOpen);
  if (!isOpen) return [];
  return changing(plan, at, { type: 'CorrectionClosed', data: { planId, personId, correctionId, answeredAt } });
}
