import { given } from '@platform/decider/given-when-then';
import {
  ACTION_ID,
  chosen,
  held,
  PERSON_ID,
  talked,
  WORKER_ID,
} from '../../domain/life-conversation/life-conversation.fixtures';
import { lifeConversationStream } from '../../domain/life-conversation/life-conversation.state';
import { talkThroughArea } from './talk-through-area.decide';

const { data } = talked();
const byWorker = { ...data, saidBy: WORKER_ID };

describe('talking an area through', () => {
  it('keeps what changed, with who said it', () => {
    given(lifeConversationStream, [chosen()])
      .when((state) => talkThroughArea(data, state, []))
      .then([talked()]);
    given(lifeConversationStream, [chosen(), talked()])
      .when((state) => talkThroughArea({ ...data, words: { ...data.words, me: 'Ring them' } }, state, []))
      .then([talked({ words: { me: 'Ring them' } })]);
  });

  it('keeps what was agreed once, however often it is said', () => {
    const agreed = { ...data, words: {}, actionIds: [ACTION_ID] };
    given(lifeConversationStream, [chosen()])
      .when((state) => talkThroughArea(agreed, state, []))
      .then([talked({ words: {}, actionIds: [ACTION_ID] })]);
    given(lifeConversationStream, [chosen(), talked({ words: {}, actionIds: [ACTION_ID] })])
      .when((state) => talkThroughArea(agreed, state, []))
      .then([]);
  });

  it('lets nobody else change what the person wrote, and everybody what was taken down', () => {
    given(lifeConversationStream, [chosen(), talked()])
      .when((state) => talkThroughArea({ ...byWorker, words: { bestHope: 'A tidy room' } }, state, []))
      .thenRefused('words-are-the-persons');
    for (const saidBy of [PERSON_ID, WORKER_ID])
      given(lifeConversationStream, [chosen(), talked({ saidBy: WORKER_ID })])
        .when((state) => talkThroughArea({ ...data, saidBy, words: { bestHope: 'A garden' } }, state, []))
        .then([talked({ saidBy, words: { bestHope: 'A garden' } })]);
  });

  it('of two who write of different steps keeps both, and of the same step tells the second', () => {
    const meanwhile = talked({ saidBy: WORKER_ID, words: { me: 'Ring them' } });
    given(lifeConversationStream, [chosen(), meanwhile])
      .when((state) => talkThroughArea(data, state, [meanwhile]))
      .then([talked()]);
    given(lifeConversationStream, [chosen(), meanwhile])
      .when((state) => talkThroughArea({ ...data, words: { me: 'Write to them' } }, state, [meanwhile]))
      .thenRefused('said-otherwise-meanwhile');
  });

  it('is refused of what was not chosen, and once the conversation was held', () => {
    given(lifeConversationStream, [chosen()])
      .when((state) => talkThroughArea({ ...data, area: 'friends' }, state, []))
      .thenRefused('area-not-chosen');
    for (const before of [[], [chosen(), talked(), held()]])
      given(lifeConversationStream, before)
        .when((state) => talkThroughArea(data, state, []))
        .thenRefused('life-conversation-not-open');
  });

  it('leaves nothing of what was said once it is erased', () => {
    const state = given(lifeConversationStream, [chosen({ areas: [] }), talked({ area: null, words: {} }), held()])
      .when(() => [])
      .thenState();
    expect(state).toMatchObject([{ talks: [], heldBy: WORKER_ID }]);
  });
});
