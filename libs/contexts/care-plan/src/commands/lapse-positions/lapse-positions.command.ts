import type { CommandContext } from '@platform/event-store/command-context';

export class LapsePositions {
  constructor(
    readonly planId: string,
    /** Of the change of the plan, in the log. */
    readonly position: bigint,
    readonly context: CommandContext,
  ) {}
}
