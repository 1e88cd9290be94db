import type { CommandContext } from '@platform/event-store/command-context';
import type { SafetyConversationHeld } from '../../domain/safety-conversation/safety-conversation.events';

export class HoldSafetyConversation {
  constructor(
    readonly data: Omit<SafetyConversationHeld['data'], 'heldBy' | 'recordedAt'>,
    readonly context: CommandContext,
  ) {}
}
