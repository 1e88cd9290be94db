import type { CommandContext } from '@platform/event-store/command-context';

export class RecordPersonsChoice {
  constructor(
    readonly data: { readonly introductionId: string; readonly reason: string },
    readonly context: CommandContext,
  ) {}
}
