import type { CommandContext } from '@platform/event-store/command-context';

export class TakeDecisionInEmergency {
  constructor(
    readonly decisionId: string,
    readonly said: {
      readonly outcome: string;
      readonly reason: string;
      readonly implementerId: string;
      /** YYYY-MM-DD */
      readonly reviewOn: string;
      readonly implementBy?: string | null;
    },
    readonly context: CommandContext,
  ) {}
}
