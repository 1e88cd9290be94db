import type { CommandContext } from '@platform/event-store/command-context';

export class LapseDecision {
  constructor(
    readonly decisionId: string,
    readonly context: CommandContext,
  ) {}
}
