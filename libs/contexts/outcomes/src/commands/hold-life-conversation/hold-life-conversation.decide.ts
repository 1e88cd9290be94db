import type { Decision } from '@platform/decider/decider';
import type { LifeConversationHeld } from '../../domain/life-conversation/life-conversation.events';
import type { LifeConversations } from '../../domain/life-conversation/life-conversation.state';
import { isTalkedAbout, openOf } from '../../domain/life-conversation/life-conversation.state';

export type HoldLifeConversationRefusal = 'life-conversation-not-open' | 'nothing-talked-about';

/** Ends the conversation for this time; what was chosen and not reached stays readable in it. */
export function holdLifeConversation(
  holding: LifeConversationHeld['data'],
  conversations: LifeConversations,
): Decision<LifeConversationHeld, HoldLifeConversationRefusal> {
  const open = openOf(conversations);
  if (open?.conversationId !== holding.conversationId) return { refused: 'life-conversation-not-open' };
  if (!open.talks.some(isTalkedAbout)) return { refused: 'nothing-talked-about' };
  return [{ type: 'LifeConversationHeld', data: holding }];
}
