import type { CommandContext } from '@platform/event-store/command-context';

export class ShareHuddleOutcome {
  constructor(
    readonly data: {
      readonly outcomeId: string;
      readonly words: string;
      readonly whoWasThere: string;
    },
    readonly context: CommandContext,
  ) {}
}
