import type { CommandContext } from '@platform/event-store/command-context';

export class EscalateRatification {
  constructor(
    readonly decisionId: string,
    readonly context: CommandContext,
  ) {}
}
