import type { Publisher } from '@platform/runtime/context-parts';
import type { JointDecisionEvent } from '../../domain/joint-decision/joint-decision.events';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';

/** That something was decided together, of what kind and with how many dissents; never the question or a word of it. */
export const decisionTakenPublisher: Publisher = {
  id: 'care-plan.decision-taken.v1',
  streams: [jointDecisionStream],
  translate(recorded) {
    const event = recorded.event as JointDecisionEvent;
    if (event.type !== 'JointDecisionTaken') return undefined;
    const { decisionId, planId, personId, kind, positions, takenAt } = event.data;
    const dissents = positions.filter(({ stance }) => stance === 'dissent').length;
    return { type: 'care-plan.decision-taken.v1', data: { decisionId, planId, personId, kind, dissents, takenAt } };
  },
};
