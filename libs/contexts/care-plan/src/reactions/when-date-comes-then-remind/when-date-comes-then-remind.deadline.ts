import type { SaidOfDate } from '@platform/reminders/date-owed';
import { remindersOf } from '@platform/reminders/reminder-parts';
import { CarePlanContext } from '../../care-plan.context';
import type { HandOverEvent } from '../../domain/hand-over/hand-over.events';
import { handOverStream } from '../../domain/hand-over/hand-over.state';
import type { JointDecisionEvent } from '../../domain/joint-decision/joint-decision.events';
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
  if (event.type === 'DecisionReviewed') {
    const { decisionId, personId, implementerId, reviewOn, reviewedAt } = event.data;
    if (reviewOn === null) return { settles: decisionId, personId };
    const owes = { aboutId: decisionId, personId, memberId: implementerId, agencyId: null };
    return { owes: { ...owes, due: reviewOn, since: reviewedAt } };
  }
  if (event.type !== 'JointDecisionTaken') return undefined;
  const { decisionId, personId, implementerId, reviewOn, takenAt } = event.data;
  return {
    owes: { aboutId: decisionId, personId, memberId: implementerId, agencyId: null, due: reviewOn, since: takenAt },
  };
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
  ],
});
