import type { CommandContext } from '@platform/event-store/command-context';

export class RecordDeath {
  constructor(
    readonly data: { readonly introductionId: string; readonly saidBy: string; readonly diedOn: string | null },
    readonly context: CommandContext,
  ) {}
}
