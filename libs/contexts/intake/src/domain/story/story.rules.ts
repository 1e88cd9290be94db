import type { InitialConversationHeld, OwnWords } from '../introduction/introduction.events';
import type { Audience, Prompt, StoryEvent, StoryPassageShared } from './story.events';
import type { Passage, Story } from './story.state';
import type { Audiences } from './audience.rules';
import { passageKey, PROMPTS, TEAM } from './audience.rules';

/** What was said to each prompt; nothing for those that were not talked about. */
export function passagesTold(
  { introductionId, personId, conversationId, heldBy }: InitialConversationHeld['data'],
  words: OwnWords,
  audiences: Audiences,
  writtenAt: string,
): readonly StoryPassageShared[] {
  return PROMPTS.flatMap((prompt) => {
    const text = words[prompt];
    if (text.trim() === '') return [];
    const audience = audiences[prompt] ?? TEAM;
    const passage = { introductionId, personId, conversationId, prompt, text, audience };
    return [{ type: 'StoryPassageShared' as const, data: { ...passage, writtenBy: heldBy, writtenAt } }];
  });
}

/** A conversation from before passages had audiences, whose words the whole team reads. */
export function passageBefore(held: InitialConversationHeld['data'], prompt: Prompt): StoryPassageShared | undefined {
  // Where its key was destroyed, every conversation reads as if it had held words itself.
  if (held.words === null || held.conversationId !== held.introductionId) return undefined;
  return passagesTold(held, held.words, {}, `${held.heldOn}T12:00:00.000Z`).find(({ data }) => data.prompt === prompt);
}

/** Every passage of one conversation, in the order of the prompts. */
export function passagesOf(held: InitialConversationHeld['data'], story: Story): readonly Passage[] {
  return PROMPTS.flatMap((prompt) => {
    const told = story[passageKey({ conversationId: held.conversationId, prompt })];
    if (told) return [told];
    const before = passageBefore(held, prompt);
    if (!before) return [];
    const { introductionId: _introductionId, personId: _personId, ...passage } = before.data;
    return [{ ...passage, correctedAt: null }];
  });
}

/** What the access decision is asked about a passage. */
export function resourceOf({ who, named }: Audience) {
  const part = 'introduction';
  switch (who) {
    case 'team':
      return { action: 'story-passage.read', part };
    case 'registered':
      return { action: 'story-passage.read', part, sensitivity: 'sensitive' as const };
    case 'key-worker':
      return { action: 'key-workers-passage.read', part };
    case 'named':
    case 'me':
      return { action: 'story-passage.read', part, sensitivity: 'sealed' as const, named };
  }
}

/** Whether what the whole team reads has changed; nobody is told of anything else. */
export function concernsTheTeam({ type, data }: StoryEvent): boolean {
  switch (type) {
    case 'StoryPassageShared':
      return data.audience.who === 'team';
    case 'StoryPassageRestricted':
      return data.before.who === 'team';
    case 'StoryPassageOpened':
      return true;
    case 'StoryPassageCorrected':
      return false;
  }
}

/** As the story has it now, in the shape in which it was told. */
export function toldIn(
  held: InitialConversationHeld['data'] | undefined,
  prompt: Prompt,
  story: Story,
): StoryPassageShared | undefined {
  if (!held) return undefined;
  const { introductionId, personId, conversationId } = held;
  const known = story[passageKey({ conversationId, prompt })];
  if (!known) return passageBefore(held, prompt);
  const { correctedAt: _correctedAt, ...passage } = known;
  return { type: 'StoryPassageShared', data: { ...passage, introductionId, personId } };
}
