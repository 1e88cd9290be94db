import type { CommandContext } from '@platform/event-store/command-context';

export class TakeDecision {
  constructor(
    readonly decisionId: string,
    readonly taking: {
      readonly outcome: string;
      readonly implementerId: string;
      /** YYYY-MM-DD */
      readonly reviewOn: string;
    },
    readonly context: CommandContext,
  ) {}
}
