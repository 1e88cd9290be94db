import type { CommandContext } from '@platform/event-store/command-context';

export class AskForDistance {
  constructor(
    readonly data: {
      readonly personId: string;
      readonly words: string;
    },
    readonly context: CommandContext,
  ) {}
}
