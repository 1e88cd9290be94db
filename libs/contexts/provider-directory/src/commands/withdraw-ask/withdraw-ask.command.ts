import type { CommandContext } from '@platform/event-store/command-context';

export class WithdrawAsk {
  constructor(
    readonly askId: string,
    readonly reason: string,
    readonly context: CommandContext,
  ) {}
}
