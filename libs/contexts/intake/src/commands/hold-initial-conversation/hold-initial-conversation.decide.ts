import type { Decision } from '@platform/decider/decider';
import type { InitialConversationHeld } from '../../domain/introduction/introduction.events';
import type { Introduction } from '../../domain/introduction/introduction.state';

export type HoldInitialConversationRefusal =
  | 'introduction-not-found'
  | 'no-key-worker-yet'
  | 'declined-by-person'
  | 'handed-over-already'
  | 'person-died'
  | 'conversation-already-held'
  | 'held-in-the-future';

/** The story is told once. Another conversation is kept beside it only by whoever knows of each that is there. */
export function holdInitialConversation(
  conversation: Omit<InitialConversationHeld['data'], 'personId'>,
  introduction: Introduction,
  today: string,
  beside: readonly string[] = [],
): Decision<InitialConversationHeld, HoldInitialConversationRefusal> {
  switch (introduction.status) {
    case 'not-received':
      return { refused: 'introduction-not-found' };
    case 'waiting':
      return { refused: 'no-key-worker-yet' };
    case 'declined-by-person':
      return { refused: 'declined-by-person' };
    case 'handed-over-warmly':
      return { refused: 'handed-over-already' };
    case 'died':
      return { refused: 'person-died' };
    case 'welcomed': {
      const { conversations } = introduction;
      if (conversations.some((held) => !beside.includes(held))) {
        return { refused: 'conversation-already-held', about: { conversations } };
      }
      if (conversation.heldOn > today) return { refused: 'held-in-the-future' };
      return [{ type: 'InitialConversationHeld', data: { ...conversation, personId: introduction.personId } }];
    }
  }
}
