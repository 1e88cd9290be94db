import type { CommandContext } from '@platform/event-store/command-context';

export class NoteDeath {
  constructor(
    readonly planId: string,
    readonly told: { readonly hasDied: boolean; readonly at: string },
    readonly context: CommandContext,
  ) {}
}
