import type { Decision } from '@platform/decider/decider';
import type { Audience, StoryEvent, StoryPassageShared } from '../../domain/story/story.events';
import { passageKey, sameAudience } from '../../domain/story/audience.rules';
import type { Story } from '../../domain/story/story.state';

export type ChoosePassageAudienceRefusal = 'passage-not-found' | 'nobody-named';

/** From now on these read the passage, whoever read it before. */
export function choosePassageAudience(
  { audience, at }: { readonly audience: Audience; readonly at: string },
  /** As it was told; undefined for a conversation in which nothing was said to this prompt. */
  told: StoryPassageShared | undefined,
  story: Story,
): Decision<StoryEvent, ChoosePassageAudienceRefusal> {
  if (!told) return { refused: 'passage-not-found' };
  if (audience.who === 'named' && audience.named.length === 0) {
    return {
      refused: 'nobody-named',
      about: { fields: [{ field: 'audience.named', problem: 'name at least one, or choose only me' }] },
    };
  }
  const known = story[passageKey(told.data)];
  const before = known?.audience ?? told.data.audience;
  if (sameAudience(before, audience)) return [];
  const { introductionId, personId, conversationId, prompt } = told.data;
  const of = { introductionId, personId, conversationId, prompt };
  return [
    ...(known ? [] : [told]),
    audience.who === 'team'
      ? { type: 'StoryPassageOpened', data: { ...of, openedAt: at } }
      : { type: 'StoryPassageRestricted', data: { ...of, audience, before, restrictedAt: at } },
  ];
}
