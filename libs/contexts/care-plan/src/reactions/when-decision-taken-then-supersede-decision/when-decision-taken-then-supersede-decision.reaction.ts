import type { Reaction } from '@platform/runtime/context-parts';
import { SupersedeDecision } from '../../commands/supersede-decision/supersede-decision.command';
import type { JointDecisionEvent } from '../../domain/joint-decision/joint-decision.events';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';

/** A decision is replaced when the one that names it is taken, and not when somebody only asks. */
export const whenDecisionTakenThenSupersedeDecision: Reaction = {
  id: 'care-plan.when-decision-taken-then-supersede-decision.v1',
  streams: [jointDecisionStream],
  react({ event: recorded }, context) {
    const event = recorded as JointDecisionEvent;
    if (event.type !== 'JointDecisionTaken' && event.type !== 'DecisionTakenInEmergency') return undefined;
    const { decisionId, supersedesId, supersedingReason = '' } = event.data;
    if (supersedesId === undefined) return undefined;
    return new SupersedeDecision(supersedesId, { decisionId, reason: supersedingReason }, context);
  },
};
