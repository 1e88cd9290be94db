import { given } from '@platform/decider/given-when-then';
import { talked } from '../../domain/safety-conversation/safety-conversation.fixtures';
import type { SafetyConversation } from '../../domain/safety-conversation/safety-conversation.state';
import { safetyConversationStream } from '../../domain/safety-conversation/safety-conversation.state';
import type { Audience } from '../../domain/story/story.events';
import { chooseSafetyAudience } from './choose-safety-audience.decide';

const at = '2026-03-06T09:00:00.000Z';
const team = { who: 'team', named: [] } as const;
const me = { who: 'me', named: [] } as const;
const choosing =
  (audience: Audience, topic: 'whatKeepsSafe' | 'whatWorries' = 'whatKeepsSafe') =>
  (state: SafetyConversation) =>
    chooseSafetyAudience({ topic, audience, at }, state);

describe('who reads what was said about safety', () => {
  it('is for the person to choose, and holds from then on', () => {
    const chosen = { conversationId: 'talk-1', personId: 'robin', topic: 'whatKeepsSafe', chosenAt: at } as const;
    given(safetyConversationStream, [talked()])
      .when(choosing(me))
      .then([{ type: 'SafetyAudienceChosen', data: { ...chosen, audience: me, before: team } }]);
    expect(given(safetyConversationStream, [talked()]).when(choosing(me)).thenState()).toMatchObject({
      held: { passages: [{ topic: 'whatKeepsSafe', audience: me }, { topic: 'whatWeAgreed' }] },
    });
  });

  it('is nothing new when it is the same', () =>
    given(safetyConversationStream, [talked()]).when(choosing(team)).thenNothing());

  it('is refused for nobody, and for what was not talked about', () => {
    given(safetyConversationStream, [talked()])
      .when(choosing({ who: 'named', named: [] }))
      .thenRefused('nobody-named');
    given(safetyConversationStream, [talked()]).when(choosing(me, 'whatWorries')).thenRefused('passage-not-found');
    given(safetyConversationStream, []).when(choosing(me)).thenRefused('passage-not-found');
  });
});
