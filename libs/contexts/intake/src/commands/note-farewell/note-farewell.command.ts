import type { CommandContext } from '@platform/event-store/command-context';

/** By itself, when care-plan told of it. */
export class NoteFarewell {
  constructor(
    readonly data: { readonly introductionIds: readonly string[]; readonly personId: string; readonly heldAt: string },
    readonly context: CommandContext,
  ) {}
}
