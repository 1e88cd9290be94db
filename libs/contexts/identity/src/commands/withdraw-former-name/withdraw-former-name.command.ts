import type { CommandContext } from '@platform/event-store/command-context';

export class WithdrawFormerName {
  constructor(
    readonly personId: string,
    readonly formerNameId: string,
    readonly context: CommandContext,
  ) {}
}
