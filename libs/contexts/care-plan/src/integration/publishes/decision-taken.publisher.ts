import type { Publisher } from '@platform/runtime/context-parts';
import type { JointDecisionEvent } from '../../domain/joint-decision/joint-decision.events';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';

/** That something was decided together, or ratified, of what kind and with how many dissents; never the question or a word of it. */
export const decisionTakenPublisher: Publisher = {
  id: 'care-plan.decision-taken.v1',
  streams: [jointDecisionStream],
  translate(recorded) {
    const event = recorded.event as JointDecisionEvent;
    if (event.type !== 'JointDecisionTaken' && event.type !== 'DecisionRatified') return undefined;
    const { decisionId, planId, personId, kind, positions } = event.data;
    const takenAt = event.type === 'DecisionRatified' ? event.data.ratifiedAt : event.data.takenAt;
    const dissents = positions.filter(({ stance }) => stance === 'dissent').length;
    const owed =
      event.type === 'JointDecisionTaken'
        ? { implementerId: event.data.implementerId, reviewOn: event.data.reviewOn }
        : {};
    const data = { decisionId, planId, personId, kind, dissents, takenAt, ...owed };
    return { type: 'care-plan.decision-taken.v1', data };
  },
};
