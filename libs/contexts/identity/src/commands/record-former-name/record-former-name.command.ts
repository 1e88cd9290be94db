import type { CommandContext } from '@platform/event-store/command-context';

export class RecordFormerName {
  constructor(
    readonly personId: string,
    readonly name: string,
    readonly context: CommandContext,
  ) {}
}
