import type { CommandContext } from '@platform/event-store/command-context';

export class LookForDuplicates {
  constructor(
    readonly personId: string,
    /** Of the event that may have made this record like another. */
    readonly position: bigint,
    readonly context: CommandContext,
  ) {}
}
