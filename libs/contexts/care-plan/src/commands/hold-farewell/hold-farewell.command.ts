import type { CommandContext } from '@platform/event-store/command-context';

export class HoldFarewell {
  constructor(
    readonly planId: string,
    readonly decisionId: string,
    readonly words: string,
    readonly context: CommandContext,
  ) {}
}
