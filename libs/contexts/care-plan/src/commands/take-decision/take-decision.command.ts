import type { CommandContext } from '@platform/event-store/command-context';

export class TakeDecision {
  constructor(
    readonly decisionId: string,
    readonly taking: {
      readonly outcome: string;
      readonly implementerId: string;
      /** YYYY-MM-DD */
      readonly reviewOn: string;
      /** YYYY-MM-DD; the day of the review when null or absent. */
      readonly implementBy?: string | null;
    },
    readonly context: CommandContext,
  ) {}
}
