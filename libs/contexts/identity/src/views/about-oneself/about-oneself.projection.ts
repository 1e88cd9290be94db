import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { AboutOneselfEvent } from '../../domain/about-oneself/about-oneself.events';
import { aboutOneselfStream } from '../../domain/about-oneself/about-oneself.state';

/** Keeps nothing: what people say of themselves is read from the log alone, where it is sealed. Tells pages of it. */
export const aboutOneselfProjection: Projection = {
  id: 'identity.about-oneself.v1',
  streams: [aboutOneselfStream],
  tables: [],
  project: (events) =>
    Promise.resolve((events as readonly RecordedEvent<AboutOneselfEvent>[]).map(({ event }) => event.data.personId)),
};
