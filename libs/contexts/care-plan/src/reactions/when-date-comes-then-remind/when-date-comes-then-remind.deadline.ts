import type { ReminderKind, SaidOfDate } from '@platform/reminders/date-owed';
import type { NamesDates } from '@platform/reminders/reminder-parts';
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
    case 'HandOverArranged':
    case 'HandOverUnanswered':
    case 'HandOverLate':
    case 'HandOverEscalated':
      return undefined;
  }
}

type DecisionDate = Extract<ReminderKind, `decision-${string}`>;

/** What is asked of a question until it is over: positions, and to be decided. */
function saidOfAsking(event: JointDecisionEvent, due: 'answerBy' | 'decideBy'): SaidOfDate | undefined {
  const { decisionId: aboutId, personId } = event.data;
  switch (event.type) {
    case 'DecisionProposed': {
      const day = event.data[due];
      const owes = { aboutId, personId, memberId: null, agencyId: null, since: event.data.proposedAt };
      return day === undefined ? undefined : { owes: { ...owes, due: day } };
    }
    case 'JointDecisionTaken':
    case 'DecisionTakenInEmergency':
    case 'DecisionWithdrawn':
    case 'DecisionLapsed':
    case 'DecisionFoundAboutSomebodyElse':
      return { settles: aboutId, personId };
    default:
      return undefined;
  }
}

/** What is owed once it is decided: to make it happen, to look at it again, and to ratify what could not wait. */
function saidOfDecided(event: JointDecisionEvent, kind: DecisionDate): SaidOfDate | undefined {
  const { decisionId: aboutId, personId } = event.data;
  const of = { aboutId, personId };
  switch (event.type) {
    case 'JointDecisionTaken':
    case 'DecisionTakenInEmergency': {
      const { implementerId: memberId, reviewOn, implementBy, takenAt: since } = event.data;
      if (kind === 'decision-review') return { owes: { ...of, memberId, agencyId: null, due: reviewOn, since } };
      if (kind === 'decision-implementation') {
        return implementBy === undefined
          ? undefined
          : { owes: { ...of, memberId, agencyId: null, due: implementBy, since } };
      }
      if (event.type === 'JointDecisionTaken') return undefined;
      const { takenBy, agencyId, ratifyBy } = event.data;
      return { owes: { ...of, memberId: takenBy, agencyId, due: ratifyBy, since } };
    }
    case 'DecisionReviewed': {
      if (kind !== 'decision-review') return undefined;
      const { nextReviewOn: due, reviewerId: memberId, reviewedAt: since } = event.data;
      return due === null ? { settles: aboutId, personId } : { owes: { ...of, memberId, agencyId: null, due, since } };
    }
    case 'DecisionImplemented':
    case 'DecisionNotImplemented':
      return kind === 'decision-implementation' ? { settles: aboutId, personId } : undefined;
    case 'DecisionRatified':
      return kind === 'decision-ratification' ? { settles: aboutId, personId } : undefined;
    case 'DecisionSuperseded':
    case 'DecisionPutToRest':
    case 'DecisionFoundAboutSomebodyElse':
      return { settles: aboutId, personId };
    default:
      return undefined;
  }
}

/** The day on which the plan is looked at again, with the person; whoever is key worker then is told. */
function saidOfPlanReview(event: PlanEvent): SaidOfDate | undefined {
  switch (event.type) {
    case 'PlanReviewSet': {
      const { planId, personId, reviewOn, setAt } = event.data;
      return { owes: { aboutId: planId, personId, memberId: null, agencyId: null, due: reviewOn, since: setAt } };
    }
    case 'FarewellHeld':
    case 'PersonDied':
      return { settles: event.data.planId, personId: event.data.personId };
    default:
      return undefined;
  }
}

const decisionDate = (kind: DecisionDate, said: (event: JointDecisionEvent) => SaidOfDate | undefined): NamesDates => ({
  kind,
  stream: jointDecisionStream,
  said: (event) => said(event as JointDecisionEvent),
});

export const carePlanReminders = remindersOf({
  context: 'care-plan',
  token: CarePlanContext,
  tells: 'care-plan.reminder-fell-due.v1',
  dates: [
    { kind: 'first-contact', stream: handOverStream, said: (event) => saidOfFirstContact(event as HandOverEvent) },
    decisionDate('decision-positions', (event) => saidOfAsking(event, 'answerBy')),
    decisionDate('decision-taking', (event) => saidOfAsking(event, 'decideBy')),
    ...(['decision-review', 'decision-implementation', 'decision-ratification'] as const).map((kind) =>
      decisionDate(kind, (event) => saidOfDecided(event, kind)),
    ),
    { kind: 'plan-review', stream: planStream, said: (event) => saidOfPlanReview(event as PlanEvent) },
  ],
});
