import type { Decision } from '@platform/decider/decider';
import type { SafetyPromiseKept } from '../../domain/safety-conversation/safety-conversation.events';
import type { SafetyConversation } from '../../domain/safety-conversation/safety-conversation.state';

export type KeepSafetyPromiseRefusal = 'safety-conversation-not-found' | 'safety-promise-already-kept' | 'person-died';

/** A promise ends when somebody says what they did, and in no other way while the person lives. */
export function keepSafetyPromise(
  done: Omit<SafetyPromiseKept['data'], 'personId' | 'conversationId'>,
  state: SafetyConversation,
): Decision<SafetyPromiseKept, KeepSafetyPromiseRefusal> {
  switch (state.status) {
    case 'not-held':
      return { refused: 'safety-conversation-not-found' };
    case 'kept':
      return { refused: 'safety-promise-already-kept' };
    case 'set-aside':
      return { refused: 'person-died' };
    case 'open': {
      const { conversationId, personId } = state.held;
      return [{ type: 'SafetyPromiseKept', data: { ...done, conversationId, personId } }];
    }
  }
}
