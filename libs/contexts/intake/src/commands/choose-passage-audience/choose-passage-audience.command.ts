import type { CommandContext } from '@platform/event-store/command-context';
import type { Audience, Prompt } from '../../domain/story/story.events';

export class ChoosePassageAudience {
  constructor(
    readonly data: {
      readonly introductionId: string;
      readonly conversationId: string;
      readonly prompt: Prompt;
      readonly audience: Audience;
    },
    readonly context: CommandContext,
  ) {}
}
