import { given } from '@platform/decider/given-when-then';
import { promiseKept, talked } from '../../domain/safety-conversation/safety-conversation.fixtures';
import type { SafetyConversation } from '../../domain/safety-conversation/safety-conversation.state';
import { safetyConversationStream } from '../../domain/safety-conversation/safety-conversation.state';
import { keepSafetyPromise } from './keep-safety-promise.decide';

const { conversationId, personId, ...done } = promiseKept().data;
const keeping = (state: SafetyConversation) => keepSafetyPromise(done, state);
const setAside = {
  type: 'SafetyPromiseSetAside',
  data: { conversationId, personId, setAsideAt: done.keptAt },
} as const;

describe('keeping what was promised about safety', () => {
  it('says what was done, and by whom', () =>
    given(safetyConversationStream, [talked()]).when(keeping).then([promiseKept()]));

  it('is refused a second time, for what nobody promised, and after a death', () => {
    given(safetyConversationStream, [talked(), promiseKept()]).when(keeping).thenRefused('safety-promise-already-kept');
    given(safetyConversationStream, []).when(keeping).thenRefused('safety-conversation-not-found');
    given(safetyConversationStream, [talked(), setAside]).when(keeping).thenRefused('person-died');
  });
});
