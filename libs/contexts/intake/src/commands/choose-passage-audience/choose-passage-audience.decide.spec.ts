import { given } from '@platform/decider/given-when-then';
import { conversationHeld, words } from '../../domain/introduction/introduction.fixtures';
import type { Audience } from '../../domain/story/story.events';
import { passageBefore, passagesTold } from '../../domain/story/story.rules';
import type { Story } from '../../domain/story/story.state';
import { storyStream } from '../../domain/story/story.state';
import { choosePassageAudience } from './choose-passage-audience.decide';

const at = '2026-03-06T09:00:00.000Z';
const [told] = passagesTold(conversationHeld().data, words, {}, '2026-03-05T11:00:00.000Z');
const of = { ...conversationHeld().data, prompt: 'whatIsGoingWell' as const };
const passage = {
  ...{ introductionId: of.introductionId, personId: of.personId },
  ...{ conversationId: of.conversationId, prompt: of.prompt },
};
const team: Audience = { who: 'team', named: [] };
const me: Audience = { who: 'me', named: [] };
const choosing =
  (audience: Audience, first = told) =>
  (story: Story) =>
    choosePassageAudience({ audience, at }, first, story);
const restricted = (audience: Audience, before: Audience) => ({
  type: 'StoryPassageRestricted' as const,
  data: { ...passage, audience, before, restrictedAt: at },
});
if (!told) throw new Error('nothing was told');

describe('choosing who reads a passage of the story', () => {
  it('closes it to the rest of the team', () =>
    given(storyStream, [told])
      .when(choosing(me))
      .then([restricted(me, team)]));

  it('opens it again', () =>
    given(storyStream, [told, restricted(me, team)])
      .when(choosing(team))
      .then([{ type: 'StoryPassageOpened', data: { ...passage, openedAt: at } }]));

  it('is nothing new when it is so already', () => given(storyStream, [told]).when(choosing(team)).thenNothing());

  it('of a conversation from before keeps its words as they were told', () => {
    const { introductionId } = of;
    const before = passageBefore(conversationHeld({ conversationId: introductionId, words }).data, 'whatIsGoingWell');
    if (!before) throw new Error('nothing was told');
    given(storyStream, [])
      .when(choosing(me, before))
      .then([
        before,
        { ...restricted(me, team), data: { ...restricted(me, team).data, conversationId: introductionId } },
      ]);
  });

  it('is refused for nobody in particular, and for what was not told', () => {
    given(storyStream, [told])
      .when(choosing({ who: 'named', named: [] }))
      .thenRefused('nobody-named');
    given(storyStream, [])
      .when((story) => choosePassageAudience({ audience: me, at }, undefined, story))
      .thenRefused('passage-not-found');
  });
});
