import type { CommandContext } from '@platform/event-store/command-context';

export class ResolveConflict {
  constructor(
    readonly planId: string,
    readonly conflictId: string,
    /** One of the values, or another; null: that the safety line goes, when somebody said so. */
    readonly value: string | null,
    readonly why: string | null,
    readonly revisionSeen: bigint,
    readonly context: CommandContext,
  ) {}
}
