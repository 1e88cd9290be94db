import type { CommandContext } from '@platform/event-store/command-context';
import type { SafetyTopic } from '../../domain/safety-conversation/safety-conversation.events';
import type { Audience } from '../../domain/story/story.events';

export class ChooseSafetyAudience {
  constructor(
    readonly data: {
      readonly safetyConversationId: string;
      readonly topic: SafetyTopic;
      readonly audience: Audience;
    },
    readonly context: CommandContext,
  ) {}
}
