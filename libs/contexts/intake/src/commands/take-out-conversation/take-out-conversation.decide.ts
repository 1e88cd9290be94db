import type { Decision } from '@platform/decider/decider';
import type { ConversationFoundAboutSomebodyElse } from '../../domain/introduction/introduction.events';
import type { Introduction } from '../../domain/introduction/introduction.state';

export type TakeOutConversationRefusal = 'conversation-not-there' | 'right-person-not-yours';

/** Nothing is deleted, no view shows it any more, and the conversation with the person themself can be held. */
export function takeOutConversation(
  found: ConversationFoundAboutSomebodyElse['data'],
  introduction: Introduction,
): Decision<ConversationFoundAboutSomebodyElse, TakeOutConversationRefusal> {
  const isThere = introduction.status === 'welcomed' && introduction.conversations.length > 0;
  if (!isThere) return { refused: 'conversation-not-there' };
  return [{ type: 'ConversationFoundAboutSomebodyElse', data: found }];
}
