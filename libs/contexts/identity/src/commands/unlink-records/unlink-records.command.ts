import type { CommandContext } from '@platform/event-store/command-context';

export class UnlinkRecords {
  constructor(
    readonly pairId: string,
    readonly reason: string,
    readonly context: CommandContext,
  ) {}
}
