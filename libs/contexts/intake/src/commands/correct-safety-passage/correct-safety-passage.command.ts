import type { CommandContext } from '@platform/event-store/command-context';
import type { SafetyTopic } from '../../domain/safety-conversation/safety-conversation.events';

export class CorrectSafetyPassage {
  constructor(
    readonly data: { readonly safetyConversationId: string; readonly topic: SafetyTopic; readonly text: string },
    readonly context: CommandContext,
  ) {}
}
