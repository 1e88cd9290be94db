import type { CommandContext } from '@platform/event-store/command-context';

export class WithdrawHandOver {
  constructor(
    readonly handOverId: string,
    readonly reason: string,
    readonly context: CommandContext,
  ) {}
}
