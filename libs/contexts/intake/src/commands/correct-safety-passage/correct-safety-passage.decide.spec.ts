import { given } from '@platform/decider/given-when-then';
import { talked } from '../../domain/safety-conversation/safety-conversation.fixtures';
import type { SafetyConversation } from '../../domain/safety-conversation/safety-conversation.state';
import { safetyConversationStream } from '../../domain/safety-conversation/safety-conversation.state';
import { correctSafetyPassage } from './correct-safety-passage.decide';

const at = '2026-03-06T09:00:00.000Z';
const correcting =
  (text: string, topic: 'whatKeepsSafe' | 'whatWorries' | 'whatWeAgreed' = 'whatWeAgreed') =>
  (state: SafetyConversation) =>
    correctSafetyPassage({ topic, text, at }, state);

describe('putting right what was said about safety', () => {
  it('replaces the words for the same readers, and the promise stays as it is', () => {
    const me = { who: 'me', named: [] } as const;
    const asked = given(safetyConversationStream, [talked()]).when(correcting('Amara comes by tonight.'));
    const about = { conversationId: 'talk-1', personId: 'robin', topic: 'whatWeAgreed', audience: me } as const;
    const corrected = { ...about, text: 'Amara comes by tonight.', correctedAt: at };
    asked.then([{ type: 'SafetyPassageCorrected', data: corrected }]);
    expect(asked.thenState()).toMatchObject({
      status: 'open',
      held: {
        responderId: 'amara',
        passages: [{ text: 'My sister rings.' }, { text: 'Amara comes by tonight.', audience: me, correctedAt: at }],
      },
    });
  });

  it('is nothing new when it says the same', () =>
    given(safetyConversationStream, [talked()]).when(correcting('Amara rings tonight.')).thenNothing());

  it('is refused without words, and for what was not talked about', () => {
    given(safetyConversationStream, [talked()]).when(correcting(' ')).thenRefused('nothing-to-correct-to');
    given(safetyConversationStream, [talked()]).when(correcting('x', 'whatWorries')).thenRefused('passage-not-found');
    given(safetyConversationStream, []).when(correcting('x')).thenRefused('passage-not-found');
  });
});
