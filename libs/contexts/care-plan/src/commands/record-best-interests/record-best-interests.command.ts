import type { CommandContext } from '@platform/event-store/command-context';

export class RecordBestInterests {
  constructor(
    readonly decisionId: string,
    readonly said: {
      readonly wishes: string;
      readonly consulted: string;
      readonly lessRestrictive: string;
      readonly conclusion: string;
    },
    readonly context: CommandContext,
  ) {}
}
