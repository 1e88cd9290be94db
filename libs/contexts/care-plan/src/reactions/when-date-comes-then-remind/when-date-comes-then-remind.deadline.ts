import type { SaidOfDate } from '@platform/reminders/date-owed';
import { remindersOf } from '@platform/reminders/reminder-parts';
import { CarePlanContext } from '../../care-plan.context';
import type { HandOverEvent } from '../../domain/hand-over/hand-over.events';
import { handOverStream } from '../../domain/hand-over/hand-over.state';
import type { JointDecisionEvent } from '../../domain/joint-decision/joint-decision.events';
import type { PlanEvent } from '../../domain/plan/plan.events';
import { planStream } from '../../domain/plan/plan.state';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';

/** The first contact that whoever receives owes. */
function saidOfFirstContact(event: HandOverEvent): SaidOfDate | undefined {
  switch (event.type) {
    case 'HandOverProposed': {
      const { handOverId, personId, toAgencyId, contactDueAt, proposedAt } = event.data;
      const owes = { aboutId: handOverId, personId, memberId: null, agencyId: toAgencyId };
      return { owes: { ...owes, due: contactDueAt, since: proposedAt } };
    }
    case 'HandOverAccepted':
      return { takenOnBy: event.data.receiverId, aboutId: event.data.handOverId };
    case 'FirstContactMade':
    case 'HandOverCompleted':
    case 'HandOverWithdrawn':
      return { settles: event.data.handOverId, personId: event.data.personId };
    case 'HandOverUnanswered':
    case 'HandOverLate':
    case 'HandOverEscalated':
      return undefined;
  }
}

/** The day on which whoever carries a decision out looks at it again. */
function saidOfReview(event: JointDecisionEvent): SaidOfDate | undefined {
  if (event.type !== 'JointDecisionTaken') return undefined;
  const { decisionId, personId, implementerId, reviewOn, takenAt } = event.data;
  return {
    owes: { aboutId: decisionId, personId, memberId: implementerId, agencyId: null, due: reviewOn, since: takenAt },
  };
}

/** The day on which the plan is looked at again, with the person; whoever is key worker then is told. */
function saidOfPlanReview(event: PlanEvent): SaidOfDate | undefined {
  switch (event.type) {
    case 'PlanReviewSet': {
      const { planId, personId, reviewOn, setAt } = event.data;
      return { owes: { aboutId: planId, personId, memberId: null, agencyId: null, due: reviewOn, since: setAt } };
    }
    case 'PersonDied':
      return { settles: event.data.planId, personId: event.data.personId };
    default:
      return undefined;
  }
}

export const carePlanReminders = remindersOf({
  context: 'care-plan',
  token: CarePlanContext,
  tells: 'care-plan.reminder-fell-due.v1',
  dates: [
    { kind: 'first-contact', stream: handOverStream, said: (event) => saidOfFirstContact(event as HandOverEvent) },
    {
      kind: 'decision-review',
      stream: jointDecisionStream,
      said: (event) => saidOfReview(event as JointDecisionEvent),
    },
    { kind: 'plan-review', stream: planStream, said: (event) => saidOfPlanReview(event as PlanEvent) },
  ],
});
