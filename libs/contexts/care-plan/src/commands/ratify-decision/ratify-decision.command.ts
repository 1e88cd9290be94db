import type { CommandContext } from '@platform/event-store/command-context';

export class RatifyDecision {
  constructor(
    readonly decisionId: string,
    readonly context: CommandContext,
  ) {}
}
