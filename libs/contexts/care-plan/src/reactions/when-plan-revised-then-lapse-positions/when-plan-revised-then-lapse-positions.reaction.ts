import type { Reaction } from '@platform/runtime/context-parts';
import { LapsePositions } from '../../commands/lapse-positions/lapse-positions.command';
import type { PlanEvent } from '../../domain/plan/plan.events';
import { planStream } from '../../domain/plan/plan.state';

/** Whatever can change what is agreed to. Whether it did is decided from the plan as it stands. */
const CHANGES_CONTENT: readonly PlanEvent['type'][] = [
  'PlanSectionRevised',
  'PersonsWordsRecorded',
  'RewordingAccepted',
  'GoalSet',
  'ActionAgreed',
  'FoundAboutSomebodyElse',
  'CorrectionBegun',
  'CorrectionClosed',
];

export const whenPlanRevisedThenLapsePositions: Reaction = {
  id: 'care-plan.when-plan-revised-then-lapse-positions.v1',
  streams: [planStream],
  react({ event: recorded, position }, context) {
    const event = recorded as PlanEvent;
    if (!CHANGES_CONTENT.includes(event.type)) return undefined;
    return new LapsePositions(event.data.planId, position, context);
  },
};
