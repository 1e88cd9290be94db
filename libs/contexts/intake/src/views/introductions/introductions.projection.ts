import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { IntroductionEvent } from '../../domain/introduction/introduction.events';
import { introductionStream } from '../../domain/introduction/introduction.state';
import type { StoryEvent } from '../../domain/story/story.events';
import { concernsTheTeam } from '../../domain/story/story.rules';
import { storyStream } from '../../domain/story/story.state';

type Told = RecordedEvent<IntroductionEvent> | RecordedEvent<StoryEvent>;
const isOfTheStory = (recorded: Told): recorded is RecordedEvent<StoryEvent> => recorded.stream.startsWith('story-');

/** The page itself is read from the streams; this only tells open pages that what the team reads has changed. */
export const introductionsProjection: Projection = {
  id: 'intake.introductions.v1',
  streams: [introductionStream, storyStream],
  tables: [],
  project: (events) =>
    Promise.resolve(
      (events as readonly Told[])
        .filter((recorded) => !isOfTheStory(recorded) || concernsTheTeam(recorded.event))
        .map(({ event }) => event.data.personId),
    ),
};
