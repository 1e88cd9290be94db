import type { CommandContext } from '@platform/event-store/command-context';

/** By itself, when an introduction was received. */
export class OpenSpell {
  constructor(
    readonly data: { readonly personId: string; readonly introductionId: string; readonly receivedOn: string },
    readonly context: CommandContext,
  ) {}
}
