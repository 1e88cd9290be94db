import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { RepresentationEvent } from '../../domain/representation/representation.events';
import { representationStream } from '../../domain/representation/representation.state';

/** Says of whom something changed. It keeps nothing: who speaks for somebody is read from the stream. */
export const representativesProjection: Projection = {
  id: 'care-plan.representatives.v1',
  streams: [representationStream],
  tables: [],
  async project(events) {
    return (events as readonly RecordedEvent<RepresentationEvent>[]).map(({ event }) => event.data.personId);
  },
};
