import type { CommandContext } from '@platform/event-store/command-context';

export class WithdrawAddress {
  constructor(
    readonly personId: string,
    readonly context: CommandContext,
  ) {}
}
