import type { Decision } from '@platform/decider/decider';
import type { DeathTakenBack, PersonDied } from '../../domain/plan/plan.events';
import type { Plan } from '../../domain/plan/plan.state';

/** The team is told, and told when it was a mistake. The plan stays as it is. */
export function noteDeath(
  { hasDied, at }: { readonly hasDied: boolean; readonly at: string },
  plan: Plan,
): Decision<PersonDied | DeathTakenBack, never> {
  if (plan.openedAt === null || hasDied === (plan.diedAt !== null)) return [];
  const { planId, personId } = plan;
  return [
    hasDied
      ? { type: 'PersonDied', data: { planId, personId, recordedAt: at } }
      : { type: 'DeathTakenBack', data: { planId, personId, correctedAt: at } },
  ];
}
