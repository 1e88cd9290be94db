import type { Decision } from '@platform/decider/decider';
import type { StoryEvent, StoryPassageShared } from '../../domain/story/story.events';
import { passageKey } from '../../domain/story/audience.rules';
import type { Story } from '../../domain/story/story.state';

export type CorrectPassageRefusal = 'passage-not-found' | 'nothing-to-correct-to';

/** The person puts right what was written down for them; for the same readers as before. */
export function correctPassage(
  { text, at }: { readonly text: string; readonly at: string },
  told: StoryPassageShared | undefined,
  story: Story,
): Decision<StoryEvent, CorrectPassageRefusal> {
  if (!told) return { refused: 'passage-not-found' };
  if (text.trim() === '') return { refused: 'nothing-to-correct-to' };
  const known = story[passageKey(told.data)];
  if ((known?.text ?? told.data.text) === text) return [];
  const { introductionId, personId, conversationId, prompt } = told.data;
  return [
    ...(known ? [] : [told]),
    {
      type: 'StoryPassageCorrected',
      data: { introductionId, personId, conversationId, prompt, text, correctedAt: at },
    },
  ];
}
