import type { Decision } from '@platform/decider/decider';
import type { SafetyConversationFoundAboutSomebodyElse } from '../../domain/safety-conversation/safety-conversation.events';
import type { SafetyConversation } from '../../domain/safety-conversation/safety-conversation.state';

export type TakeOutSafetyConversationRefusal = 'safety-conversation-not-there' | 'right-person-has-no-responder';

/** Nothing is deleted; no view of this record shows it any more, and nobody is asked here to respond. */
export function takeOutSafetyConversation(
  found: Omit<SafetyConversationFoundAboutSomebodyElse['data'], 'personId'>,
  state: SafetyConversation,
): Decision<SafetyConversationFoundAboutSomebodyElse, TakeOutSafetyConversationRefusal> {
  if (state.status === 'not-held') return { refused: 'safety-conversation-not-there' };
  const data = { ...found, personId: state.held.personId };
  return [{ type: 'SafetyConversationFoundAboutSomebodyElse', data }];
}
