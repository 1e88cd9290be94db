import { given } from '@platform/decider/given-when-then';
import { chosen, CONVERSATION_ID, held, talked } from '../../domain/life-conversation/life-conversation.fixtures';
import { lifeConversationStream } from '../../domain/life-conversation/life-conversation.state';
import { chooseAreas } from './choose-areas.decide';

const NEXT_ID = '11fe0000-2a51-4f30-9a7e-0d6f6f1f0005';
const { data } = chosen({ conversationId: NEXT_ID });

describe('choosing what to talk about', () => {
  it('begins a conversation, and another once that was held', () => {
    for (const before of [[], [chosen(), talked(), held()]])
      given(lifeConversationStream, before)
        .when((state) => chooseAreas(data, state))
        .then([chosen({ conversationId: NEXT_ID })]);
  });

  it('changes the one that is open, where nothing that was written is lost', () => {
    given(lifeConversationStream, [chosen(), talked()])
      .when((state) => chooseAreas({ ...data, areas: ['friends', 'home'] }, state))
      .then([chosen({ areas: ['friends', 'home'] })]);
    const state = given(lifeConversationStream, [chosen(), talked(), chosen({ areas: ['friends', 'home'] })])
      .when(() => [])
      .thenState();
    expect(state).toMatchObject([
      {
        conversationId: CONVERSATION_ID,
        talks: [{ area: 'friends' }, { area: 'home', words: { bestHope: { text: 'A door of my own' } } }],
      },
    ]);
    given(lifeConversationStream, [chosen(), talked()])
      .when((now) => chooseAreas({ ...data, areas: ['friends'] }, now))
      .thenRefused('area-already-talked-about');
  });

  it('is nothing new when the same were chosen', () =>
    given(lifeConversationStream, [chosen()])
      .when((state) => chooseAreas({ ...data, areas: ['money', 'home', 'money'] }, state))
      .then([]));

  it.each([[[]], [['home', 'money', 'days', 'safe'] as const]])('is of one to three: not %j', (areas) =>
    given(lifeConversationStream, [])
      .when((state) => chooseAreas({ ...data, areas }, state))
      .thenRefused('choose-one-to-three-areas'),
  );
});
