import { defineStream, ERASED } from '@platform/decider/stream-definition';
import type { StoryEvent, StoryPassageShared } from './story.events';
import { passageKey, TEAM } from './audience.rules';

export interface Passage extends Omit<StoryPassageShared['data'], 'introductionId' | 'personId'> {
  /** When the person last put it right; null when the words are as they were written down. */
  readonly correctedAt: string | null;
}
/** Every passage told for one introduction, by conversation and prompt. */
export type Story = Readonly<Record<string, Passage>>;

export function evolve(story: Story, event: StoryEvent): Story {
  const key = passageKey(event.data);
  if (event.type === 'StoryPassageShared') {
    const { introductionId: _introductionId, personId: _personId, ...passage } = event.data;
    return { ...story, [key]: { ...passage, correctedAt: null } };
  }
  const passage = story[key];
  if (!passage) return story;
  switch (event.type) {
    case 'StoryPassageRestricted':
      return { ...story, [key]: { ...passage, audience: event.data.audience } };
    case 'StoryPassageOpened':
      return { ...story, [key]: { ...passage, audience: TEAM } };
    case 'StoryPassageCorrected':
      return { ...story, [key]: { ...passage, text: event.data.text, correctedAt: event.data.correctedAt } };
  }
}

/** Beside the introduction, under a key of its own: its revision, messages and live signals tell nobody how much was told. */
export const storyStream = defineStream<Story, StoryEvent>({
  category: 'story',
  initial: {},
  evolve,
  informationClass: 'story-passages',
  personal: {
    StoryPassageShared: { text: ERASED, audience: { who: 'me', named: [] } },
    StoryPassageRestricted: { audience: { who: 'me', named: [] }, before: { who: 'me', named: [] } },
    StoryPassageOpened: {},
    StoryPassageCorrected: { text: ERASED },
  },
});
