import { given } from '@platform/decider/given-when-then';
import { chosen, held, talked } from '../../domain/life-conversation/life-conversation.fixtures';
import { lifeConversationStream } from '../../domain/life-conversation/life-conversation.state';
import { holdLifeConversation } from './hold-life-conversation.decide';

const { data } = held();

describe('ending a conversation about how life is', () => {
  it('says who ended it and when, also with an area left that was not reached', () =>
    given(lifeConversationStream, [chosen(), talked()])
      .when((state) => holdLifeConversation(data, state))
      .then([held()]));

  it('is refused before anything was said, a second time, and where none is open', () => {
    given(lifeConversationStream, [chosen(), talked({ words: { me: '' } })])
      .when((state) => holdLifeConversation(data, state))
      .thenRefused('nothing-talked-about');
    for (const before of [[], [chosen(), talked(), held()]])
      given(lifeConversationStream, before)
        .when((state) => holdLifeConversation(data, state))
        .thenRefused('life-conversation-not-open');
  });
});
