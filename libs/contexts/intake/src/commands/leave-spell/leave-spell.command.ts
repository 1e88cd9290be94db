import type { CommandContext } from '@platform/event-store/command-context';

/** By itself, when an introduction ended. */
export class LeaveSpell {
  constructor(
    readonly data: { readonly personId: string; readonly introductionId: string; readonly endedOn: string },
    readonly context: CommandContext,
  ) {}
}
