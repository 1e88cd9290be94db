import { foldEvents } from '@platform/decider/decider';
import { given } from '@platform/decider/given-when-then';
import { conversationHeld, words } from '../../domain/introduction/introduction.fixtures';
import { passageKey } from '../../domain/story/audience.rules';
import { passagesTold } from '../../domain/story/story.rules';
import type { Story } from '../../domain/story/story.state';
import { storyStream } from '../../domain/story/story.state';
import { correctPassage } from './correct-passage.decide';

const at = '2026-03-06T09:00:00.000Z';
const sealed = { whatIsHard: { who: 'me' as const, named: [] } };
const told = passagesTold(conversationHeld().data, words, sealed, '2026-03-05T11:00:00.000Z').find(
  ({ data }) => data.prompt === 'whatIsHard',
);
if (!told) throw new Error('nothing was told');
const { introductionId, personId, conversationId, prompt } = told.data;
const corrected = {
  type: 'StoryPassageCorrected' as const,
  data: { introductionId, personId, conversationId, prompt, text: 'Mornings.', correctedAt: at },
};
const correcting = (text: string) => (story: Story) => correctPassage({ text, at }, told, story);

describe('correcting what was written down', () => {
  it('replaces the words, for the same readers, and keeps who wrote them first', () => {
    given(storyStream, [told]).when(correcting('Mornings.')).then([corrected]);
    const story = foldEvents(storyStream.evolve, storyStream.initial, [told, corrected]);
    expect(story[passageKey(told.data)]).toMatchObject({
      ...{ text: 'Mornings.', writtenBy: 'grace', correctedAt: at, audience: { who: 'me' } },
    });
  });

  it('is nothing new when it says the same', () =>
    given(storyStream, [told]).when(correcting('Evenings.')).thenNothing());

  it('is refused without words, and for what was not told', () => {
    given(storyStream, [told]).when(correcting(' ')).thenRefused('nothing-to-correct-to');
    given(storyStream, [])
      .when((story) => correctPassage({ text: 'x', at }, undefined, story))
      .thenRefused('passage-not-found');
  });
});
