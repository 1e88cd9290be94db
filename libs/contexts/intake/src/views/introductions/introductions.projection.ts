import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { IntroductionEvent } from '../../domain/introduction/introduction.events';
import { introductionStream } from '../../domain/introduction/introduction.state';

/** The page itself is read from the streams; this only tells open pages that it changed. */
export const introductionsProjection: Projection = {
  id: 'intake.introductions.v1',
  streams: [introductionStream],
  tables: [],
  project: (events) =>
    Promise.resolve((events as readonly RecordedEvent<IntroductionEvent>[]).map(({ event }) => event.data.personId)),
};
