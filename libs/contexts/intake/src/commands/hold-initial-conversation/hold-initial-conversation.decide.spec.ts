import { given } from '@platform/decider/given-when-then';
import { conversationHeld, declined, keyWorkerNamed, received } from '../../domain/introduction/introduction.fixtures';
import type { Introduction } from '../../domain/introduction/introduction.state';
import { introductionStream } from '../../domain/introduction/introduction.state';
import { holdInitialConversation } from './hold-initial-conversation.decide';

const { personId: _, ...conversation } = conversationHeld().data;
const holding = (state: Introduction) => holdInitialConversation(conversation, state, '2026-03-05');

describe('holding the initial conversation', () => {
  it('is kept, with who held it, where and when', () =>
    given(introductionStream, [received(), keyWorkerNamed()]).when(holding).then([conversationHeld()]));

  it('is refused a second time, so that nobody tells their story twice', () =>
    given(introductionStream, [received(), keyWorkerNamed(), conversationHeld()])
      .when(holding)
      .thenRefused('conversation-already-held'));

  it('is kept beside one that was held meanwhile by whoever knows of it, so that nothing is overwritten', () => {
    const meanwhile = conversationHeld({ conversationId: 'conversation-0', heldBy: 'ada' });
    const knowingOf =
      (...beside: string[]) =>
      (state: Introduction) =>
        holdInitialConversation(conversation, state, '2026-03-05', beside);
    const history = [received(), keyWorkerNamed(), meanwhile];
    given(introductionStream, history).when(knowingOf('conversation-0')).then([conversationHeld()]);
    given(introductionStream, history).when(knowingOf('another')).thenRefused('conversation-already-held');
    given(introductionStream, [...history, conversationHeld({ conversationId: 'conversation-2' })])
      .when(knowingOf('conversation-0'))
      .thenRefused('conversation-already-held');
  });

  it('is refused before somebody holds the introduction', () =>
    given(introductionStream, [received()]).when(holding).thenRefused('no-key-worker-yet'));

  it('is refused for a day to come', () =>
    given(introductionStream, [received(), keyWorkerNamed()])
      .when((state) => holdInitialConversation(conversation, state, '2026-03-04'))
      .thenRefused('held-in-the-future'));

  it('is refused when the person has chosen otherwise, or nobody was introduced', () => {
    given(introductionStream, [received(), declined()]).when(holding).thenRefused('declined-by-person');
    given(introductionStream, []).when(holding).thenRefused('introduction-not-found');
  });
});
