import type { CommandContext } from '@platform/event-store/command-context';
import type { InitialConversationHeld } from '../../domain/introduction/introduction.events';

export class HoldInitialConversation {
  constructor(
    readonly data: Omit<InitialConversationHeld['data'], 'personId' | 'heldBy'>,
    readonly context: CommandContext,
  ) {}
}
