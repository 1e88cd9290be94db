import type { CommandContext } from '@platform/event-store/command-context';

export class StartHelp {
  constructor(
    readonly data: { readonly personId: string; readonly startedOn: string },
    readonly context: CommandContext,
  ) {}
}
