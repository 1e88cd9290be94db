import type { CommandContext } from '@platform/event-store/command-context';

export class HoldLifeConversation {
  constructor(
    readonly personId: string,
    readonly conversationId: string,
    readonly context: CommandContext,
  ) {}
}
