import type { CommandContext } from '@platform/event-store/command-context';
import type { Prompt } from '../../domain/story/story.events';

export class CorrectPassage {
  constructor(
    readonly data: {
      readonly introductionId: string;
      readonly conversationId: string;
      readonly prompt: Prompt;
      readonly text: string;
    },
    readonly context: CommandContext,
  ) {}
}
