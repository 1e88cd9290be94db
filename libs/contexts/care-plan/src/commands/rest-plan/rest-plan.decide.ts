import type { Decision } from '@platform/decider/decider';
import type { PlanEvent } from '../../domain/plan/plan.events';
import type { Plan } from '../../domain/plan/plan.state';

interface Ending {
  readonly introductionId: string;
  readonly endedAt: string;
}

/** When the last introduction ended by the person's own choice, the plan is kept and the team leaves. */
export function restPlan({ introductionId, endedAt }: Ending, at: string, plan: Plan): Decision<PlanEvent, never> {
  if (plan.openedAt === null || plan.rest) return [];
  const { planId, personId } = plan;
  const isKnown = plan.introductions.includes(introductionId);
  if (!isKnown && plan.introductions.length > 0) return [];
  const ended: PlanEvent = { type: 'IntroductionEnded', data: { planId, personId, introductionId, endedAt } };
  if (plan.introductions.some((one) => one !== introductionId)) return [ended];
  return [
    ended,
    { type: 'PlanRested', data: { planId, personId, restedAt: at } },
    ...plan.team
      .filter(({ leftAt }) => leftAt === null)
      .map(({ memberId }): PlanEvent => ({ type: 'TeamMemberLeft', data: { planId, personId, memberId, leftAt: at } })),
  ];
}
