import type { SaidOfPromise } from '@platform/reminders/promise-publisher';
import { promisePublisher } from '@platform/reminders/promise-publisher';
import type { JointDecisionEvent } from '../../domain/joint-decision/joint-decision.events';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import type { PlanEvent } from '../../domain/plan/plan.events';
import { planStream } from '../../domain/plan/plan.state';

type Promising = PlanEvent | JointDecisionEvent;

/** Who owes an action and the look at a decision: never a word of it. One event is told by one publisher. */
export const promisesPublisher = promisePublisher('care-plan', [planStream, jointDecisionStream], (event, recordedAt) =>
  said(event as Promising, recordedAt),
);

function said({ type, data }: Promising, recordedAt: string): SaidOfPromise<'care-plan'> | undefined {
  switch (type) {
    case 'ActionAgreed': {
      // Told as what was put right.
      if (data.correctionId !== undefined) return undefined;
      const { actionId: aboutId, personId, ownerId: memberId, dueOn: due } = data;
      return { made: 'action', aboutId, personId, memberId, due, since: recordedAt };
    }
    case 'ActionReassigned': {
      const { actionId: aboutId, personId, ownerId: memberId, dueOn: due, reassignedAt: since } = data;
      return { made: 'action', aboutId, personId, memberId, due, since };
    }
    case 'ActionDueChanged': {
      const { actionId: aboutId, personId, ownerId: memberId, dueOn: due, changedAt: since } = data;
      return { made: 'action', aboutId, personId, memberId, due, since };
    }
    case 'ActionCompleted':
    case 'ActionLapsed':
      return { kept: 'action', aboutId: data.actionId, personId: data.personId, keptAt: recordedAt };
    case 'DecisionTakenInEmergency': {
      const { decisionId: aboutId, personId, implementerId: memberId, reviewOn: due } = data;
      return { made: 'decision-review', aboutId, personId, memberId, due, since: recordedAt };
    }
    case 'DecisionReviewed': {
      const { decisionId: aboutId, personId, reviewerId: memberId, nextReviewOn: due } = data;
      const of = { aboutId, personId };
      if (due === null) return { kept: 'decision-review', ...of, keptAt: recordedAt };
      return { made: 'decision-review', ...of, memberId, due, since: recordedAt };
    }
    case 'DecisionSuperseded':
    case 'DecisionPutToRest':
      return { kept: 'decision-review', aboutId: data.decisionId, personId: data.personId, keptAt: recordedAt };
    default:
      return undefined;
  }
}
