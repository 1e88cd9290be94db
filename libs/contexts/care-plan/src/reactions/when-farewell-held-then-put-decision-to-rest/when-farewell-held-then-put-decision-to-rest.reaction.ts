import type { Reaction } from '@platform/runtime/context-parts';
import { PutDecisionToRest } from '../../commands/put-decision-to-rest/put-decision-to-rest.command';
import type { PlanEvent } from '../../domain/plan/plan.events';
import { planStream } from '../../domain/plan/plan.state';

/** Nobody is reminded of what they can do no more. */
export const whenFarewellHeldThenPutDecisionToRest: Reaction = {
  id: 'care-plan.when-farewell-held-then-put-decision-to-rest.v1',
  streams: [planStream],
  react({ event: recorded, position }, context) {
    const event = recorded as PlanEvent;
    if (event.type !== 'FarewellHeld') return undefined;
    const { personId, decisionId, words, heldBy, heldAt } = event.data;
    return new PutDecisionToRest(personId, { decisionId, words, heldBy, heldAt }, position, context);
  },
};
