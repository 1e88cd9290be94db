import type { Projection } from '@platform/projections/projection';
import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { PlanEvent } from '../../domain/plan/plan.events';
import { planStream } from '../../domain/plan/plan.state';

/** Says whose plan changed. It keeps nothing: a plan is read from its stream. */
export const planProjection: Projection = {
  id: 'care-plan.plan.v1',
  streams: [planStream],
  tables: [],
  async project(events) {
    return (events as readonly RecordedEvent<PlanEvent>[]).map(({ event }) => event.data.personId);
  },
};
