import type { Publisher } from '@platform/runtime/context-parts';
import type { PlanEvent } from '../../domain/plan/plan.events';
import { planStream } from '../../domain/plan/plan.state';

/** What others are told of a plan: ids and dates, never a word of it. */
export const planPublisher: Publisher = {
  id: 'care-plan.plan-publisher.v1',
  streams: [planStream],
  translate(recorded) {
    const event = recorded.event as PlanEvent;
    switch (event.type) {
      case 'PlanOpened': {
        const { planId, personId, openedAt } = event.data;
        return { type: 'care-plan.plan-opened.v1', data: { planId, personId, openedAt } };
      }
      case 'TeamMemberJoined': {
        const { planId, personId, memberId, agencyId, role, isKeyWorker, joinedAt } = event.data;
        return {
          type: 'care-plan.team-member-joined.v1',
          data: { planId, personId, memberId, agencyId, role, isKeyWorker, joinedAt },
        };
      }
      // Told again with the other part in the team, so that everybody's access decisions know it.
      case 'KeyWorkerChanged': {
        const { planId, personId, memberId, agencyId, role, isKeyWorker, changedAt: joinedAt } = event.data;
        return {
          type: 'care-plan.team-member-joined.v1',
          data: { planId, personId, memberId, agencyId, role, isKeyWorker, joinedAt },
        };
      }
      case 'TeamMemberLeft': {
        const { planId, personId, memberId, leftAt } = event.data;
        return { type: 'care-plan.team-member-left.v1', data: { planId, personId, memberId, leftAt } };
      }
      case 'FarewellHeld': {
        const { planId, personId, introductionIds, heldAt } = event.data;
        const data = { planId, personId, introductionIds: [...introductionIds], heldAt };
        return { type: 'care-plan.farewell-held.v1', data };
      }
      case 'PlanAgreedByPerson': {
        const { planId, personId, agreedAt } = event.data;
        return { type: 'care-plan.plan-agreed.v1', data: { planId, personId, agreedAt } };
      }
      case 'PlanNotAgreedByPerson': {
        const { planId, personId, answeredAt } = event.data;
        return { type: 'care-plan.plan-not-agreed.v1', data: { planId, personId, answeredAt } };
      }
      case 'PlanSignatureLapsed': {
        const { planId, personId, lapsedAt } = event.data;
        return { type: 'care-plan.plan-signature-lapsed.v1', data: { planId, personId, lapsedAt } };
      }
      case 'GoalSet': {
        const { planId, personId, goalId, setAt, setBy, correctionId } = event.data;
        const corrects = correctionId === undefined ? {} : { correctionId, setBy };
        return { type: 'care-plan.goal-set.v1', data: { planId, personId, goalId, setAt, ...corrects } };
      }
      default:
        return undefined;
    }
  },
};
