import type { CommandContext } from '@platform/event-store/command-context';

export class WithdrawDecision {
  constructor(
    readonly decisionId: string,
    readonly said: { readonly reason: string },
    readonly context: CommandContext,
  ) {}
}
